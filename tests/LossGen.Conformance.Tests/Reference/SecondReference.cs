using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace LossGen.Conformance.Tests.Reference;

/// <summary>A point of a table with second derivatives: exact values, and the sizes in whose ulps errors are counted.</summary>
internal readonly record struct SecondRow(
    double X, double Y, double Value, double ValueScale, double Gradient, double GradientScale, double Hessian, double HessianScale)
{
    /// <summary>Whether a kernel in float can be given it.</summary>
    public bool IsSingle => (float)X == X && (float)Y == Y;
}

/// <summary>The exact values and derivatives of a loss, from <c>make_second.py</c>.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Ulps">How far a result may be off.</param>
/// <param name="Rows">The points.</param>
internal sealed record SecondReference(string Formula, double Ulps, IReadOnlyList<SecondRow> Rows)
{
    private const string FormulaMark = "# formula: ";
    private const string UlpsMark = "# ulps: ";

    public static IEnumerable<string> Names =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Reference", "Second"), "*.csv").Select(path => Path.GetFileNameWithoutExtension(path)!);

    public static SecondReference Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Reference", "Second", name + ".csv"));
        var notes = lines.TakeWhile(line => line.StartsWith('#')).ToArray();
        var header = lines[notes.Length];
        if (header != "x,y,value,value_scale,gradient,gradient_scale,hessian,hessian_scale") throw new InvalidDataException($"{name}: {header}");
        return new SecondReference(
            notes.Single(note => note.StartsWith(FormulaMark, StringComparison.Ordinal))[FormulaMark.Length..],
            Number(notes.Single(note => note.StartsWith(UlpsMark, StringComparison.Ordinal))[UlpsMark.Length..]),
            [.. lines.Skip(notes.Length + 1).Select(ReadRow)]);
    }

    private static SecondRow ReadRow(string line)
    {
        var fields = line.Split(',');
        double value = Number(fields[2]), gradient = Number(fields[4]), hessian = Number(fields[6]);
        return new SecondRow(
            Number(fields[0]), Number(fields[1]), value, Scale(fields[3], value), gradient, Scale(fields[5], gradient), hessian, Scale(fields[7], hessian));
    }

    private static double Scale(string text, double value) => text.Length == 0 ? Math.Abs(value) : Number(text);

    private static double Number(string text) => text switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}
