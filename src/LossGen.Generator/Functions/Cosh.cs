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
    public static VectorFunction OfAny { get; } = Build();

    private static VectorFunction Build()
    {
        VectorNode x = V.Parameter("x");
        VectorNode half = Exp.HalfOf(V.Abs(x)).Named("half");
        return new("Cosh", "cosh x", [x], half + (0.25 / half),
            AccuracyContract.Everywhere(maxUlp: 2, worstUlp: 1.345, worstInput: 5.200064));
    }
}
