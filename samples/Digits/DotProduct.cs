using System;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Digits;

/// <summary>The sum of products, always added up in the same order.</summary>
/// <remarks>
/// <see cref="TensorPrimitives.Dot{T}"/> adds up in an order that depends on the processor, and floating-point sums depend on their order.
/// Here it is two times eight sums side by side whatever the processor, so that a seed gives the same network everywhere.
/// </remarks>
internal static class DotProduct
{
    public static float Of(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ReadOnlySpan<Vector256<float>> left = MemoryMarshal.Cast<float, Vector256<float>>(a);
        ReadOnlySpan<Vector256<float>> right = MemoryMarshal.Cast<float, Vector256<float>>(b)[..left.Length];
        var even = Vector256<float>.Zero;
        var odd = Vector256<float>.Zero;
        int i = 0;
        for (; i + 1 < left.Length; i += 2)
        {
            even += left[i] * right[i];
            odd += left[i + 1] * right[i + 1];
        }

        if (i < left.Length)
            even += left[i] * right[i];

        float sum = Sum(even + odd);
        for (i = left.Length * Vector256<float>.Count; i < a.Length; i++)
            sum += a[i] * b[i];

        return sum;
    }

    private static float Sum(Vector256<float> sums)
    {
        Vector128<float> four = sums.GetLower() + sums.GetUpper();
        return (four[0] + four[1]) + (four[2] + four[3]);
    }
}
