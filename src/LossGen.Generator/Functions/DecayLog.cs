using System.Linq;
using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// log(1 + e), of e = e^-|x| in two parts, added to a number that is not negative: softplus(x) and -log sigmoid(-x) with max(x, 0), a cross-entropy with more. With
/// u = high and v = u - 1/2:
/// <code>
/// log(1 + e) = 7/8 u + (u Q(u) + low/(1 + u)),   Q = (b + c1 u) + v^2 P(v)
/// </code>
/// where c0 + c1 v + v^2 P(v) is <see cref="DecayPolynomials.Log1p"/> and b = c0 - c1/2. The product with 7/8 is fused and loses nothing; Q is below 1/5, and small sums of
/// small terms make it, so that all the roundings but the last come to a third of an ulp. (u - u^2/2 + u^3 P(u) comes to two thirds, near u = 1.) A subnormal u
/// is its own logarithm: rounding an eighth of it and the rest makes up for each other. Of 1/(1 + u), four bits are enough.
/// </summary>
internal static class DecayLog
{
    private const double Slope = 0.875;

    /// <summary>start + log(1 + e) for a finite start, to less than an ulp: what start + 7/8 u loses is found (D. E. Knuth's two-sum) and put into the smaller term.</summary>
    public static VectorNode PlusExactly(Precision precision, VectorNode start, VectorNode high, VectorNode low)
    {
        VectorNode sum = V.Fma(high, Slope, start).Named("sum");
        VectorNode added = (sum - start).Named("added");
        VectorNode lost = (V.Fma(high, Slope, -added) + (start - (sum - added))).Named("lost");
        return sum + V.Fma(high, Quotient(precision, high), V.Fma(low, Inverse(high), lost));
    }

    /// <summary>Q = log(1 + u)/u - 7/8.</summary>
    private static VectorNode Quotient(Precision precision, VectorNode u)
    {
        double[] c = DecayPolynomials.Log1p[precision];
        VectorNode v = (u - 0.5).Named("v");
        VectorNode square = (v * v).Named("v2");
        VectorNode p = Polynomial.Of(v, square, [.. c.Skip(2)]).Named("p");

        // c1 u is added last: where u is small, so are the errors of u Q.
        return V.Fma(u, c[1], V.Fma(square, p, c[0] - (c[1] / 2))).Named("quotient");
    }

    private static VectorNode Inverse(VectorNode u) => V.Fma(u, -0.5, 0.96875).Named("inverse");
}
