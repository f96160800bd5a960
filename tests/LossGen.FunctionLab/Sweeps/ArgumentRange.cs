using System;

namespace LossGen.FunctionLab.Sweeps;

/// <summary>The arguments for which a function's contract holds; NaN is one of them.</summary>
internal readonly record struct ArgumentRange(double Low, double High)
{
    public static ArgumentRange Everything { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public bool Contains(double x) => !(x < Low || x > High);

    /// <summary>The argument itself, or the end of the range beyond which it lies.</summary>
    public float Hold(float x) => Contains(x) ? x : (float)Math.Clamp(x, Low, High);
}
