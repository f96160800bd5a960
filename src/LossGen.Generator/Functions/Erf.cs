using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The error function, of a = |x|; the sign of x is put back at the end:
/// <code>
/// erf a = a + a P(a^2)  for a &lt; 0.9277,   1 - e^(a Q(a) - a)  otherwise
/// </code>
/// P and Q are the rows <c>erf</c> (error 2^-30.1) and <c>erfc</c> (2^-28.3) of tools/minimax. The exponent is the logarithm of 1 - erf a, which is
/// all but a parabola; the form is that of N. Juffa's public-domain erff.
/// </summary>
internal static class Erf
{
    private const double Seam = 0.9277;

    public static ElementaryFunction OfAny { get; } = new("Erf", "erf x", Build)
    {
        [Precision.Single] = new(1.5, 1.080, 1.0591229),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        // At 4 the result is 1 already.
        VectorNode a = V.Min(V.Abs(x), 4).Named("a");
        VectorNode square = (a * a).Named("s");
        VectorNode p = Polynomial.Of(square, 0.12837917, -0.37612632, 0.11283697, -0.026860135, 0.005203464, -0.0008172361, 8.49505e-5);
        VectorNode near = V.Fma(p, a, a).Named("near");

        VectorNode q = Polynomial.Of(a, square, -0.1285119, -0.6357266, -0.10525103, 0.022883074, -0.0032128226, 0.00021372849);
        VectorNode far = (1 - Exp.OfModerate(V.Fma(q, a, -a).Named("exponent"))).Named("far");
        VectorNode whole = Signs.Copy(V.Select(a < Seam, near, far), x);
        return whole;
    }
}
