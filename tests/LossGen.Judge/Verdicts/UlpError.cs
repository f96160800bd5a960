using System;
using LossGen.FunctionLab.Exact;

namespace LossGen.Judge.Verdicts;

/// <summary>
/// The error of a float in units of the exact value's last place. Where that is less than the least normal number, an error of as much counts as none: underflow may take it.
/// Infinity counts as the number after the greatest. The sign of a zero does not matter.
/// </summary>
internal static class UlpError
{
    private const double LeastNormal = 1.1754943508222875e-38;
    private const double Beyond = 3.4028236692093846e38;

    public static double Of(float computed, double exact)
    {
        double value = float.IsInfinity(computed) ? Math.CopySign(Beyond, computed) : computed;
        double error = Math.Abs(value - exact);
        return double.IsNaN(value) ? double.PositiveInfinity : Math.Abs(exact) < LeastNormal && error <= LeastNormal ? 0 : error / Ulp.UnitOf((float)exact);
    }
}
