using System;
using System.Numerics.Tensors;

namespace LossGen.Benchmarks.Rows;

/// <summary>The same loss as a chain of vector primitives over each row: e^(x - max), kept where the gradient goes, its sum, and what it is scaled by.</summary>
internal static class TensorPrimitivesRows
{
    public static float Run(ReadOnlySpan<float> x, ReadOnlySpan<int> y, int classes, Span<float> dx)
    {
        var each = 1f / y.Length;
        var loss = 0.0;
        for (var r = 0; r < y.Length; r++)
        {
            var row = x.Slice(r * classes, classes);
            var d = dx.Slice(r * classes, classes);
            var largest = TensorPrimitives.Max(row);
            TensorPrimitives.Subtract(row, largest, d);
            TensorPrimitives.Exp(d, d);
            var sum = TensorPrimitives.Sum<float>(d);
            TensorPrimitives.Multiply(d, each / sum, d);
            d[y[r]] -= each;
            loss += MathF.Log(sum) + (largest - row[y[r]]);
        }

        return (float)(loss * each);
    }
}
