using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace LossGen.Conformance.Tests.Reference;

/// <summary>A point of a reference table.</summary>
/// <param name="X">The first input.</param>
/// <param name="Y">The second input.</param>
/// <param name="Value">The exact value.</param>
/// <param name="ValueScale">The size whose ulps the value's error is counted in.</param>
/// <param name="Gradient">The exact derivative by the first input.</param>
/// <param name="GradientScale">The size whose ulps the derivative's error is counted in.</param>
internal readonly record struct ReferenceRow(
    float X, float Y, double Value, double ValueScale, double Gradient, double GradientScale);

/// <summary>The exact values of a loss at chosen points, from <c>make_reference.py</c>.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="HyperParameters">Their names and values.</param>
/// <param name="Ulps">How far a result may be off.</param>
/// <param name="Rows">The points.</param>
internal sealed record ReferenceTable(
    string Formula, IReadOnlyDictionary<string, float> HyperParameters, double Ulps, IReadOnlyList<ReferenceRow> Rows)
{
    private const string FormulaMark = "# formula: ";
    private const string UlpsMark = "# ulps: ";

    public static ReferenceTable Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Reference", name + ".csv"));
        var notes = lines.TakeWhile(line => line.StartsWith('#')).ToArray();
        var header = lines[notes.Length];
        if (header != "x,y,value,value_scale,gradient,gradient_scale") throw new InvalidDataException($"{name}: {header}");
        return new ReferenceTable(
            notes.Single(note => note.StartsWith(FormulaMark, StringComparison.Ordinal))[FormulaMark.Length..],
            notes.Where(note => note.Contains(" = ", StringComparison.Ordinal) && !note.StartsWith(FormulaMark, StringComparison.Ordinal))
                .Select(note => note[2..].Split(" = ")).ToDictionary(pair => pair[0], pair => Single(pair[1]), StringComparer.Ordinal),
            Double(notes.Single(note => note.StartsWith(UlpsMark, StringComparison.Ordinal))[UlpsMark.Length..]),
            lines.Skip(notes.Length + 1).Select(ReadRow).ToArray());
    }

    private static ReferenceRow ReadRow(string line)
    {
        var fields = line.Split(',');
        var value = Double(fields[2]);
        var gradient = Double(fields[4]);
        return new ReferenceRow(
            Single(fields[0]), Single(fields[1]), value, Scale(fields[3], value), gradient, Scale(fields[5], gradient));
    }

    private static double Scale(string text, double value) => text.Length == 0 ? Math.Abs(value) : Double(text);

    private static float Single(string text) => text.EndsWith("inf", StringComparison.Ordinal)
        ? (float)Double(text)
        : float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static double Double(string text) => text switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}
