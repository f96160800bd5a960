using System.Collections.Immutable;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>Every elementary function, for the tests that hold each to its contract.</summary>
internal static class ElementaryFunctions
{
    public static ImmutableArray<ElementaryFunction> All { get; } =
    [
        Exp.OfAny, Exp.OfNonPositive, Expm1.OfAny,
        Log.OfAny, Log.OfNormal, Log1p.OfAny, Log1p.OfUnit, Log1mExp.OfNonPositive,
        Tanh.OfAny, Sigmoid.OfAny, Softplus.OfAny,
        Sinh.OfAny, Cosh.OfAny, LogCosh.OfAny, Sin.Sine, Sin.Cosine, Erf.OfAny,
        Pow.OfNonNegative, Pow.OfAny,
        LogGamma.OfPositive, LogGamma.OfAny, Digamma.OfPositive, Digamma.OfAny, Trigamma.OfPositive, Trigamma.OfAny,
    ];
}
