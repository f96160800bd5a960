using System;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Judge.Exact;

namespace LossGen.Judge.Rows.Exact;

/// <summary>
/// The Taylor coefficients f, f', f''/2, f'''/6 of the elementary functions at a point of any size: those of <see cref="TaylorSeries"/>, and in the tails, where a number
/// e^(-1e6) or less is all that is left, the first term of each.
/// </summary>
internal static class WideSeries
{
    public static Wide[] Exp(Wide a, int order)
    {
        Wide e = Wide.Exp(a);
        return Cut(order, e, e, e * 0.5, e / 6);
    }

    public static Wide[] Expm1(Wide a, int order)
    {
        Wide[] series = Exp(a, order);
        series[0] = IsTail(a) ? series[0] - 1 : a.IsFar ? a : Real.Expm1(a.ToReal());
        return series;
    }

    public static Wide[] Log(Wide a, int order) => WithLogarithm(Wide.Log(a), a, order);

    /// <summary>log(1+a), where a is a itself when 1 + a has no room for it.</summary>
    public static Wide[] Log1p(Wide a, int order) => WithLogarithm(!a.IsFar ? Real.Log1p(a.ToReal()) : a.IsFarGreat ? Wide.Log(a) : a, 1 + a, order);

    /// <summary>(r choose k) a^(r-k).</summary>
    public static Wide[] Power(Wide a, Real r, int order)
    {
        var series = new Wide[order + 1];
        Real binomial = 1;
        for (int k = 0; k <= order; k++)
        {
            // What a binomial of 0 multiplies does not matter, though it may be 1/0.
            series[k] = binomial.IsZero ? 0 : (Wide)binomial * Wide.Pow(a, r - k);
            binomial = binomial * (r - k) / (k + 1);
        }

        return series;
    }

    /// <summary>In the tails e = e^-|a|, or 1 - e.</summary>
    public static Wide[] Sigmoid(Wide a, int order)
    {
        if (!IsTail(a))
            return Near(TaylorSeries.Sigmoid, a, order);

        Wide e = Wide.Exp(-Wide.Abs(a));
        return a.Sign < 0 ? Cut(order, e, e, e * 0.5, e / 6) : Cut(order, 1 - e, e, e * -0.5, e / 6);
    }

    /// <summary>In the tails e = e^-|a|, or a + e.</summary>
    public static Wide[] Softplus(Wide a, int order)
    {
        if (!IsTail(a))
            return Near(TaylorSeries.Softplus, a, order);

        Wide e = Wide.Exp(-Wide.Abs(a));
        return a.Sign < 0 ? Cut(order, e, e, e * 0.5, e / 6) : Cut(order, a + e, 1 - e, e * 0.5, e / -6);
    }

    /// <summary>In the tails 1 - 2 e, e = e^(-2|a|), and its opposite.</summary>
    public static Wide[] Tanh(Wide a, int order)
    {
        if (!IsTail(a))
            return Near(TaylorSeries.Tanh, a, order);

        Wide e = Wide.Exp(Wide.Abs(a) * -2), sign = a.Sign;
        return Cut(order, sign * (1 - (e * 2)), e * 4, sign * e * -4, e * 16 / 6);
    }

    /// <summary>In the tails |a| - log 2 + e, e = e^(-2|a|).</summary>
    public static Wide[] LogCosh(Wide a, int order)
    {
        if (!IsTail(a))
            return Near(TaylorSeries.LogCosh, a, order);

        Wide e = Wide.Exp(Wide.Abs(a) * -2), sign = a.Sign;
        return Cut(order, Wide.Abs(a) - Real.Log(2) + e, sign * (1 - (e * 2)), e * 2, sign * e * -8 / 6);
    }

    /// <summary>A function whose tails MPFR's exponents hold, or nobody asks for.</summary>
    public static Func<Wide, int, Wide[]> Of(Func<Real, int, Real[]> series) => (a, order) => a.IsFarGreat ? [double.NaN] : Near(series, a, order);

    private static Wide[] Near(Func<Real, int, Real[]> series, Wide a, int order) => [.. series(a.ToReal(), order).Select(static coefficient => (Wide)coefficient)];

    private static bool IsTail(Wide a) => a.IsFarGreat || (!a.IsFar && Real.Abs(a.ToReal()) > Wide.Far);

    private static Wide[] WithLogarithm(Wide value, Wide a, int order)
    {
        Wide inverse = Wide.Pow(a, -1), square = inverse * inverse;
        return Cut(order, value, inverse, square * -0.5, square * inverse / 3);
    }

    private static Wide[] Cut(int order, params ReadOnlySpan<Wide> coefficients) => coefficients[..(order + 1)].ToArray();
}
