using System.Runtime.CompilerServices;
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Stabilization;

/// <summary>One place at which a value is held away from 0.</summary>
/// <param name="Argument">What is held.</param>
/// <param name="Least">The bound.</param>
/// <param name="KeepsSign">Whether the magnitude is held, and the sign kept.</param>
internal sealed record Clamp(Expr Argument, Expr Least, bool KeepsSign);

/// <summary>
/// Holds what an input can drive to 0 by itself, where a logarithm, a division or a negative power of it would be infinite, or log Gamma and its
/// derivatives, which have a pole there as a division has. (Their other poles, at the negative integers, are left to be infinite.) What is known to be above 0,
/// as everything is that comes from logits, is left alone.
/// </summary>
internal sealed class StabilityClamp(ExprPool pool, double epsilon)
{
    private readonly Dictionary<(Expr Expr, string Guards), Expr> done = [];
    private readonly List<Clamp> clamps = [];

    public IReadOnlyList<Clamp> Clamps => clamps;

    /// <summary>The expression with its clamps in place.</summary>
    public Expr Place(Expr expr) => epsilon > 0 ? Place(expr, []) : expr;

    /// <param name="expr">The expression.</param>
    /// <param name="guards">Factors beside it: where one is 0 the product is 0 whatever a logarithm says, so their own logarithm needs no clamp.</param>
    private Expr Place(Expr expr, ImmutableArray<Expr> guards)
    {
        if (expr.Operands.Length == 0)
            return expr;

        (Expr, string) key = (expr, string.Join(",", guards.Select(static guard => guard.Id)));
        if (done.TryGetValue(key, out Expr? known))
            return known;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        ImmutableArray<Expr> inherited = expr.Operator switch
        {
            Operator.Multiply => expr.Operands,
            Operator.Add => guards,
            _ => [],
        };
        Expr placed = expr.Operator switch
        {
            Operator.Log => PlaceInLog(expr[0], guards),
            Operator.LogRatio => pool.Apply(Operator.LogRatio, HoldUnless(guards.Contains(expr[0]), expr[0]), HoldUnless(guards.Contains(expr[1]), expr[1])),
            Operator.Log1p => PlaceInLog1p(expr[0]),
            Operator.Log1mExp => PlaceInLog1mExp(Place(expr[0], [])),
            Operator.Power => PlaceInPower(Place(expr[0], []), expr[1]),
            Operator.LogGamma or Operator.Digamma or Operator.Trigamma => pool.Apply(expr.Operator, Hold(Place(expr[0], []), mayBeNegative: true)),
            _ => pool.Apply(expr.Operator, [.. expr.Operands.Select(operand => Place(operand, [.. inherited.Where(guard => guard != operand)]))]),
        };
        done[key] = placed;
        return placed;
    }

    /// <summary>A power is infinite at 0 where its exponent is negative, which an exponent such as 1 - p (Tweedie) may or may not be.</summary>
    private Expr PlaceInPower(Expr @base, Expr exponent)
    {
        if (IsPositive(exponent))
            return pool.Power(@base, exponent);

        bool isInteger = exponent.IsConstant && exponent.Value.IsInteger;
        Expr held = Hold(@base, mayBeNegative: isInteger || !exponent.IsConstant, isRadicand: exponent.IsConstant && !exponent.Value.IsInteger && @base.Is(Operator.Add));
        return exponent.IsConstant
            ? pool.Power(held, exponent)
            : pool.Power(pool.Select(pool.Apply(Operator.Less, exponent, pool.Zero), held, @base), exponent);
    }

    private Expr PlaceInLog(Expr argument, ImmutableArray<Expr> guards)
    {
        bool isGuarded = pool.Factors(argument).Any(guards.Contains) && pool.Factors(argument).All(factor => guards.Contains(factor) || IsQuotient(factor));
        return pool.Apply(Operator.Log, HoldUnless(isGuarded, argument));
    }

    private Expr HoldUnless(bool isGuarded, Expr argument)
    {
        Expr placed = Place(argument, []);
        return isGuarded ? placed : HoldFactors(placed);
    }

