using System;

namespace LossGen.Conformance.Tests.WorkedExamples;

/// <summary>The declarations of docs/worked-examples.md, which has them word for word.</summary>
internal static partial class Losses
{
    [Loss("-(y*log(p) + (1-y)*log(1-p))")]
    public static partial float BinaryCrossEntropy(ReadOnlySpan<float> p, ReadOnlySpan<byte> y, [Gradient] Span<float> dp);

    [Loss("-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(z)")]
    public static partial float LogitCrossEntropy(ReadOnlySpan<float> z, ReadOnlySpan<byte> y, [Gradient] Span<float> dz);

    [Loss("(sigmoid(z) - y)^2/2")]
    public static partial float HalfBrier(ReadOnlySpan<float> z, ReadOnlySpan<byte> y, [Gradient] Span<float> dz);

    [Loss("-log(p[y])")]
    public static partial float CrossEntropy(ReadOnlySpan<float> p, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dp);

    [Loss("-log(softmax(x)[y])")]
    public static partial float SoftmaxCrossEntropy(ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);

    [Loss("max(0, 1 - y*x)")]
    public static partial float Hinge(ReadOnlySpan<float> x, ReadOnlySpan<sbyte> y, [Gradient] Span<float> dx);

    [Loss("max(0, 1 - y*x)^2")]
    public static partial float SquaredHinge(ReadOnlySpan<float> x, ReadOnlySpan<sbyte> y, [Gradient] Span<float> dx);

    [Loss("-alpha*(1 - p)^gamma*log(p)")]
    public static partial float Focal(ReadOnlySpan<float> p, float alpha, float gamma, [Gradient] Span<float> dp);

    [Loss("p*log(p/q)", Reduction = Reduction.Sum)]
    public static partial float KullbackLeibler(ReadOnlySpan<float> p, ReadOnlySpan<float> q, [Gradient] Span<float> dq);
}
