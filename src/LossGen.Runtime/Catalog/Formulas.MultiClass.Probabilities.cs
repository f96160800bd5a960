using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.CategoricalCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string CategoricalCrossEntropy = "-sum(t*log(p))";

    /// <summary>The formula of <see cref="StandardLosses.SparseCategoricalCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>.</summary>
    public const string SparseCategoricalCrossEntropy = "-log(p[y])";

    /// <summary>The formula of <see cref="StandardLosses.NegativeLogLikelihood(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>.</summary>
    public const string NegativeLogLikelihood = "-x[y]";

    /// <summary>The formula of <see cref="StandardLosses.NegativeLogLikelihood(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string NegativeLogLikelihoodWeighted = "-x[y]";
}
