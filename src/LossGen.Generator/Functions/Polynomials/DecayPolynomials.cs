// Written by tools/minimax/minimax.py from tools/minimax/fits/decays.py: change the fits, not this file.
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions.Polynomials;

/// <summary>The polynomial of log(1 + e), e = e^-|x|.</summary>
internal static class DecayPolynomials
{
    /// <summary>log(1 + u)/u - 7/8 in v = u - 1/2, for 0 &lt;= u &lt;= 1, relative to log(1 + u)/u.</summary>
    public static PolynomialRow Log1p { get; } = new()
    {
        // error 2^-26.98
        [Precision.Single] =
        [
            -0.06406978, -0.2885271, 0.13260865, -0.0676882, 0.036643527, -0.020563234, 0.011518859, -0.006786136,
            0.005378131, -0.0031833427
        ],
        // error 2^-56.5
        [Precision.Double] =
        [
            -0.06406978378367123, -0.28852709909932406, 0.13260975375420225, -0.06768864331093961, 0.036611854523184904,
            -0.02054881192043672, 0.011833792109253864, -0.006945394940334113, 0.004136179121223304, -0.002491841713403272,
            0.0015153829193145871, -0.0009288527242893419, 0.0005730640806246158, -0.0003548468358153562,
            0.00022108347224104763, -0.00014201091769814315, 8.969831116899073e-5, -4.4995215344622016e-5,
            2.7593679485961964e-5, -3.8229724525208495e-5, 2.4983923372234645e-5
        ],
    };
}
