using System.Linq;
using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The logarithm of |Gamma x|:
/// <code>
/// lgamma x = (x - 1)(x - 2) P(x - 7/4)                                    from 1 to 5/2
/// lgamma x = (x - 1/2)(log x - 1) + (log(2 pi) - 1)/2 + Q(1/x^2)/x        from 5/2 on (Stirling's formula)
/// lgamma x = lgamma(x + 1) - log x                                        from 0 to 1
/// lgamma x = -lgamma(1 - x) - log |sin(pi x) / pi|                        below 0
/// </code>
/// P and Q are <see cref="GammaPolynomials.LgammaNear"/> and <see cref="GammaPolynomials.LgammaFar"/>. The zeros 1 and 2 are factors, and what the
/// logarithm has beyond a number of the format is kept, so that the relative error is small for every x >= -2. Below, at the zeros between the poles, the last
/// line cancels: there the error is small beside the terms only.
/// </summary>
internal static class LogGamma
{
    private const double Seam = 2.5;

    // (log(2 pi) - 1) / 2
    private const double StirlingConstant = 0.41893853320467274;

    /// <summary>lgamma x for x >= 0: infinite at 0.</summary>
    public static ElementaryFunction OfPositive { get; } = new("LogGammaOfPositive", "log Gamma(x) for x >= 0", BuildOfPositive)
    {
        Range = ArgumentRange.NonNegative,
        [Precision.Single] = new(2.5, 1.988, 2.7375934),
        [Precision.SingleFast] = new(4, 2.767, 0.7498585),
        [Precision.Double] = new(2.5, 1.563, 2.7182818284590424),
        [Precision.DoubleFast] = new(4, 2.201, 7.4597211640889824),
    };

    /// <summary>log |Gamma x| for every x: infinite at 0 and the negative integers (which all the large negative numbers are), and at -infinity.</summary>
    public static ElementaryFunction OfAny { get; } = new("LogGamma", "log |Gamma(x)|", BuildOfAny)
    {
        Range = new(-2, double.PositiveInfinity),
        [Precision.Single] = new(4, 3.404, -1.4814788),
        [Precision.SingleFast] = new(4, 3.716, -1.4779422),
        [Precision.Double] = new(4, 2.313, -1.4999999999999998),
        [Precision.DoubleFast] = new(4, 3.308, -1.414213562373103),
    };

    private static VectorNode BuildOfPositive(Precision precision, VectorNode x) => AtEnds(precision, x, OfInside(precision, x).Whole);

    private static VectorNode BuildOfAny(Precision precision, VectorNode x)
    {
        VectorNode a = V.Abs(x).Named("a");
        (VectorNode whole, VectorNode next) = OfInside(precision, a);
        (VectorNode sine, _) = GammaReflection.Sine(precision, GammaReflection.Distance(precision, a));
        VectorNode reflected = -(next + Log.OfAny.Call(precision, V.Abs(sine)));
        return AtEnds(precision, a, V.Select(x < 0, reflected, whole));
    }

    /// <summary>lgamma a and lgamma(1 + a), for a inside the positive numbers.</summary>
    private static (VectorNode Whole, VectorNode Next) OfInside(Precision precision, VectorNode a)
    {
        LogParts parts = LogParts.OfAny(precision.Format, a, Log.LeastMantissa);
        (VectorNode high, VectorNode rest) = Log.JoinInParts(precision, parts, (parts.Mantissa - 1).Named("f"));
        VectorNode low = rest.Named("low");
        VectorNode isBelowOne = (a <= 1).Named("isBelowOne");
        VectorNode beside = V.Select(a < Seam, Near(precision, a, isBelowOne), Far(precision, a, high, low)).Named("beside");
        return (V.Select(isBelowOne, beside - low - high, beside), V.Select(isBelowOne, beside, beside + (high + low)).Named("next"));
    }

    /// <summary>lgamma(1 + a) up to 1, lgamma a from there to the seam.</summary>
    private static VectorNode Near(Precision precision, VectorNode a, VectorNode isBelowOne)
    {
        // With t = a, or a - 1: t (t - 1) (c + s R(s)), s = t - 3/4.
        VectorNode s = (a - V.Select(isBelowOne, 0.75, 1.75)).Named("s");
        double[] coefficients = GammaPolynomials.LgammaNear[precision];
        VectorNode rest = (s * Polynomial.Of(s, [.. coefficients.Skip(1)])).Named("rest");
        VectorNode other = V.Select(isBelowOne, a, a - 2).Named("other");
        VectorNode product = ((a - 1) * other).Named("product");
        if (precision.IsFast)
            return V.Fma(product, coefficients[0], product * rest).Named("near");

        VectorNode lost = V.Fma(a - 1, other, -product);
        return V.Fma(product, coefficients[0], V.Fma(product, rest, lost * coefficients[0])).Named("near");
    }

    /// <summary>lgamma a from the seam on.</summary>
    private static VectorNode Far(Precision precision, VectorNode a, VectorNode high, VectorNode low)
    {
        VectorNode y = (1 / a).Named("y");
        VectorNode correction = Polynomial.Of((y * y).Named("w"), GammaPolynomials.LgammaFar[precision]);
        VectorNode less1 = (high - 1 + low).Named("less1");
        return V.Fma(a - 0.5, less1, V.Fma(y, correction, StirlingConstant)).Named("far");
    }

    /// <summary>Infinite at 0, and from where it overflows on.</summary>
    private static VectorNode AtEnds(Precision precision, VectorNode a, VectorNode inside)
    {
        double overflow = precision.Choose(4.0850034e36, 2.5599833278516387e305);
        return V.Select((a > 0) & (a < overflow), inside, a + double.PositiveInfinity);
    }
}
