using System.Collections.Immutable;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>Every elementary function, for the tests that hold each to its contract.</summary>
internal static class ElementaryFunctions
{
    public static ImmutableArray<ElementaryFunction> All { get; } =
    [
        Exp.OfAny, Exp.OfNonPositive,
        ExpParts.OfNonPositive,
        Exp2.OfAny,
        Expm1.OfAny, Expm1.OfNonPositive,
        Log.OfAny, Log.OfNormal,
        Log2.OfAny,
        Log1p.OfAny, Log1p.OfUnit, Log1p.OfNonNegative,
        Log1mExp.OfNonPositive,
        XLogY.OfAny,
        LogRatio.OfAny, LogRatio.OfNonNegative, LogRatio.OfNonNegativeAndNormal,
        Sigmoid.OfAny,
        LogSigmoid.OfAny,
        Softplus.OfAny,
        Tanh.OfAny,
        LogCosh.OfAny,
        Sinh.OfAny,
        Cosh.OfAny,
        Sin.Sine, Sin.Cosine,
        Erf.OfAny,
        Pow.OfNonNegative, Pow.OfAny,
        Cbrt.OfAny, Cbrt.OfNonNegative,
        Sqrt.OfAny,
        LogGamma.OfPositive, LogGamma.OfAny, Digamma.OfPositive, Digamma.OfAny, Trigamma.OfPositive, Trigamma.OfAny,
    ];
}
