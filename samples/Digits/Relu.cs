using System;
using System.Numerics.Tensors;

namespace Digits;

/// <summary>The bend between two layers: what is negative becomes 0.</summary>
internal static class Relu
{
    public static void Forward(Span<float> values) => TensorPrimitives.Max(values, 0f, values);

    /// <summary>Clears the derivative where the unit was closed, its <paramref name="output"/> being 0.</summary>
    public static void Backward(ReadOnlySpan<float> output, Span<float> derivative)
    {
        for (int i = 0; i < output.Length; i++)
        {
            if (output[i] == 0)
                derivative[i] = 0;
        }
    }
}
