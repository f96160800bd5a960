// Written by tools/minimax/minimax.py from tools/minimax/fits/logarithms.py: change the fits, not this file.
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions.Polynomials;

/// <summary>The polynomials of the logarithms.</summary>
internal static class LogarithmPolynomials
{
    /// <summary>(log(1+f) - f) / f^2, relative to log(1+f).</summary>
    public static PolynomialRow Log { get; } = new()
    {
        // error 2^-27.83
        [Precision.Single] = [-0.49999988, 0.33333325, -0.2500161, 0.20002005, -0.16608411, 0.14180854, -0.13248067, 0.12912935, -0.07619048],
    };

    /// <summary>(log(1+u) - u + u^2/2) / u^3, relative to log(1+u).</summary>
    public static PolynomialRow Log1pOfUnit { get; } = new()
    {
        // error 2^-26.96
        [Precision.Single] = [0.3333225, -0.24975078, 0.19774176, -0.15569001, 0.11024055, -0.060909346, 0.02186823, -0.0036757232],
    };
}