    /// <summary>In the logarithm of a product each factor is held by itself: x*y may be small where neither x nor y is.</summary>
    private Expr HoldFactors(Expr argument)
    {
        bool isProduct = argument.Is(Operator.Multiply) && argument.Operands.All(static factor => factor.Range.IsNonNegative);
        return isProduct
            ? pool.Multiply([.. argument.Operands.Select(factor => factor.Is(Operator.Power) ? pool.Power(Hold(factor[0], mayBeNegative: false), factor[1]) : Hold(factor, mayBeNegative: false))])
            : Hold(argument, mayBeNegative: false);
    }

    private Expr PlaceInLog1p(Expr argument)
    {
        bool isAboveMinusOne = argument.Range.Low > -1 || (argument.Range.Low == -1 && argument.Range.LowIsOpen);
        if (isAboveMinusOne)
            return pool.Apply(Operator.Log1p, Place(argument, []));

        Expr sum = pool.Add(pool.One, argument);
        Expr held = Hold(Place(sum, []), mayBeNegative: false);
        return held == sum ? pool.Apply(Operator.Log1p, Place(argument, [])) : pool.Apply(Operator.Log, held);
    }

    /// <summary>The clamp on log(1 - e^a) is put on its value, where it is exact.</summary>
    private Expr PlaceInLog1mExp(Expr argument)
    {
        Expr value = pool.Apply(Operator.Log1mExp, argument);
        if (argument.Range.IsNegative || !argument.DependsOnInput)
            return value;

        Note(new Clamp(pool.Subtract(pool.One, pool.Apply(Operator.Exp, argument)), pool.Constant(Rational.FromDecimal(epsilon)), KeepsSign: false));
        return pool.Apply(Operator.Hold, value, pool.Constant(Math.Log(epsilon)));
    }

    /// <summary>A reciprocal: once its base is held, it is not 0.</summary>
    private static bool IsQuotient(Expr factor) => factor.Is(Operator.Power) && !IsPositive(factor[1]);

    /// <param name="isRadicand">Whether it is a sum under a root, such as x^2 + y^2: then the root is what is held, and the sum at the clamp's square.</param>
    private Expr Hold(Expr argument, bool mayBeNegative, bool isRadicand = false)
    {
        if (argument.Range.IsNonZero || argument.Is(Operator.Hold) || argument.Is(Operator.HoldAway) || !argument.DependsOnInput)
            return argument;

        bool keepsSign = mayBeNegative && !argument.Range.IsNonNegative && !clamps.Any(clamp => clamp.Argument == argument && !clamp.KeepsSign);
        Rational bound = Rational.FromDecimal(LeastValue(argument));
        Expr least = pool.Constant(isRadicand ? bound * bound : bound);
        Note(new Clamp(argument, least, keepsSign));
        return pool.Apply(keepsSign ? Operator.HoldAway : Operator.Hold, argument, least);
    }

    private void Note(Clamp clamp)
    {
        if (!clamps.Contains(clamp))
            clamps.Add(clamp);
    }

    /// <summary>
    /// The clamp, or less where the user guards the logarithm himself: in log(p + 1e-12) the argument is 1e-12 at p = 0, and no clamp may bend that.
    /// </summary>
    private double LeastValue(Expr argument)
    {
        if (!argument.Is(Operator.Add) || !argument[0].IsConstant)
            return epsilon;

        double offset = argument[0].Value.ToDouble();
        return offset > 0 ? Math.Min(epsilon, offset) : epsilon;
    }

    /// <summary>Whether the exponent is positive, as far as can be known: a hyper-parameter that is itself an exponent is taken to be.</summary>
    private static bool IsPositive(Expr exponent) => exponent.Operator switch
    {
        Operator.Constant => exponent.Value.Sign > 0,
        Operator.HyperParameter => true,
        Operator.Add or Operator.Multiply => exponent.Operands.All(IsPositive),
        _ => exponent.Range.IsPositive,
    };
}
