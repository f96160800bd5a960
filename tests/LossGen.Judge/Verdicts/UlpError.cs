using System;
using LossGen.FunctionLab.Exact;

namespace LossGen.Judge.Verdicts;

/// <summary>
/// The error of a float in units of the exact value's last place; an error of at most the least normal number counts as none, for underflow may take as much. Infinity
/// counts as the number after the greatest. The sign of a zero does not matter.
/// </summary>
internal static class UlpError
{
    private const double LeastNormal = 1.1754943508222875e-38;
    private const double Beyond = 3.4028236692093846e38;

    public static double Of(float computed, double exact)
    {
        double value = float.IsInfinity(computed) ? Math.CopySign(Beyond, computed) : computed;
        double error = Math.Abs(value - exact);
        return double.IsNaN(value) ? double.PositiveInfinity : error <= LeastNormal ? 0 : error / Ulp.UnitOf((float)exact);
    }
}
