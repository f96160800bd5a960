using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The hyperbolic sine, of a = |x|; the sign of x is put back at the end. As in <see cref="SinhCosh"/>:
/// <code>
/// sinh a = D + (S sinh r + D (cosh r - 1))
/// </code>
/// </summary>
internal static class Sinh
{
    public static ElementaryFunction OfAny { get; } = new("Sinh", "sinh x", Build)
    {
        [Precision.Single] = new(2, 1.546, 0.38116115),
        [Precision.SingleFast] = new(4, 3.487, 0.34681085),
        [Precision.Double] = new(2, 1.373, -0.41845973796136826),
        [Precision.DoubleFast] = new(4, 1.373, -0.41845973796136826),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        SinhCosh parts = SinhCosh.Of(precision, x);
        VectorNode rest = V.Fma(parts.HalfSum, parts.Sinh, parts.HalfDifference * parts.CoshLessOne);
        return Signs.Copy(V.Fma(parts.HalfDifference, 2, rest), x);
    }
}
