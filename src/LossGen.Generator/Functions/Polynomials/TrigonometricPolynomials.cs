// Written by tools/minimax/minimax.py from tools/minimax/fits/trigonometrics.py: change the fits, not this file.
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions.Polynomials;

/// <summary>The polynomials of sine and cosine.</summary>
internal static class TrigonometricPolynomials
{
    /// <summary>(sin(r)/r - 1) / r^2 in s = r^2, relative to sin(r).</summary>
    public static PolynomialRow Sin { get; } = new()
    {
        // error 2^-26.99
        [Precision.Single] = [-0.16666658, 0.00833303, -0.0001980685, 2.5995182e-6],
        // error 2^-61.55
        [Precision.Double] =
        [
            -0.16666666666666666, 0.008333333333333207, -0.0001984126984121248, 2.7557319211569482e-6,
            -2.505210690442299e-8, 1.6058941002339072e-10, -7.643019375221582e-13, 2.721419657428484e-15
        ],
        // error 2^-52.41
        [Precision.DoubleFast] =
        [
            -0.1666666666666615, 0.008333333333282424, -0.0001984126982418237, 2.755731648836742e-6, -2.505187302022698e-8,
            1.6047865498205354e-10, -7.370504366740736e-13
        ],
    };
}
