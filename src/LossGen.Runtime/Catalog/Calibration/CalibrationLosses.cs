using System;

namespace LossGen;

/// <summary>The losses that calibration minimises, with their first and second derivatives by what is fitted.</summary>
internal static partial class CalibrationLosses
{
    /// <summary>
    /// Cross-entropy of sigmoid(a*s + b) with the targets <c>high</c> and <c>low</c>. A diagonal has no mixed derivative; but c moves a and b alike, so its second derivative is
    /// d2a + 2*dadb + d2b, and the mixed one is what is left over.
    /// </summary>
    [Loss("-(t*log(p) + (1-t)*log(1-p))  where p = sigmoid(a*s + b + c*(s + 1)), t = y*high + (1-y)*low", Reduction = Reduction.Sum)]
    public static partial double Platt(
        ReadOnlySpan<double> s, ReadOnlySpan<byte> y, double a, double b, double c, double high, double low,
        [Gradient] out double da, [Gradient] out double db, [Hessian] out double d2a, [Hessian] out double d2b, [Hessian] out double d2c);

    /// <summary>Cross-entropy of logits times the inverse of the temperature, in which it is convex.</summary>
    [Loss("-log(softmax(beta*x)[y])")]
    public static partial double Temperature(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [RowLength] int classes, double beta, [Gradient] out double dbeta, [Hessian] out double d2beta);
}
