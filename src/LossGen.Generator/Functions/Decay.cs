using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// e = e^-|x|, which sigmoid, softplus and log sigmoid of x and of -x are all made of. It is never above 1, and the sum 1 + e never below, so that nothing overflows
/// or cancels on either side.
/// </summary>
internal static class Decay
{
    /// <summary>-|x|: the sign bit is set.</summary>
    public static VectorNode Exponent(Precision precision, VectorNode x) => V.AsFloat(V.AsInt(x) | V.Int(precision.Format.SignBit));

    /// <summary>e as a number.</summary>
    public static VectorNode Of(Precision precision, VectorNode x) => Exp.OfNonPositive.Call(precision, Exponent(precision, x)).Named("e");

    /// <summary>e as the sum of a number and a much smaller one.</summary>
    public static (VectorNode High, VectorNode Low) Parts(Precision precision, VectorNode x)
    {
        VectorNode[] parts = ExpParts.OfNonPositive.CallAll(precision, "e", Exponent(precision, x));
        return (parts[0], parts[1]);
    }
}
