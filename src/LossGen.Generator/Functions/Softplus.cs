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
        [Precision.Single] = new(1, 0.951, -0.43634662),
        [Precision.SingleFast] = new(4, 3.211, -2.931694),
        [Precision.Double] = new(2, 0.858, -706.4902637857243),
        [Precision.DoubleFast] = new(4, 3.065, -14.000000000000007),
    };

    internal static VectorNode Of(Precision precision, VectorNode x)
    {
        if (precision.IsFast)
            return V.Max(x, 0) + Log1p.OfUnit.Call(precision, Decay.Of(precision, x));

        // An infinite x is its own softplus: no infinities are to be subtracted.
        (VectorNode high, VectorNode low) = Decay.Parts(precision, x);
        return V.Select(x < double.PositiveInfinity, DecayLog.PlusExactly(precision, V.Max(x, 0).Named("start"), high, low), x);
    }
}
