using System;
using System.Collections.Generic;
using LossGen.FunctionLab.Exact;
using LossGen.Generator.VectorCode;

namespace LossGen.FunctionLab.Pages;

/// <summary>The bounds that the project has set itself, in ulp: the page says which contracts are above them.</summary>
internal static class Aims
{
    private const double OfFast = 4;
    private const double OfDouble = 2;
    private const double OfSingle = 2;

    // Precise, in float, where it is not 2.
    private static readonly Dictionary<string, double> OfSingles = new(StringComparer.Ordinal)
    {
        ["Sqrt"] = 0.5,
        ["Exp"] = 1,
        ["Exp2"] = 1,
        ["Expm1"] = 1,
        ["Log"] = 1,
        ["Log2"] = 1,
        ["Log1p"] = 1,
        ["LogRatio"] = 1,
        ["Sigmoid"] = 1,
        ["Softplus"] = 1,
        ["LogSigmoid"] = 1,
        ["Tanh"] = 1,
        ["LogCosh"] = 1,
        ["LogGamma"] = 4,
        ["Digamma"] = 4,
        ["Trigamma"] = 4,
    };

    public static double Of(string function, Precision precision) =>
        precision.IsFast ? OfFast
        : precision.IsSingle ? OfSingles.GetValueOrDefault(FunctionNames.Base(function), OfSingle)
        : OfDouble;
}
