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
        // error 2^-66.28
        [Precision.Double] =
        [
            0.577078016355618, 0.4121985830919339, 0.3205989022754929, 0.2623077008958883, 0.22198401071482987,
            0.19125481091870947, 0.1903890749162007
        ],
    };

    /// <summary>log2((1+s)/(1-s)) beyond its s, divided by s^3, in z = s^2; relative to the first term.</summary>
    public static PolynomialRow Log2BeyondFirst { get; } = new()
    {
        // error 2^-30.18
        [Precision.SingleFast] = [0.96179825, 0.57675636, 0.4309083],
    };

    /// <summary>the derivative of log2((1+s)/(1-s)) by s, in z = s^2; relative to itself.</summary>
    public static PolynomialRow Log2Slope { get; } = new()
    {
        // error 2^-13.13
        [Precision.Single] = [2.8850677, 2.9726264],
        // error 2^-13.13
        [Precision.Double] = [2.885067812635872, 2.9726112128544395],
    };

    /// <summary>(2^r - 1) / r, relative to 2^r.</summary>
    public static PolynomialRow Exp2 { get; } = new()
    {
        // error 2^-27.73
        [Precision.Single] = [0.6931472, 0.24022646, 0.055503473, 0.009618625, 0.0013397738, 0.00015312922],
        // error 2^-23.36
        [Precision.SingleFast] = [0.693147, 0.24022247, 0.05550711, 0.009671292, 0.0013269526],
        // error 2^-57.77
        [Precision.Double] =
        [
            0.6931471805599453, 0.24022650695910108, 0.05550410866482172, 0.009618129107601604, 0.0013333558146546348,
            0.00015403530449037487, 1.5252733633967982e-5, 1.3215438834894373e-6, 1.0178160035717995e-7,
            7.073233278085501e-9, 4.4388659666228694e-10
        ],
        // error 2^-52.01
        [Precision.DoubleFast] =
        [
            0.6931471805599492, 0.240226506959091, 0.05550410866448196, 0.009618129107983356, 0.0013333558225785056,
            0.00015403529994048026, 1.5252659433776568e-5, 1.3215653665794535e-6, 1.020832222250411e-7,
            7.038171248125758e-9
        ],
    };

    /// <summary>((1 - h)^(-1/3) - 1) / h, relative to (1 - h)^(-1/3).</summary>
    public static PolynomialRow InverseCbrt { get; } = new()
    {
        // error 2^-23.31
        [Precision.Double] = [0.3333288688983198, 0.22221545917350552, 0.17452028996906133, 0.14583532568114846],
    };

    /// <summary>((1 - h)^(-2/3) - 1) / h, relative to (1 - h)^(-2/3).</summary>
    public static PolynomialRow Cbrt { get; } = new()
    {
        // error 2^-25.62
        [Precision.Single] = [0.6666667, 0.5555355, 0.49379963, 0.45870024, 0.42889628],
        // error 2^-66.02
        [Precision.Double] = [0.6666666666667509, 0.5555555555556188],
    };

    /// <summary>((1 - h)^(-1/3) - 1) / h, relative to (1 - h)^(-1/3).</summary>
    public static PolynomialRow CbrtSquared { get; } = new()
    {
        // error 2^-27.47
        [Precision.Single] = [0.33333334, 0.22221665, 0.17283009, 0.14570674, 0.12669134],
        // error 2^-67.53
        [Precision.Double] = [0.3333333333333628, 0.2222222222222517],
    };
}
