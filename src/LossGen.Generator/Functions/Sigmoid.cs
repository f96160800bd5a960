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
    public static VectorFunction OfAny { get; } = Build();

    private static VectorFunction Build()
    {
        VectorNode x = V.Parameter("x");
        VectorNode e = V.Call(Exp.OfNonPositive, -V.Abs(x)).Named("e");
        VectorNode whole = V.Select(x >= 0, 1, e) / (1 + e);
        return new("Sigmoid", "1 / (1 + e^-x)", [x], whole,
            AccuracyContract.Everywhere(maxUlp: 2.5, worstUlp: 2.402, worstInput: -4.157294));
    }
}
