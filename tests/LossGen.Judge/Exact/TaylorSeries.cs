using System;
using System.Linq;
using LossGen.FunctionLab.Exact;

namespace LossGen.Judge.Exact;

/// <summary>
/// The Taylor coefficients f, f', f''/2, f'''/6 of the elementary functions at a point, in forms that cancel nowhere they need not. Up to the third, which is as
/// far as the condition of a second derivative asks for.
/// </summary>
internal static class TaylorSeries
{
    private static readonly Real[] None = [];

    public static Real[] Exp(Real a, int order)
    {
        Real e = Real.Exp(a);
        return Cut(order, () => e, () => e, () => e / 2, () => e / 6);
    }

    public static Real[] Expm1(Real a, int order)
    {
        Real[] series = Exp(a, order);
        series[0] = Real.Expm1(a);
        return series;
    }

    public static Real[] Log(Real a, int order) => [Real.Log(a), .. LogRest(a, order)];

    public static Real[] Log1p(Real a, int order) => [Real.Log1p(a), .. LogRest(1 + a, order)];

    /// <summary>a^r for a positive a, or an a that r allows: (r choose k) a^(r-k).</summary>
    public static Real[] Power(Real a, Real r, int order)
    {
        Real[] series = new Real[order + 1];
        Real binomial = 1;
        for (int k = 0; k <= order; k++)
        {
            // What a binomial of 0 multiplies does not matter, though it may be 1/0.
            series[k] = binomial.IsZero ? 0 : binomial * Real.Pow(a, r - k);
            binomial = binomial * (r - k) / (k + 1);
        }

        return series;
    }

    public static Real[] Sinh(Real a, int order)
    {
        Real sinh = Real.Sinh(a), cosh = Real.Cosh(a);
        return Cut(order, () => sinh, () => cosh, () => sinh / 2, () => cosh / 6);
    }

    public static Real[] Cosh(Real a, int order)
    {
        Real sinh = Real.Sinh(a), cosh = Real.Cosh(a);
        return Cut(order, () => cosh, () => sinh, () => cosh / 2, () => sinh / 6);
    }

    public static Real[] Sin(Real a, int order)
    {
        if (IsTooLarge(a))
            return [double.NaN];

        Real sin = Real.Sin(a), cos = Real.Cos(a);
        return Cut(order, () => sin, () => cos, () => -sin / 2, () => -cos / 6);
    }

    public static Real[] Cos(Real a, int order)
    {
        if (IsTooLarge(a))
            return [double.NaN];

        Real sin = Real.Sin(a), cos = Real.Cos(a);
        return Cut(order, () => cos, () => -sin, () => -cos / 2, () => sin / 6);
    }

    // With s = 1/cosh^2: t' = s, s' = -2 t s.
    public static Real[] Tanh(Real a, int order) => [Real.Tanh(a), .. TanhRest(a, order)];

    // |a| + log((1 + e^-2|a|)/2); the derivative is tanh.
    public static Real[] LogCosh(Real a, int order)
    {
        Real size = Real.Abs(a);
        Real value = size > 1 ? size + Real.Log1p(Real.Expm1(-2 * size) / 2) : Real.Log1p(2 * Square(Real.Sinh(a / 2)));
        return [value, .. Integrated(Tanh, a, order)];
    }

    // With s = sigmoid(a), q = sigmoid(-a): s' = s q, (s q)' = s q (q - s), (s q (q - s))' = s q ((q - s)^2 - 2 s q).
    public static Real[] Sigmoid(Real a, int order)
    {
        Real s = 1 / (1 + Real.Exp(-a)), q = 1 / (1 + Real.Exp(a)), sq = s * q;
        return Cut(order, () => s, () => sq, () => sq * (q - s) / 2, () => sq * (Square(q - s) - (2 * sq)) / 6);
    }

    // max(a, 0) + log1p(e^-|a|); the derivative is sigmoid.
    public static Real[] Softplus(Real a, int order)
    {
        Real rest = Real.Log1p(Real.Exp(-Real.Abs(a)));
        return [a > 0 ? a + rest : rest, .. Integrated(Sigmoid, a, order)];
    }

    // With g = 2/sqrt(pi) e^-a^2: erf' = g, g' = -2 a g, g'' = (4 a^2 - 2) g.
    public static Real[] Erf(Real a, int order)
    {
        Real square = a * a, g = 2 / Real.Sqrt(Real.Pi) * Real.Exp(-square);
        return Cut(order, () => Real.Erf(a), () => g, () => -a * g, () => ((2 * square) - 1) * g / 3);
    }

    public static Real[] LogGamma(Real a, int order) => IsTooLarge(a) ? [double.NaN] : [Real.LogGamma(a), .. Integrated(Digamma, a, order)];

    public static Real[] Digamma(Real a, int order) => IsTooLarge(a) ? [double.NaN] :
        Cut(order, () => Real.Digamma(a), () => PolygammaSeries.Of(1, a), () => PolygammaSeries.Of(2, a) / 2, () => PolygammaSeries.Of(3, a) / 6);

    private static Real[] LogRest(Real a, int order)
    {
        Real inverse = 1 / a, square = inverse * inverse;
        return Cut(order - 1, () => inverse, () => -square / 2, () => square * inverse / 3);
    }

    private static Real[] TanhRest(Real a, int order)
    {
        if (order == 0)
            return None;

        Real t = Real.Tanh(a), s = 1 / Square(Real.Cosh(a));
        return Cut(order - 1, () => s, () => -t * s, () => s * ((2 * t * t) - s) / 3);
    }

    /// <summary>What comes behind the value in the series of a function with this derivative.</summary>
    private static Real[] Integrated(Func<Real, int, Real[]> derivative, Real a, int order) =>
        order == 0 ? None : [.. derivative(a, order - 1).Select(static (coefficient, k) => coefficient / (k + 1))];

    /// <summary>Whether the argument is e^e^x or the like, of which the reduction of a period or a series would never end. There is no value then.</summary>
    private static bool IsTooLarge(Real a) => Real.Abs(a) > 1e200;

    private static Real Square(Real a) => a * a;

    /// <summary>As many as are asked for; the others are not computed.</summary>
    private static Real[] Cut(int order, params ReadOnlySpan<Func<Real>> coefficients)
    {
        if (order < 0)
            return None;

        Real[] series = new Real[order + 1];
        for (int k = 0; k <= order; k++)
            series[k] = coefficients[k]();

        return series;
    }
}
