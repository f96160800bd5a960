using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Functions;
using LossGen.Generator.Symbolics;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Lowering;

/// <content>Sums as chains of fused multiply-adds, products as one quotient, powers by multiplications and roots.</content>
internal sealed partial class ExprLowerer
{
    /// <summary>The square of what is less does not overflow.</summary>
    private const double LargestSafeRoot = 1e18;

    private VectorNode BuildSum(Expr sum)
    {
        // a - b and b - a are one number and its negative, to the last bit: what cancels between their functions does.
        if (MultipliesByReciprocals && lowered.TryGetValue(pool.Negate(sum), out VectorNode? negative))
            return -negative;

        // Integers first, which add up exactly; then what is added: its rounding is the smaller, and the code reads like the maths.
        bool hasIntegers = sum.Operands.Count(static term => term.IsInteger) > 1;
        List<Expr> terms =
        [
            .. sum.Operands
                .OrderBy(term => hasIntegers && term.IsInteger ? 0 : 1)
                .ThenBy(term => IsFusable(term) ? 1 : 0)
                .ThenBy(static term => Coefficient(term) < 0 ? 1 : 0),
        ];
        VectorNode total = Lower(terms[0]);
        foreach (Expr term in terms.Skip(1))
            total = AddTerm(total, term);

        return total;
    }

    private VectorNode AddTerm(VectorNode total, Expr term)
    {
        if (IsFusable(term))
        {
            VectorNode last = Lower(term.Operands[term.Operands.Length - 1]);
            VectorNode others = BuildProduct([.. term.Operands.Take(term.Operands.Length - 1)]);
            return V.Fma(others, last, total);
        }

        bool isNegative = !lowered.ContainsKey(term) && term.Is(Operator.Multiply) && term[0].IsConstantOf(-1);
        if (isNegative)
            return total - BuildProduct([.. term.Operands.Skip(1)]);

        return term.IsConstant && term.Value.Sign < 0 ? total - V.Constant(-term.Value.ToDouble()) : total + Lower(term);
    }

    /// <summary>Whether a term is a product that a multiply-add takes in: not computed already, more than a sign before one factor, and no quotient.</summary>
    private bool IsFusable(Expr term) =>
        term.Is(Operator.Multiply)
        && !lowered.ContainsKey(term)
        && !term.Operands.Any(IsReciprocal)
        && !(term.Operands.Length == 2 && term[0].IsConstantOf(-1));

    private static int Coefficient(Expr term) =>
        term.IsConstant ? term.Value.Sign : term.Is(Operator.Multiply) && term[0].IsConstant ? term[0].Value.Sign : 1;

    private static bool IsReciprocal(Expr factor) => factor.Is(Operator.Power) && factor[1].IsConstant && factor[1].Value.Sign < 0;

    /// <summary>
    /// The factors as one quotient; a sign goes to the first of them, where it costs least. Squares that could overflow or vanish are multiplied in, or divided by, in two
    /// steps: w r lies between w and w r^2, so that it overflows only if the result does. r^2/v^2 is (r/v)^2, and r^2/v is r/v r.
    /// </summary>
    private VectorNode BuildProduct(IReadOnlyList<Expr> factors)
    {
        VectorNode? above = null, below = null;
        double coefficient = 1;
        Queue<VectorNode> squared = new(), divided = new();
        foreach (Expr factor in factors)
        {
            if (factor.IsConstant)
                coefficient *= factor.Value.ToDouble();
            else if (IsComputed(factor))
                above = Times(above, Lower(factor));
            else if (factors.Count > 1 && IsUnboundedPower(factor, -2))
                divided.Enqueue(Lower(factor[0]));
            else if (IsReciprocal(factor))
                below = Times(below, Power(factor[0], -factor[1].Value));
            else if (factors.Count > 1 && IsUnboundedPower(factor, 2))
                squared.Enqueue(Lower(factor[0]));
            else
                above = Times(above, factor.Is(Operator.Power) ? BuildPower(factor) : Lower(factor));
        }

        if (above is null && (squared.Count == 0 || Math.Abs(coefficient) != 1))
            (above, coefficient) = (V.Constant(coefficient), 1);

        for (; squared.Count > 0; squared.Dequeue())
        {
            VectorNode root = squared.Peek(), first = root, second = root;
            if (divided.Count > 0)
                first = second = root / divided.Dequeue();
            else if (below is not null)
                (first, below) = (root / below, null);

            above = Times(Times(above, first), second);
        }

        if (coefficient == -1)
            above = -above!;
        else if (coefficient != 1)
            above = coefficient * above!;

        if (below is not null)
            above = above! / below;

        foreach (VectorNode divisor in divided)
            above = above!.Operator == VectorOperator.Constant ? above / (divisor * divisor) : above / divisor / divisor;

        return above!;
    }

