// Written by tools/minimax/minimax.py from tools/minimax/fits/hyperbolics.py: change the fits, not this file.
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions.Polynomials;

/// <summary>The polynomials of log cosh: near 0, and of the logarithm of 1 + e^-2|x| far from it.</summary>
internal static class HyperbolicPolynomials
{
    /// <summary>(log(cosh x) - x^2/2) / x^4 in s = x^2, for x &lt; 17/16, relative to log(cosh x).</summary>
    public static PolynomialRow LogCosh { get; } = new()
    {
        // error 2^-29.45
        [Precision.Single] = [-0.08333328, 0.022221074, -0.006736943, 0.0021522066, -0.00066515047, 0.00016534278, -2.2415721e-5],
        // error 2^-25.94
        [Precision.SingleFast] = [-0.083332896, 0.022214407, -0.00669876, 0.0020516787, -0.00053135864, 7.77601e-5],
        // error 2^-57.82
        [Precision.Double] =
        [
            -0.08333333333333276, 0.022222222222168894, -0.006746031744288348, 0.0021869488246467426,
            -0.000738602673224706, 0.0002565787067729042, -9.098126378418292e-5, 3.2752289595493217e-5,
            -1.189252810818372e-5, 4.292414884763282e-6, -1.4867749869693348e-6, 4.6186946514708273e-7,
            -1.1575608454258666e-7, 1.994170423821298e-8, -1.7124013029865402e-9
        ],
        // error 2^-54.32
        [Precision.DoubleFast] =
        [
            -0.08333333333332761, 0.022222222221754406, -0.0067460317326004165, 0.002186948658077273,
            -0.0007386012658887105, 0.00025657101163191476, -9.095256477055071e-5, 3.267694144235278e-5,
            -1.1750898482948162e-5, 4.1009686407602146e-6, -1.3022151217006679e-6, 3.3808130450859483e-7,
            -6.087714570150872e-8, 5.487513597718206e-9
        ],
    };

    /// <summary>(log(1+u) - u + u^2/2) / u^3 for u &lt; e^(-17/8), by the error that it leaves in log(cosh x), u = e^-2x.</summary>
    public static PolynomialRow LogCoshTail { get; } = new()
    {
        // error 2^-29.82
        [Precision.Single] = [0.33323193, -0.2464893, 0.1596752],
        // error 2^-23.83
        [Precision.SingleFast] = [0.33162895, -0.21415898],
        // error 2^-57.65
        [Precision.Double] =
        [
            0.3333333333059454, -0.2499999962149268, 0.19999978529085904, -0.16666005016639235, 0.1427346171025486,
            -0.1235874281197373, 0.10104462650133508, -0.057943880798712995
        ],
        // error 2^-52.22
        [Precision.DoubleFast] =
        [
            0.33333333271222243, -0.24999993001601972, 0.19999681006928857, -0.16658939518943058, 0.14176915211984575,
            -0.11594826818012992, 0.06847616431088299
        ],
    };
}
