using System;
using System.Collections.Generic;

namespace LossGen.Generator.Tests.Functions;

/// <summary>The functions in double, good to about an ulp of a double: exact enough to judge floats by.</summary>
internal static class References
{
    private static readonly Dictionary<string, Func<double, double>> Unary = new(StringComparer.Ordinal)
    {
        ["Exp"] = Math.Exp,
        ["ExpOfNonPositive"] = Math.Exp,
    };

    /// <summary>Throws for a function that has none, so that no function goes untested.</summary>
    public static Func<double, double> Of(string function) => Unary[function];
}
