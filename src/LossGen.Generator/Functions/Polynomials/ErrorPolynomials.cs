// Written by tools/minimax/minimax.py from tools/minimax/fits/errors.py: change the fits, not this file.
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions.Polynomials;

/// <summary>The polynomials of the error function.</summary>
internal static class ErrorPolynomials
{
    /// <summary>erf(x)/x - 1 in s = x^2, relative to erf(x).</summary>
    public static PolynomialRow Erf { get; } = new()
    {
        // error 2^-30.06
        [Precision.Single] = [0.12837917, -0.3761263, 0.11283626, -0.02685573, 0.0051923934, -0.0008049545, 7.9952864e-5],
    };

    /// <summary>log(1 - erf(a)) / a + 1, by the error that it leaves in erf(a).</summary>
    public static PolynomialRow Erfc { get; } = new()
    {
        // error 2^-28.34
        [Precision.Single] = [-0.12851192, -0.6357265, -0.10525112, 0.022883136, -0.003212841, 0.00021373013],
    };
}
