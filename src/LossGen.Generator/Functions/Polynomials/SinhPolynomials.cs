// Written by tools/minimax/minimax.py from tools/minimax/fits/sinhs.py: change the fits, not this file.
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions.Polynomials;

/// <summary>The polynomial of sinh near 0.</summary>
internal static class SinhPolynomials
{
    /// <summary>(sinh(x)/x - 1) / x^2 in s = x^2, relative to sinh(x).</summary>
    public static PolynomialRow Sinh { get; } = new()
    {
        // error 2^-31.62
        [Precision.Single] = [0.16666667, 0.0083333105, 0.00019842896, 2.7822132e-6],
    };
}
