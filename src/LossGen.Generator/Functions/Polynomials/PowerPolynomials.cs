// Written by tools/minimax/minimax.py from tools/minimax/fits/powers.py: change the fits, not this file.
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions.Polynomials;

/// <summary>The polynomials of powers.</summary>
internal static class PowerPolynomials
{
    /// <summary>log2((1+s)/(1-s)) beyond its s and s^3, divided by s^5, in z = s^2; relative to the first term.</summary>
    public static PolynomialRow Log2 { get; } = new()
    {
        // error 2^-36.76
        [Precision.Single] = [0.5770802, 0.41184986, 0.3378233],
    };

    /// <summary>(2^r - 1) / r, relative to 2^r.</summary>
    public static PolynomialRow Exp2 { get; } = new()
    {
        // error 2^-28.32
        [Precision.Single] = [0.6931472, 0.24022648, 0.0555036, 0.009618506, 0.0013390807, 0.00015326467],
    };
}
