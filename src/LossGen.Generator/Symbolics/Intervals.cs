using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace LossGen.Generator.Symbolics;

/// <summary>The intervals of the operators' values.</summary>
internal static class Intervals
{
    public static Interval Sum(ImmutableArray<Expr> terms)
    {
        Interval sum = Interval.Point(0);
        foreach (Expr term in terms)
            sum += term.Range;

        return terms.Length == 2 ? Mixture.Find(terms[0], terms[1]).Aggregate(sum, static (range, mixture) => range.Intersect(mixture.Range)) : sum;
    }

    public static Interval Product(IEnumerable<Expr> factors)
    {
        Interval product = Interval.Point(1);
        foreach (Expr factor in factors)
            product *= factor.Range;

        return product;
    }

    /// <summary>The image under an increasing function, cut to what it can reach.</summary>
    public static Interval Increasing(Expr operand, Func<double, double> function, Interval reach) => Increasing(operand.Range, function, reach);

    public static Interval Increasing(Interval operand, Func<double, double> function, Interval reach)
    {
        Interval image = operand.Map(function);

        // A bound that overflowed, or that rounds onto a limit which is never attained (sigmoid(40) in double), says nothing of attainment.
        return (image with { LowIsOpen = image.LowIsOpen || double.IsInfinity(operand.Low), HighIsOpen = image.HighIsOpen || double.IsInfinity(operand.High) }).Intersect(reach);
    }

    /// <summary>lgamma falls from 0 to 1.46, where it is -0.1215 (rounded down here), and rises from there; below 0 it takes every value.</summary>
    public static Interval LogGamma(Interval operand) =>
        operand.Low >= 1.5 ? Increasing(operand, RealGamma.LogGamma, Interval.All) : operand.IsNonNegative ? new(-0.1215, double.PositiveInfinity) : Interval.All;

    public static Interval Sign(Interval operand) => new(operand.IsPositive ? 1 : operand.IsNonNegative ? 0 : -1, operand.IsNegative ? -1 : operand.IsNonPositive ? 0 : 1);

    /// <summary>A sum of one term or more keeps their sign.</summary>
    public static Interval RowSum(Interval term) =>
        term.IsNonNegative ? term with { High = double.PositiveInfinity, HighIsOpen = false }
        : term.IsNonPositive ? term with { Low = double.NegativeInfinity, LowIsOpen = false }
        : Interval.All;

    /// <summary>The logarithm of a softmax is negative. (Of a row with one class it is 0, where what depends on that has no value: log(1 - softmax(x)).)</summary>
    public static Interval LogShare(Expr value, Expr row) =>
        RowIndices.IsElement(value, row) ? new(double.NegativeInfinity, 0, false, HighIsOpen: true) : Interval.All;

    public static Interval BelowPeak(Expr value, Expr peak) => (peak.Is(Operator.Peak) ? peak[0] : peak) is { Operator: Operator.RowMax } largest && RowIndices.IsElement(value, largest[0]) ? Interval.NonPositive : Interval.All;

    public static Interval OverNorm(Interval value) => value.IsNonNegative ? Interval.NonNegative : value.IsNonPositive ? Interval.NonNegative.Negate() : Interval.All;

    public static Interval Power(Interval @base, Expr exponent)
    {
        if (!exponent.IsConstant || !exponent.Value.IsFinite)
            return @base.IsPositive ? Interval.Positive : @base.IsNonNegative ? Interval.NonNegative : Interval.All;

        double n = exponent.Value.ToDouble();
        if (!exponent.Value.IsInteger)
            return OfNonNegative(@base.Intersect(Interval.NonNegative), n);

        if (exponent.Value.IsEven)
            return OfNonNegative(@base.Abs(), n);

        if (@base.IsNonNegative)
            return OfNonNegative(@base, n);

        if (@base.IsNonPositive)
            return OfNonNegative(@base.Negate(), n).Negate();

        return n > 0 ? @base.Map(x => Math.Pow(x, n)) : Interval.All;
    }

    private static Interval OfNonNegative(Interval @base, double n)
    {
        double low = Math.Pow(@base.Low, n), high = Math.Pow(@base.High, n);
        return n > 0
            ? new(low, high, @base.LowIsOpen, @base.HighIsOpen)
            : new(high, low, @base.HighIsOpen || double.IsInfinity(@base.High), @base.LowIsOpen || @base.Low == 0);
    }
}
