// Written by tools/minimax/minimax.py from tools/minimax/fits/hyperbolics.py: change the fits, not this file.
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions.Polynomials;

/// <summary>The polynomials of tanh and log cosh near 0.</summary>
internal static class HyperbolicPolynomials
{
    /// <summary>(tanh(x)/x - 1) / x^2 in s = x^2, relative to tanh(x).</summary>
    public static PolynomialRow Tanh { get; } = new()
    {
        // error 2^-27.68
        [Precision.Single] = [-0.33333296, 0.13332346, -0.053879846, 0.021486675, -0.00794601, 0.0023012222, -0.00035839443],
    };

    /// <summary>(log(cosh x) - x^2/2) / x^4 in s = x^2, relative to log(cosh x).</summary>
    public static PolynomialRow LogCosh { get; } = new()
    {
        // error 2^-26.98
        [Precision.Single] = [-0.0833331, 0.022217449, -0.0067135002, 0.0020825213, -0.00056040427, 8.7865534e-5],
    };
}
