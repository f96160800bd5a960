// Written by tools/minimax/minimax.py from tools/minimax/fits/trigonometrics.py: change the fits, not this file.
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions.Polynomials;

/// <summary>The polynomials of sine and cosine.</summary>
internal static class TrigonometricPolynomials
{
    /// <summary>(sin(x)/x - 1) / x^2 in s = x^2, relative to sin(x).</summary>
    public static PolynomialRow Sin { get; } = new()
    {
        // error 2^-27.23
        [Precision.Single] = [-0.1666666, 0.008333068, -0.00019809665, 2.605777e-6],
    };
}
