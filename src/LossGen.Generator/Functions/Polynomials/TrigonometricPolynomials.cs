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
        // error 2^-52.53
        [Precision.DoubleFast] =
        [
            -0.16666666666666186, 0.008333333333285474, -0.0001984126982503716, 2.755731659808114e-6,
            -2.5051880112913194e-8, 1.604809026991824e-10, -7.373280702387617e-13
        ],
    };
}
