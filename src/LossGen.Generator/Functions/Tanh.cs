using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The hyperbolic tangent, of a = |x|; the sign of x is put back at the end:
/// <code>
/// tanh a = a + a^3 P(a^2)  for a &lt; 1,   1 - 2 e / (1 + e)  with e = e^-2a  otherwise
/// </code>
/// P is the row <c>tanh</c> of tools/minimax (error 2^-27.7). From 1 on the fraction is below 0.24: its error counts for little.
/// </summary>
internal static class Tanh
{
    public static ElementaryFunction OfAny { get; } = new("Tanh", "tanh x", Build)
    {
        [Precision.Single] = new(1.25, 1.065, 0.998226),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        VectorNode a = V.Abs(x).Named("a");
        VectorNode square = (a * a).Named("s");
        VectorNode p = Polynomial.Of(square, -0.33333296, 0.13332346, -0.053879846, 0.021486675, -0.00794601, 0.0023012224, -0.00035839473);
        VectorNode near = V.Fma(a * square, p, a).Named("near");

        // At -30 the result is 1 already.
        VectorNode e = Exp.OfModerate(V.Max(a * -2, -30).Named("held")).Named("e");
        VectorNode far = (1 - ((e + e) / (1 + e))).Named("far");
        VectorNode whole = Signs.Copy(V.Select(a < 1, near, far), x);
        return whole;
    }
}
