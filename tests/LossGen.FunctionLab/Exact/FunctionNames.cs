using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace LossGen.FunctionLab.Exact;

/// <summary>
/// Which mathematical function a function of vector code stands for: <c>ExpOfNonPositive</c> is <c>Exp</c> on a part of the line, and <c>ExpParts</c> is it as
/// a sum of two.
/// </summary>
internal static partial class FunctionNames
{
    private const int Timeout = 1000;

    public static string Base(string function) => Suffixes().Replace(function, "");

    /// <summary>The row of a function; without one, no check of it would mean anything, so that it is an error not to have one.</summary>
    public static T Find<T>(IReadOnlyDictionary<string, T> table, string function) => table.TryGetValue(Base(function), out T? row)
        ? row
        : throw new KeyNotFoundException($"'{function}' has no exact value to be judged by: add '{Base(function)}' to the tables in tests/LossGen.FunctionLab/Exact.");

    [GeneratedRegex("(?<=[a-z0-9])(Of[A-Z][A-Za-z]*|Parts)+$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Suffixes();
}
