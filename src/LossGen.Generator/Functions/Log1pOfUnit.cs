using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// log(1 + u) for 0 &lt;= u &lt;= 1, where log(1 + e^-|x|) needs it: a single polynomial does.
/// <code>
/// log(1 + u) = u + u^2 (u P(u) - 1/2)
/// </code>
/// P is the row <c>Log1pOfUnit</c> of tools/minimax. The worst error is a little above 1 ulp, near u = 1: u^2 and its factor are rounded there to a quarter of an ulp.
/// Groupings that were tried for two or three operations more came to 1.04 ulp; below 1 is what <see cref="InParts"/> costs.
/// </summary>
internal static class Log1pOfUnit
{
    /// <summary>log(1 + u) for 0 &lt;= u &lt;= 1.</summary>
    public static ElementaryFunction Function { get; } = new("Log1pOfUnit", "log(1 + u) for 0 <= u <= 1", Build)
    {
        Parameters = ["u"],
        Range = new(0, 1),
        [Precision.Single] = new(1.25, 1.139, 0.9975277),
        [Precision.SingleFast] = new(4, 1.7, 0.579627931),
        [Precision.Double] = new(2, 1.2, 0.9975277),
        [Precision.DoubleFast] = new(4, 2, 0.9975277),
    };

    /// <summary>
    /// log(1 + u + low) for 0 &lt;= u &lt;= 1 and a low part of u, as an unevaluated sum of two numbers that has less than half an ulp of error (Fast: about one):
    /// <code>
    /// (u - u^2/4) + (u^2 (u P(u) - 1/4) + low/(1 + u))
    /// </code>
    /// The first difference and its rounding error are exact; near u = 1 the factor of u^2 is close to 0. Of 1/(1 + u) four bits are enough.
    /// Fast takes u itself for the first number.
    /// </summary>
    public static (VectorNode High, VectorNode Low) InParts(Precision precision, VectorNode u, VectorNode? low = null)
    {
        VectorNode square = (u * u).Named("u2");
        VectorNode p = Polynomial.Of(u, square, LogarithmPolynomials.Log1pOfUnit[precision]).Named("p");
        VectorNode? ofLow = low is null ? null : (low * V.Fma(u, -0.457, 0.957)).Named("ofLow");
        if (precision.IsFast)
        {
            VectorNode half = V.Fma(u, p, -0.5).Named("factor");
            return (u, ofLow is null ? square * half : V.Fma(square, half, ofLow));
        }

        VectorNode quarter = (u * -0.25).Named("quarter");
        VectorNode high = V.Fma(quarter, u, u).Named("high");
        VectorNode lost = V.Fma(quarter, u, u - high).Named("lost");
        return (high, V.Fma(square, V.Fma(u, p, -0.25), ofLow is null ? lost : lost + ofLow).Named("low"));
    }

    private static VectorNode Build(Precision precision, VectorNode u)
    {
        VectorNode square = (u * u).Named("u2");
        VectorNode p = Polynomial.Of(u, square, LogarithmPolynomials.Log1pOfUnit[precision]).Named("p");
        return V.Fma(square, V.Fma(u, p, -0.5), u);
    }
}
