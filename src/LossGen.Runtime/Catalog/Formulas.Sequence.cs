using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.SequenceCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{bool}, int, Span{float})"/>.</summary>
    public const string SequenceCrossEntropy = "-log(softmax(x)[y])";
}
