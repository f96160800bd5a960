// Written by tools/minimax/minimax.py from tools/minimax/fits/exponentials.py: change the fits, not this file.
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions.Polynomials;

/// <summary>The polynomials of e^x and its kin.</summary>
internal static class ExponentialPolynomials
{
    /// <summary>(e^r - 1 - r) / r^2, relative to e^r.</summary>
    public static PolynomialRow Exp { get; } = new()
    {
        // error 2^-28.26
        [Precision.Single] = [0.49999994, 0.16666521, 0.041668255, 0.008368663, 0.001382147],
    };

    /// <summary>(e^r - 1 - r) / r^2, relative to e^r - 1.</summary>
    public static PolynomialRow Expm1 { get; } = new()
    {
        // error 2^-31.11
        [Precision.Single] = [0.5, 0.16666666, 0.041666493, 0.008333547, 0.0013932324, 0.00019760666],
    };
}
