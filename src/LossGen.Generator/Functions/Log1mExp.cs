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
    public static ElementaryFunction OfNonPositive { get; } = new("Log1mExp", "log(1 - e^x) for x <= 0", Build)
    {
        Range = ArgumentRange.NonPositive,
        [Precision.Single] = new(2, 1.735, -1.0907737),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        VectorNode near = Log.OfAny.Call(precision, -Expm1.OfAny.Call(precision, x));
        VectorNode far = Log1p.OfAny.Call(precision, -Exp.OfNonPositive.Call(precision, x));
        return V.Select(x > MinusLn2, near, far);
    }
}
