using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// What takes the functions around log Gamma from a > 0 to -a: with d the distance of a from the nearest integer, and z = d^2,
/// <code>
/// |sin(pi a)| / pi = |d + d z P(z)|,   cot(pi a) = cot(pi d),   cos(pi d) = 1 + z Q(z)
/// </code>
/// P and Q are <see cref="GammaPolynomials.SinPi"/> and <see cref="GammaPolynomials.CosPi"/>. d is exact, and so a pole is met exactly: there the sine is 0.
/// </summary>
internal static class GammaReflection
{
    /// <summary>a less the nearest integer.</summary>
    public static VectorNode Distance(Precision precision, VectorNode a)
    {
        // From 2^FractionBits on every number is an integer; below, adding that rounds to one.
        double big = FloatFormat.PowerOfTwo(precision.Format.FractionBits);
        VectorNode held = V.Select(a < big, a, big).Named("held");
        return (held - (held + big - big)).Named("d");
    }

    /// <summary>sin(pi d) / pi, and what its rounding has lost.</summary>
    public static (VectorNode Sine, VectorNode Lost) Sine(Precision precision, VectorNode d)
    {
        VectorNode square = (d * d).Named("z");
        VectorNode p = Polynomial.Of(square, GammaPolynomials.SinPi[precision]).Named("p");
        VectorNode cube = (d * square).Named("d3");
        VectorNode sine = V.Fma(cube, p, d).Named("sine");
        return (sine, V.Fma(cube, p, d - sine).Named("sineLost"));
    }

    /// <summary>cos(pi d).</summary>
    public static VectorNode Cosine(Precision precision, VectorNode d)
    {
        VectorNode square = (d * d).Named("z");
        return V.Fma(square, Polynomial.Of(square, GammaPolynomials.CosPi[precision]), 1).Named("cosine");
    }
}
