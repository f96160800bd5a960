using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// log(1 + u) for 0 &lt;= u &lt;= 1, where log(1 + e^-|x|) needs it: a single polynomial does.
/// <code>
/// log(1 + u) = u + u^2 (u P(u) - 1/2)
/// </code>
/// P is the row <c>Log1pOfUnit</c> of tools/minimax. The worst error is a little above 1 ulp, near u = 1: u^2 and its factor are rounded there to a quarter of an ulp.
/// Groupings that were tried came to 1.04 ulp for two operations more; 1 ulp costs at least five of eleven.
/// </summary>
internal static class Log1pOfUnit
{
    /// <summary>log(1 + u) for 0 &lt;= u &lt;= 1.</summary>
    public static ElementaryFunction Function { get; } = new("Log1pOfUnit", "log(1 + u) for 0 <= u <= 1", Build)
    {
        Parameters = ["u"],
        Range = new(0, 1),
        [Precision.Single] = new(1.25, 1.14, 0.9975277),
        [Precision.SingleFast] = new(4, 1.635, 0.56852907),
        [Precision.Double] = new(2, 0.98, 0.999999436752993),
        [Precision.DoubleFast] = new(4, 1.363, 0.9999999249241623),
    };

    private static VectorNode Build(Precision precision, VectorNode u)
    {
        VectorNode square = (u * u).Named("u2");
        VectorNode p = Polynomial.Of(u, square, LogarithmPolynomials.Log1pOfUnit[precision]).Named("p");
        return V.Fma(square, V.Fma(u, p, -0.5), u);
    }
}