    /// <summary>Whether a reciprocal is there already, computed once a row.</summary>
    private bool IsComputed(Expr factor) => MultipliesByReciprocals && IsReciprocal(factor) && lowered.ContainsKey(factor);

    /// <summary>Whether this is a square (or the reciprocal of one) that a float cannot hold for every value of its base.</summary>
    private static bool IsUnboundedPower(Expr factor, int exponent) =>
        factor.Is(Operator.Power) && factor[1].IsConstantOf(exponent) && factor[0].DependsOnInput
        && (factor[0].Range.Low < -LargestSafeRoot || factor[0].Range.High > LargestSafeRoot || (exponent < 0 && Math.Abs(factor[0].Range.Low) < 1 / LargestSafeRoot));

    /// <summary>A coefficient and the rest, which may be shared: x*y and -x*y have one product.</summary>
    private VectorNode BuildScaled(Expr product)
    {
        (Rational coefficient, Expr rest) = pool.SplitCoefficient(product);
        VectorNode value = Lower(rest);
        return (-coefficient).IsOne ? -value : V.Constant(coefficient.ToDouble()) * value;
    }

    private static VectorNode Times(VectorNode? product, VectorNode factor) => product is null ? factor : product * factor;

    private VectorNode BuildPower(Expr power)
    {
        if (lowered.TryGetValue(power, out VectorNode? known))
            return known;

        VectorNode node = power[1].IsConstant ? Power(power[0], power[1].Value) : CallPow(power[0], Lower(power[1]));
        lowered[power] = node;
        return node;
    }

    private VectorNode Power(Expr @base, Rational exponent)
    {
        Rational doubled = exponent + exponent;
        bool isFew = doubled.IsInteger && !(doubled > (Rational)IntegerPower.MostHalves) && !(-doubled > (Rational)IntegerPower.MostHalves);
        if (!isFew || !IntegerPower.IsMade((int)doubled.Numerator))
            return CallPow(@base, exponent);

        int halves = (int)doubled.Numerator;
        VectorNode value = Lower(@base);
        return halves switch
        {
            1 => V.Sqrt(value),
            2 => value,
            4 => value * value,
            -2 => 1 / value,
            -1 when @base.Range.IsPositive => 1 / V.Sqrt(value),
            _ => IntegerPower.Of(halves, isBounded: halves > 0 && StaysBounded(@base.Range, halves / 2.0)).Call(precision, value),
        };
    }

    private bool StaysBounded(Interval range, double exponent) =>
        Math.Pow(Math.Max(Math.Abs(range.Low), Math.Abs(range.High)), Math.Max(exponent, 1)) < FloatFormat.PowerOfTwo(precision.Format.Bias);

    /// <summary>A power by a constant: a cube root or its square, or by one that the format cannot hold, such as 1.7, which is passed as a number and the rest.</summary>
    private VectorNode CallPow(Expr @base, Rational exponent)
    {
        Rational thirds = exponent + exponent + exponent;
        if (@base.Range.IsNonNegative && (thirds.IsOne || thirds == Rational.One + Rational.One))
            return (thirds.IsOne ? Cbrt.OfNonNegative : Cbrt.SquaredOfNonNegative).Call(precision, Lower(@base));

        double high = precision.Format.Round(exponent.ToDouble());
        if (exponent.IsInteger || high == 0 || double.IsInfinity(high) || exponent - Rational.FromDouble(high) is not { IsZero: false } rest)
            return CallPow(@base, V.Constant(high));

        ElementaryFunction function = @base.Range.IsNonNegative ? Pow.OfNonNegativeByParts : Pow.OfAnyByParts;
        return function.Call(precision, Lower(@base), V.Constant(high), V.Constant(rest.ToDouble()));
    }

    private VectorNode CallPow(Expr @base, VectorNode exponent) => @base.IsConstantOf(2)
        ? Exp2.OfAny.Call(precision, exponent)
        : (@base.Range.IsNonNegative ? Pow.OfNonNegative : Pow.OfAny).Call(precision, Lower(@base), exponent);
}
