using System.Linq;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The polynomials of the exponentials: Estrin's scheme from the second or third coefficient on, where that makes its pairs come out even, and Horner's before
/// it: a power less to compute, and the greatest sums, whose rounding counts, are the fewest.
/// </summary>
internal static class ExpPolynomial
{
    /// <summary>P(r).</summary>
    public static VectorNode Of(VectorNode r, VectorNode square, double[] coefficients)
    {
        int rest = coefficients.Length - 2;
        return rest >= 2 && (rest & (rest - 1)) == 0
            ? V.Fma(r, Polynomial.Of(r, square, [.. coefficients.Skip(1)]).Named("q"), coefficients[0])
            : Polynomial.Of(r, square, coefficients);
    }

    /// <summary><c>unit (1 + r (first + r P(r)))</c>, the unit being a power of two.</summary>
    // The other grouping, 1 + (r first + r^2 P), rounds a larger second term, and comes to 1.05 ulp.
    public static VectorNode Power(VectorNode r, double first, double[] coefficients, double unit = 1)
    {
        VectorNode p = Of(r, (r * r).Named("r2"), [.. coefficients.Select(c => c * unit)]).Named("p");
        return V.Fma(r, V.Fma(r, p, first * unit), unit).Named("power");
    }
}
