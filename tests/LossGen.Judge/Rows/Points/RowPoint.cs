using System;
using System.Collections.Generic;
using System.Globalization;

namespace LossGen.Judge.Rows.Points;

/// <summary>One row at which a loss is judged.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Length">How many classes it has.</param>
/// <param name="Values">The values of each input.</param>
internal sealed record RowPoint(string Name, int Length, IReadOnlyDictionary<string, double[]> Values)
{
    /// <summary>As much of it as fits into a line.</summary>
    public override string ToString()
    {
        List<string> parts = [];
        foreach ((string name, double[] values) in Values)
        {
            string[] few = [.. Array.ConvertAll(values[..Math.Min(values.Length, 10)], static value => ((float)value).ToString("R", CultureInfo.InvariantCulture))];
            parts.Add(values.Length == 1 ? $"{name} = {few[0]}" : $"{name} = [{string.Join(", ", few)}{(values.Length > 10 ? ", ..." : "")}]");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Name} ({Length}): {string.Join(", ", parts)}");
    }
}
