using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.TemperatureCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>.</summary>
    public const string TemperatureCrossEntropy = "-log(softmax(x/temperature)[y])";

    /// <summary>The formula of <see cref="StandardLosses.SoftcapCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>.</summary>
    public const string SoftcapCrossEntropy = "-log(softmax(softcap*tanh(x/softcap))[y])";

    /// <summary>The formula of <see cref="StandardLosses.CrossEntropyWithZLoss(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>.</summary>
    public const string CrossEntropyWithZLoss = "-log(softmax(x)[y]) + zWeight*logsumexp(x)^2";

    /// <summary>The formula of <see cref="StandardLosses.SoftmaxFocal(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, float)"/>.</summary>
    public const string SoftmaxFocal = "-alpha*(1 - p)^gamma*log(p)  where p = softmax(x)[y]";

    /// <summary>The formula of <see cref="StandardLosses.GeneralizedCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>.</summary>
    public const string GeneralizedCrossEntropy = "(1 - p^q)/q  where p = softmax(x)[y]";

    /// <summary>The formula of <see cref="StandardLosses.Poly1CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>.</summary>
    public const string Poly1CrossEntropy = "-log(p) + epsilon*(1 - p)  where p = softmax(x)[y]";

    /// <summary>The formula of <see cref="StandardLosses.MulticlassBrier(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>.</summary>
    public const string MulticlassBrier = "sum((softmax(x) - onehot(y))^2)";
}
