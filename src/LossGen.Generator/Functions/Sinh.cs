using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The hyperbolic sine, of a = |x|; the sign of x is put back at the end:
/// <code>
/// sinh a = a + a^3 P(a^2)  for a &lt; 1,   h - 1/(4h)  with h = e^a / 2  otherwise
/// </code>
/// P is the row <c>sinh</c> of tools/minimax (error 2^-31.6). h is scaled as a whole: e^a may overflow where its half does not.
/// </summary>
internal static class Sinh
{
    public static ElementaryFunction OfAny { get; } = new("Sinh", "sinh x", Build)
    {
        [Precision.Single] = new(2, 1.620, 1.4302648),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        VectorNode a = V.Abs(x).Named("a");
        VectorNode square = (a * a).Named("s");
        VectorNode p = Polynomial.Of(square, 0.16666667, 0.0083333105, 0.00019842896, 2.7822132e-6);
        VectorNode near = V.Fma(a * square, p, a).Named("near");
        VectorNode half = Exp.HalfOf(a).Named("half");
        VectorNode far = (half - (0.25 / half)).Named("far");
        VectorNode whole = Signs.Copy(V.Select(a < 1, near, far), x);
        return whole;
    }
}
