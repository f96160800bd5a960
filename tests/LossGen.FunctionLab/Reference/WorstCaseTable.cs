using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.FunctionLab.Sweeps;
using LossGen.Generator.VectorCode;

namespace LossGen.FunctionLab.Reference;

/// <summary>
/// The exact values at the arguments that the contracts of doubles name, so that a machine without MPFR can see that these worst cases are attained:
/// <c>Reference/WorstCases.csv</c>, written by <c>sweep --write</c>.
/// </summary>
internal static class WorstCaseTable
{
    public const string FileName = "WorstCases.csv";
    private const string Header = "function,precision,x,y,high,rest";

    /// <summary>The exact value at the worst case of a contract; an error if the table does not have it.</summary>
    public static ExactValue Find(string text, string function, Precision precision, AccuracyContract contract)
    {
        string key = Key(function, precision, contract.WorstInput, contract.WorstSecondInput ?? 0);
        string row = Rows(text).SingleOrDefault(row => row.StartsWith(key, StringComparison.Ordinal))
            ?? throw new InvalidDataException($"{FileName} has no row {key}...: sweep --write writes it.");
        double[] numbers = [.. row[key.Length..].Split(',').Select(static number => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture))];
        return new(numbers[0], numbers[1]);
    }

    /// <summary>The table with the rows of a function replaced.</summary>
    public static string Replace(string text, string function, IEnumerable<(Precision Precision, WorstCase Worst, ExactValue Exact)> rows)
    {
        IEnumerable<string> others = Rows(text).Where(row => !row.StartsWith(function + ",", StringComparison.Ordinal));
        IEnumerable<string> mine = rows.Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{Key(function, row.Precision, row.Worst.X, row.Worst.Y)}{row.Exact.High:R},{row.Exact.Rest:R}"));
        return string.Concat(others.Concat(mine).Order(StringComparer.Ordinal).Prepend(Header).Select(static row => row + "\n"));
    }

    private static IEnumerable<string> Rows(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static row => row != Header);

    private static string Key(string function, Precision precision, double x, double y) =>
        string.Create(CultureInfo.InvariantCulture, $"{function},{precision},{x:R},{y:R},");
}
