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
    public static ElementaryFunction OfAny { get; } = new("Softplus", "log(1 + e^x)", Build)
    {
        [Precision.Single] = new(2, 1.793, 0.017860444),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        VectorNode whole = V.Max(x, 0) + Log1p.OfUnit.Call(precision, Exp.OfNonPositive.Call(precision, -V.Abs(x)));
        return whole;
    }
}
