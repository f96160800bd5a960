using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The smooth positive part, without overflow on either side:
/// <code>
/// log(1 + e^x) = max(x, 0) + log(1 + e),   e = e^-|x|
/// </code>
/// by <see cref="DecayLog"/>. Fast has e as one number.
/// </summary>
internal static class Softplus
{
    public static ElementaryFunction OfAny { get; } = new("Softplus", "log(1 + e^x)", Of)
    {
        [Precision.Single] = new(1, 0.922, -0.0023148211),
        [Precision.SingleFast] = new(4, 3.111, -2.93678),
        [Precision.Double] = new(2, 0.858, -706.4902637857243),
        [Precision.DoubleFast] = new(4, 3.065, -14.000000000000007),
    };

    /// <summary>The same of an e that the caller has already, for kernels.</summary>
    public static ElementaryFunction OfDecay { get; } =
        new("SoftplusOfDecay", "log(1 + e^x), of e^-|x| = high + low", ["x", "high", "low"], static (precision, a) => [OfParts(precision, a[0], a[1], a[2])]);

    internal static VectorNode Of(Precision precision, VectorNode x)
    {
        if (precision.IsFast)
            return V.Max(x, 0) + Log1p.OfUnit.Call(precision, Decay.Of(precision, x));

        (VectorNode high, VectorNode low) = Decay.Parts(precision, x);
        return OfParts(precision, x, high, low);
    }

    // An infinite x is its own softplus: no infinities are to be subtracted.
    private static VectorNode OfParts(Precision precision, VectorNode x, VectorNode high, VectorNode low) =>
        V.Select(x < double.PositiveInfinity, DecayLog.PlusExactly(precision, V.Max(x, 0).Named("start"), high, low), x);
}
