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
        // error 2^-23.19
        [Precision.SingleFast] = [0.4999923, 0.16667113, 0.041890185, 0.008312678],
        // error 2^-57.91
        [Precision.Double] =
        [
            0.5000000000000011, 0.16666666666666463, 0.041666666666528615, 0.008333333333471022, 0.001388888894376218,
            0.00019841269545491072, 2.4801493102826134e-5, 2.755755865889248e-6, 2.763021958750109e-7,
            2.5007257257166442e-8
        ],
        // error 2^-51.62
        [Precision.DoubleFast] =
        [
            0.49999999999998324, 0.16666666666611507, 0.04166666666813663, 0.0083333333708934, 0.0013888888516267995,
            0.0001984118520215162, 2.480193160730958e-5, 2.763500617231766e-6, 2.747685922238e-7
        ],
    };

    /// <summary>(2^r - 1) / r, relative to 2^r.</summary>
    public static PolynomialRow Exp2 { get; } = new()
    {
        // error 2^-28.32
        [Precision.Single] = [0.6931472, 0.24022648, 0.0555036, 0.009618506, 0.0013390807, 0.00015326467],
        // error 2^-57.77
        [Precision.Double] =
        [
            0.6931471805599453, 0.24022650695910108, 0.05550410866482172, 0.009618129107601604, 0.0013333558146546348,
            0.00015403530449037487, 1.5252733633967982e-5, 1.3215438834894373e-6, 1.0178160035717995e-7,
            7.073233278085501e-9, 4.4388659666228694e-10
        ],
    };

    /// <summary>(e^r - 1 - r) / r^2, relative to e^r - 1.</summary>
    public static PolynomialRow Expm1 { get; } = new()
    {
        // error 2^-26.13
        [Precision.Single] = [0.49999997, 0.16666546, 0.041667443, 0.008366253, 0.0013869948],
        // error 2^-55.59
        [Precision.Double] =
        [
            0.5000000000000006, 0.1666666666666665, 0.041666666666576306, 0.008333333333360468, 0.0013888888931375524,
            0.00019841269769298818, 2.4801505629617977e-5, 2.755737044447028e-6, 2.7625880238797736e-7,
            2.5063708636347923e-8
        ],
    };

    /// <summary>2 (e^r - 1 - r - r^2/2) / r^3, relative to e^r - 1.</summary>
    public static PolynomialRow Expm1Cubic { get; } = new()
    {
        // error 2^-31.31
        [Precision.Single] = [0.3333334, 0.08333318, 0.016664084, 0.0027835646, 0.0004188512],
        // error 2^-55.41
        [Precision.Double] =
        [
            0.33333333333334564, 0.08333333333334933, 0.01666666666536804, 0.002777777777422068, 0.0003968254399011768,
            4.960315351117499e-5, 5.510888679700074e-6, 5.51771026201344e-7, 5.283075523011695e-8
        ],
    };
}
