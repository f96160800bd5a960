// Stands in for the generated half of Losses.cs; to be deleted as soon as the plug-in generates it.
using System;

namespace LossGen
{
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class LossAttribute(string formula) : Attribute
    {
        public string Formula { get; } = formula;
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class GradientAttribute : Attribute;
}

namespace Digits
{
    internal static partial class Losses
    {
        public static partial float BinaryCrossEntropy(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> dx)
        {
            double sum = 0;
            for (int i = 0; i < x.Length; i++)
            {
                float e = MathF.Exp(-MathF.Abs(x[i]));
                float p = x[i] >= 0 ? 1 / (1 + e) : e / (1 + e);
                sum += MathF.Max(x[i], 0) - (x[i] * y[i]) + Math.Log(1 + (double)e);
                dx[i] = (p - y[i]) / x.Length;
            }

            return (float)(sum / x.Length);
        }
    }
}
