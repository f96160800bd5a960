using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The hyperbolic cosine, of a = |x|. As in <see cref="SinhCosh"/>, with the two powers of S added apart, for their sum may not fit a number's bits:
/// <code>
/// cosh a = 2^n / 2 + (D sinh r + (S (cosh r - 1) + 2^-n / 2))
/// </code>
/// </summary>
internal static class Cosh
{
    public static ElementaryFunction OfAny { get; } = new("Cosh", "cosh x", Build)
    {
        [Precision.Single] = new(2, 1.297, 4.533477),
        [Precision.SingleFast] = new(4, 2.726, 5.245935),
        [Precision.Double] = new(2, 1.109, 5.921587195794455),
        [Precision.DoubleFast] = new(4, 1.109, 5.921587195794455),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        SinhCosh parts = SinhCosh.Of(precision, x);
        VectorNode rest = V.Fma(parts.HalfDifference, parts.Sinh, V.Fma(parts.HalfSum, parts.CoshLessOne, parts.Falling));
        return V.Fma(parts.Rising, 2, rest);
    }
}
