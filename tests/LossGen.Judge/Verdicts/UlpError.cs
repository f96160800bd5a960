using System;
using LossGen.FunctionLab.Exact;

namespace LossGen.Judge.Verdicts;

/// <summary>
/// The error of a float in units of the exact value's last place; below the least normal number, of that one's. Infinity counts as the number after the greatest.
/// The sign of a zero does not matter.
/// </summary>
internal static class UlpError
{
    private const double Beyond = 3.4028236692093846e38;

    public static double Of(float computed, double exact)
    {
        double value = float.IsInfinity(computed) ? Math.CopySign(Beyond, computed) : computed;
        return double.IsNaN(value) ? double.PositiveInfinity : Math.Abs(value - exact) / Ulp.UnitOf((float)exact);
    }
}
