using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The smooth positive part, without overflow on either side:
/// <code>
/// log(1 + e^x) = max(x, 0) + log1p(e^-|x|)
/// </code>
/// </summary>
internal static class Softplus
{
    public static VectorFunction OfAny { get; } = Build();

    private static VectorFunction Build()
    {
        VectorNode x = V.Parameter("x");
        VectorNode whole = V.Max(x, 0) + V.Call(Log1p.OfUnit, V.Call(Exp.OfNonPositive, -V.Abs(x)));
        return new("Softplus", "log(1 + e^x)", [x], whole,
            AccuracyContract.Everywhere(maxUlp: 2, worstUlp: 1.793, worstInput: 0.017860444));
    }
}
