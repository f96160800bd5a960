// Written by tools/minimax/minimax.py from tools/minimax/fits/sinhs.py: change the fits, not this file.
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions.Polynomials;

/// <summary>The polynomials of sinh and cosh around 0: the odd and the even half of e^r.</summary>
internal static class SinhPolynomials
{
    /// <summary>(sinh(r)/r - 1) / r^2 in s = r^2, relative to sinh(r).</summary>
    public static PolynomialRow Sinh { get; } = new()
    {
        // error 2^-26.18
        [Precision.Single] = [0.16666543, 0.0083665345],
        // error 2^-61.69
        [Precision.Double] =
        [
            0.16666666666666677, 0.008333333333321376, 0.00019841269886867194, 2.7557243376492307e-6,
            2.5109354992015683e-8
        ],
    };

    /// <summary>2 (cosh(r) - 1) / r^2 in s = r^2, relative to 2 cosh(r).</summary>
    public static PolynomialRow TwiceCosh { get; } = new()
    {
        // error 2^-33.28
        [Precision.Single] = [1, 0.08333292, 0.0027870904],
        // error 2^-23.4
        [Precision.SingleFast] = [0.9999829, 0.08379689],
        // error 2^-58.05
        [Precision.Double] = [1.0000000000000024, 0.08333333333303852, 0.0027777777892215197, 4.960298161380376e-5, 5.526198630365702e-7],
    };
}
