using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;

namespace LossGen.Conformance.Tests.Rows.Reference;

/// <summary>An exact number, and the size whose ulps a result's error is counted in; an ulp of <paramref name="Second"/> is such a size too.</summary>
internal readonly record struct Exact(double Value, double Size, double Second);

/// <summary>An exact derivative: one number of an output.</summary>
/// <param name="Output">The output's name.</param>
/// <param name="Place">Where it stands in it.</param>
/// <param name="Exact">What it is.</param>
internal readonly record struct ExactDerivative(string Output, int Place, Exact Exact);

/// <summary>One call of a kernel: rows of one length, and what comes out.</summary>
/// <param name="Classes">The row length.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Inputs">Each input's numbers; a hyper-parameter has one.</param>
/// <param name="Loss">What is returned.</param>
/// <param name="Values">The loss of each row.</param>
/// <param name="Derivatives">Those that the table has: of long rows, some.</param>
/// <param name="Lengths">How many numbers each output of derivatives has.</param>
internal sealed record RowCall(
    int Classes,
    int Rows,
    IReadOnlyDictionary<string, double[]> Inputs,
    Exact Loss,
    ImmutableArray<Exact> Values,
    ImmutableArray<ExactDerivative> Derivatives,
    IReadOnlyDictionary<string, int> Lengths);

/// <summary>The exact values of a loss over rows, from <c>make_rows.py</c>, where the form of the table is written down.</summary>
/// <param name="Formulas">The formulas: several ways to write one function.</param>
/// <param name="Ulps">How far a result may be off.</param>
/// <param name="Calls">The calls.</param>
internal sealed record RowReference(ImmutableArray<string> Formulas, double Ulps, ImmutableArray<RowCall> Calls)
{
    private const string FormulaMark = "# formula: ";
    private const string UlpsMark = "# ulps: ";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Rows", "Reference", "Tables");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!);

    public static RowReference Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name + ".txt"));
        return new RowReference(
            [.. After(FormulaMark, lines)],
            RowCallReader.Number(After(UlpsMark, lines).Single()),
            [.. ReadCalls(lines.Where(line => !line.StartsWith('#')))]);
    }

    private static IEnumerable<string> After(string mark, string[] lines) =>
        lines.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..]);

    private static IEnumerable<RowCall> ReadCalls(IEnumerable<string> lines)
    {
        RowCallReader? call = null;
        foreach (var line in lines.Select(line => line.Split(' ')))
        {
            if (line[0] == "call")
            {
                if (call is not null) yield return call.Finish();
                call = new(int.Parse(line[1], CultureInfo.InvariantCulture), int.Parse(line[2], CultureInfo.InvariantCulture));
            }
            else
            {
                call!.Read(line);
            }
        }

        yield return call!.Finish();
    }
}
