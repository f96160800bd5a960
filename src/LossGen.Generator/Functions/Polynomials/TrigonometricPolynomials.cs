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
        [Precision.Single] = [-0.16666658, 0.00833303, -0.00019806849, 2.5995018e-6],
        // error 2^-61.47
        [Precision.Double] =
        [
            -0.16666666666666666, 0.008333333333333205, -0.00019841269841211492, 2.755731921135911e-6,
            -2.5052106882365873e-8, 1.6058939782897223e-10, -7.642985266731462e-13, 2.7210392283174665e-15
        ],
        // error 2^-52.46
        [Precision.DoubleFast] =
        [
            -0.16666666666666166, 0.008333333333283807, -0.00019841269824565728, 2.755731653718938e-6,
            -2.5051876156774537e-8, 1.6047964368781883e-10, -7.37171981068816e-13
        ],
    };
}
