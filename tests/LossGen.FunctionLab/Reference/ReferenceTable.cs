using System;
using System.Globalization;
using System.IO;
using System.Linq;
using LossGen.FunctionLab.Exact;

namespace LossGen.FunctionLab.Reference;

/// <summary>A point of a reference table; of a function of one argument, <paramref name="Y"/> is 0.</summary>
internal readonly record struct ReferencePoint(double X, double Y, ExactValue Exact);

/// <summary>The exact values of a function of doubles at chosen points, from <c>make_tables.py</c>: what a machine without MPFR has.</summary>
internal sealed record ReferenceTable(bool IsBinary, ReferencePoint[] Points)
{
    /// <summary>The functions that have one.</summary>
    public static string[] Names { get; } =
    [
        .. Directory.EnumerateFiles(ReferenceFolder.Path, "*.csv")
            .Where(static file => Path.GetFileName(file) != WorstCaseTable.FileName)
            .Select(static file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The table of a function; a function on a part of the line has that of the whole.</summary>
    public static ReferenceTable Read(string function)
    {
        string[] lines = ReferenceFolder.Read(FunctionNames.Base(function) + ".csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        bool isBinary = lines[0] == "x,y,high,rest";
        return new(isBinary, [.. lines.Skip(1).Select(line => ReadPoint(line.Split(','), isBinary))]);
    }

    private static ReferencePoint ReadPoint(string[] fields, bool isBinary) => isBinary
        ? new(Number(fields[0]), Number(fields[1]), new(Number(fields[2]), Number(fields[3])))
        : new(Number(fields[0]), 0, new(Number(fields[1]), Number(fields[2])));

    private static double Number(string text) => text switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        "nan" => double.NaN,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}
