// Stands in for the generated half of Losses.cs; to be deleted as soon as the plug-in generates it.
#pragma warning disable MA0048
using System;

namespace LossGen
{
    internal enum Reduction
    {
        Mean,
        Sum,
    }

    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class LossAttribute(string formula) : Attribute
    {
        public string Formula { get; } = formula;

        public Reduction Reduction { get; set; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class GradientAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class LossValuesAttribute : Attribute;
}

namespace LogLoss
{
    internal static partial class Losses
    {
        public static partial float LogLoss(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> dx, Span<float> losses)
        {
            double sum = 0;
            for (int i = 0; i < x.Length; i++)
            {
                float e = MathF.Exp(-MathF.Abs(x[i]));
                float p = x[i] >= 0 ? 1 / (1 + e) : e / (1 + e);
                losses[i] = MathF.Max(x[i], 0) - (x[i] * y[i]) + (float)Math.Log(1 + (double)e);
                dx[i] = p - y[i];
                sum += losses[i];
            }

            return (float)sum;
        }
    }
}
