using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace LossGen.Catalog.Tests.Harness;

/// <summary>One element or row of a call: its inputs, the exact value, its weight in the mean (0 where it does not count), and the exact derivatives by place.</summary>
internal sealed record TablePoint(
    ImmutableDictionary<string, double[]> Inputs, Exact Value, double Weight, ImmutableDictionary<string, ImmutableArray<(int Place, Exact Exact)>> Derivatives);

/// <summary>Points with what they share: options, the row length, inputs per class.</summary>
internal sealed record TableCall(ImmutableDictionary<string, double[]> Shared, ImmutableArray<TablePoint> Points);

/// <summary>A table of <c>Reference/Tables</c>, as make_tables.py writes it.</summary>
/// <param name="Name">The formula's name in <see cref="Formulas"/>.</param>
/// <param name="Method">The method's name in <see cref="StandardLosses"/>.</param>
/// <param name="Inputs">The names of the inputs.</param>
internal sealed record CatalogTable(string Name, string Method, ImmutableArray<string> Inputs, ImmutableArray<TableCall> Calls)
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Reference", "Tables");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static CatalogTable Read(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, name + ".txt"));
        List<TableCall> calls = [];
        foreach (string line in lines)
        {
            if (line.StartsWith("call", StringComparison.Ordinal))
                calls.Add(new TableCall(Singles(Pairs(line["call".Length..])), []));
            else if (line.StartsWith("point ", StringComparison.Ordinal))
                calls[^1] = calls[^1] with { Points = calls[^1].Points.Add(Point(line["point ".Length..])) };
        }

        return new CatalogTable(name, After("method "), [.. After("inputs ").Split(' ')], [.. calls]);

        string After(string word) => lines.Single(line => line.StartsWith(word, StringComparison.Ordinal))[word.Length..];
    }

    /// <summary>As floats, which is what the exact values are for: 0.1 is 0.100000001490116 in a call of a double too.</summary>
    private static ImmutableDictionary<string, double[]> Singles(ImmutableDictionary<string, double[]> given) =>
        given.ToImmutableDictionary(static pair => pair.Key, static pair => pair.Value.Select(static value => (double)(float)value).ToArray(), StringComparer.Ordinal);

    private static TablePoint Point(string line)
    {
        string[] halves = line.Split(" -> ");
        string[] results = halves[1].Split(' ');
        (string Name, string Value)[] others = [.. results.Skip(1).Select(Pair)];
        return new TablePoint(
            Pairs(halves[0]),
            Exact.Parse(results[0]),
            others.Where(static pair => pair.Name == "weight").Select(static pair => Exact.Number(pair.Value)).DefaultIfEmpty(1).Single(),
            others.Where(static pair => pair.Name != "weight").ToImmutableDictionary(static pair => pair.Name, static pair => Places(pair.Value), StringComparer.Ordinal));
    }

    private static ImmutableArray<(int Place, Exact Exact)> Places(string text) =>
    [
        .. text.Split(',').Select(static word => word.Split(':') is [var place, var number] ? ((int)Exact.Number(place), Exact.Parse(number)) : (0, Exact.Parse(word))),
    ];

    private static ImmutableDictionary<string, double[]> Pairs(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Pair)
        .ToImmutableDictionary(static pair => pair.Name, static pair => pair.Value.Split(',').Select(Exact.Number).ToArray(), StringComparer.Ordinal);

    private static (string Name, string Value) Pair(string word) => (word[..word.IndexOf('=')], word[(word.IndexOf('=') + 1)..]);
}
