using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The logistic function, without overflow on either side:
/// <code>
/// sigmoid x = 1 / (1 + e)  for x >= 0,   e / (1 + e)  otherwise,   e = e^-|x|
/// </code>
/// </summary>
internal static class Sigmoid
{
    public static ElementaryFunction OfAny { get; } = new("Sigmoid", "1 / (1 + e^-x)", Build)
    {
        [Precision.Single] = new(2.5, 2.402, -4.157294),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        VectorNode e = Exp.OfNonPositive.Call(precision, -V.Abs(x)).Named("e");
        VectorNode whole = V.Select(x >= 0, 1, e) / (1 + e);
        return whole;
    }
}
