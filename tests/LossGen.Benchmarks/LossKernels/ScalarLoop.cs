using System;

namespace LossGen.Benchmarks.LossKernels;

/// <summary>The same loss as a loop over <see cref="MathF"/>.</summary>
internal static class ScalarLoop
{
    public static float Run(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> dx)
    {
        if (y.Length != x.Length || dx.Length != x.Length) throw new ArgumentException("The lengths differ.", nameof(y));
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            var t = MathF.Exp(-MathF.Abs(x[i]));
            sum += MathF.Max(x[i], 0) - x[i] * y[i] + MathF.Log(1 + t);
            var p = (x[i] >= 0 ? 1 : t) / (1 + t);
            dx[i] = (p - y[i]) / x.Length;
        }

        return (float)(sum / x.Length);
    }
}
