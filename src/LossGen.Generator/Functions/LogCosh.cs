using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The logarithm of the hyperbolic cosine, which overflows nowhere, of a = |x| and s = a^2:
/// <code>
/// log cosh a = s/2 + s^2 P(s)  for a &lt; 1,   (a - ln 2) + log1p(e^-2a)  otherwise
/// </code>
/// P is the row <c>logcosh</c> of tools/minimax (error 2^-27.0).
/// </summary>
internal static class LogCosh
{
    public static ElementaryFunction OfAny { get; } = new("LogCosh", "log(cosh x)", Build)
    {
        [Precision.Single] = new(2, 1.637, 0.7321719),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        VectorNode a = V.Abs(x).Named("a");
        VectorNode square = (a * a).Named("s");
        VectorNode p = Polynomial.Of(square, -0.0833331, 0.022217449, -0.0067135002, 0.0020825213, -0.00056040427, 8.7865534e-5);
        VectorNode near = V.Fma(square * square, p, square * 0.5).Named("near");
        VectorNode tail = Log1p.OfUnit.Call(precision, Exp.OfNonPositive.Call(precision, a * -2)) - Exp.Ln2Low;
        VectorNode far = (a - Exp.Ln2High + tail).Named("far");
        VectorNode whole = V.Select(a < 1, near, far);
        return whole;
    }
}
