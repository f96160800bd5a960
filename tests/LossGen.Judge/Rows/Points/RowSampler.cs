using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Judge.Points;
using LossGen.Judge.Rows.Formulas;

namespace LossGen.Judge.Rows.Points;

/// <summary>The rows at which a formula is judged: the same for the same formula.</summary>
internal static class RowSampler
{
    private static readonly int[] Short = [2, 7, 3, 10];

    /// <summary>Of rows of 64 classes.</summary>
    private static readonly RowRule[] Middle = [RowRule.Wide, RowRule.Ties, RowRule.Huge, RowRule.Masked];

    /// <summary>Of rows of one class, which have little to tell.</summary>
    private static readonly RowRule[] One = [RowRule.Normal, RowRule.Zero, RowRule.Margin50, RowRule.Large, RowRule.Huge, RowRule.LowAll, RowRule.Tiny, RowRule.Same];

    /// <summary>Of rows of 1000 classes.</summary>
    private static readonly RowRule[] Long = [RowRule.Wide, RowRule.HugeElsewhere];

    /// <summary>Of random formulas, of which there are many.</summary>
    private static readonly RowRule[] Few = [RowRule.Normal, RowRule.Wide, RowRule.Equal, RowRule.Margin50, RowRule.Huge, RowRule.LowAll, RowRule.Mixed];

    /// <summary>All rules at two of the short lengths, half of them at the two others, some at the long ones.</summary>
    public static RowPoint[] Thorough(RowFormula formula) =>
        [.. Rows(formula, 1, One), .. Short.SelectMany((length, i) => Rows(formula, length, [.. Enum.GetValues<RowRule>().Where((_, k) => i >= 2 || (k + i) % 2 == 0)])), .. Rows(formula, 64, Middle), .. Rows(formula, 1000, Long)];

    /// <summary>A few rules at two lengths.</summary>
    public static RowPoint[] Quick(RowFormula formula) => [.. Rows(formula, 3, Few), .. Rows(formula, 7, Few)];

    private static IEnumerable<RowPoint> Rows(RowFormula formula, int length, RowRule[] rules) => rules.Select((rule, i) => Row(formula, length, rule, i));

    private static RowPoint Row(RowFormula formula, int length, RowRule rule, int number)
    {
        System.Random random = new(StableHash.Of(FormattableString.Invariant($"{formula.Text}/{length}/{rule}")));

        // The first, the last and any other class take turns.
        int y = (number % 4) switch { 0 => 0, 1 => length - 1, _ => random.Next(length) };
        RowFill fill = new(length, y, random);
        Dictionary<string, double[]> values = new(StringComparer.Ordinal);
        double[]? before = null;
        foreach (RowInput input in formula.Inputs)
        {
            // What is per class is shared by all rows of a call.
            RowFill by = input.Kind.Shape == RowShape.Class ? new(length, y, new System.Random(StableHash.Of(FormattableString.Invariant($"{input.Name}/{length}")))) : fill;
            double[] row = by.Of(input.Kind, rule, before);
            if (input.Kind.Shape == RowShape.Element && input.Kind.HasGradient)
                before = row;

            values.Add(input.Name, Array.ConvertAll(row, static value => (double)(float)value));
        }

        return new(rule.ToString(), length, values);
    }
}
