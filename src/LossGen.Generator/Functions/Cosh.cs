using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The hyperbolic cosine. e^|x| may overflow where its half does not, so that the half is what is computed:
/// <code>
/// cosh x = h + 1/(4h),   h = e^|x| / 2
/// </code>
/// </summary>
internal static class Cosh
{
    public static ElementaryFunction OfAny { get; } = new("Cosh", "cosh x", Build)
    {
        [Precision.Single] = new(2, 1.345, 5.200064),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        VectorNode half = Exp.HalfOf(V.Abs(x)).Named("half");
        return half + (0.25 / half);
    }
}
