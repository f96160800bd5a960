using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The derivatives of log Gamma are smooth functions of 1/z for z >= 1: an x below 1 is moved up by one, and what their recurrences then take off or add
/// is a power of 1/w. One division gives both reciprocals:
/// <code>
/// q = 1 / (z w),   1/z = q w,   1/w = q z
/// </code>
/// The second, which may make up all of the result, is corrected by what w/w is short of 1 (Newton's step).
/// </summary>
/// <param name="Z">At least 1.</param>
/// <param name="OverZ">1/z.</param>
/// <param name="OverW">1/w, and not a number where that overflows.</param>
/// <param name="RoughOverW">1/w to 1.5 ulp, also where it is infinite.</param>
internal sealed record GammaShift(VectorNode Z, VectorNode OverZ, VectorNode OverW, VectorNode RoughOverW)
{
    /// <param name="a">Not negative.</param>
    /// <param name="w">What the recurrence divides by; 1 where it is not needed.</param>
    /// <param name="wLost">What w has lost by rounding, if anything.</param>
    public static GammaShift Of(VectorNode a, VectorNode w, VectorNode? wLost = null)
    {
        VectorNode z = V.Select(a < 1, a + 1, a).Named("z");
        VectorNode q = (1 / (z * w)).Named("q");
        VectorNode rough = (q * z).Named("rough");
        VectorNode missing = V.Fma(-w, rough, 1);
        VectorNode all = (wLost is null ? missing : V.Fma(-wLost, rough, missing)).Named("missing");
        return new(z, (q * w).Named("y"), V.Fma(all, rough, rough).Named("overW"), rough);
    }
}
