using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// log(1 - e^x) for x &lt;= 0, by whichever form does not cancel (M. Mächler, "Accurately computing log(1 - exp(-|a|))", 2012):
/// <code>
/// log(-expm1(x))  for x > -ln 2,   log1p(-e^x)  otherwise
/// </code>
/// </summary>
internal static class Log1mExp
{
    private const double MinusLn2 = -0.6931471805599453;

    /// <summary>log(1 - e^x) for x &lt;= 0: -infinity at 0.</summary>
    public static VectorFunction OfNonPositive { get; } = Build();

    private static VectorFunction Build()
    {
        VectorNode x = V.Parameter("x");
        VectorNode near = V.Call(Log.OfAny, -V.Call(Expm1.OfAny, x));
        VectorNode far = V.Call(Log1p.OfAny, -V.Call(Exp.OfNonPositive, x));
        return new("Log1mExp", "log(1 - e^x) for x <= 0", [x], V.Select(x > MinusLn2, near, far),
            new(double.NegativeInfinity, 0, MaxUlp: 2, WorstUlp: 1.735, WorstInput: -1.0907737));
    }
}
