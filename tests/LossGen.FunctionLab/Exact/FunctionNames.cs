using System;
using System.Collections.Generic;

namespace LossGen.FunctionLab.Exact;

/// <summary>Which mathematical function a function of vector code stands for: <c>ExpOfNonPositive</c> is <c>Exp</c> on a part of the line.</summary>
internal static class FunctionNames
{
    public static string WithoutRange(string function)
    {
        int of = function.IndexOf("Of", StringComparison.Ordinal);
        return of > 0 && of + 2 < function.Length && char.IsUpper(function[of + 2]) ? function[..of] : function;
    }

    /// <summary>The row of a function; without one, no check of it would mean anything, so that it is an error not to have one.</summary>
    public static T Find<T>(IReadOnlyDictionary<string, T> table, string function) => table.TryGetValue(WithoutRange(function), out T? row)
        ? row
        : throw new KeyNotFoundException($"'{function}' has no exact value to be judged by: add '{WithoutRange(function)}' to the tables in tests/LossGen.FunctionLab/Exact.");
}
