using System;
using System.Numerics.Tensors;

namespace LossGen.Benchmarks.LossKernels;

/// <summary>
/// The same loss as a chain of vector primitives over whole spans, in the stable form <c>max(x,0) - x*y + log(1 + exp(-|x|))</c>, with the
/// gradient <c>(sigmoid(x) - y) / n</c>.
/// </summary>
/// <param name="capacity">The largest number of values.</param>
internal sealed class TensorPrimitivesChain(int capacity)
{
    private readonly float[] scratch = new float[capacity];

    public float Run(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> dx)
    {
        var t = scratch.AsSpan(0, x.Length);
        TensorPrimitives.Abs(x, t);
        TensorPrimitives.Negate(t, t);
        TensorPrimitives.Exp(t, t);
        TensorPrimitives.LogP1(t, t);
        var sum = TensorPrimitives.Sum<float>(t) - TensorPrimitives.Dot(x, y);
        TensorPrimitives.Max(x, 0f, t);
        sum += TensorPrimitives.Sum<float>(t);

        TensorPrimitives.Sigmoid(x, dx);
        TensorPrimitives.Subtract(dx, y, dx);
        TensorPrimitives.Divide(dx, x.Length, dx);
        return sum / x.Length;
    }
}
