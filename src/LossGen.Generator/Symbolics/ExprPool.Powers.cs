using System.Linq;

namespace LossGen.Generator.Symbolics;

/// <content>Powers: the exponent 0 and 1 gone, powers of powers and reciprocals of products taken apart, signs out of even and odd powers.</content>
internal sealed partial class ExprPool
{
    private const int LargestFoldedExponent = 64;

    public Expr Power(Expr @base, Expr exponent)
    {
        if (exponent.IsZero || @base.IsOne)
            return One;

        if (exponent.IsOne)
            return @base;

        if (!exponent.IsConstant || !exponent.Value.IsFinite)
            return Intern(Operator.Power, [@base, exponent]);

        // 0 and 1 are their own powers.
        if (@base.IsBinary && exponent.Value.Sign > 0)
            return @base;

        return TryFold(@base, exponent.Value) ?? (exponent.Value.IsInteger ? IntegerPower(@base, exponent) : FractionalPower(@base, exponent));
    }

    /// <summary>(a b)^k is a^k b^k, and (a^m)^k is a^(mk), where the bases are positive.</summary>
    private Expr FractionalPower(Expr @base, Expr exponent)
    {
        if (@base.Is(Operator.Multiply) && @base.Operands.All(static factor => factor.Range.IsPositive))
            return Multiply([.. @base.Operands.Select(factor => Power(factor, exponent))]);

        return @base.Is(Operator.Power) && @base[0].Range.IsPositive
            ? Power(@base[0], Multiply(@base[1], exponent))
            : Intern(Operator.Power, [@base, exponent]);
    }

    /// <summary>A power of a base that has been brought into canonical form already.</summary>
    private Expr RawPower(Expr @base, Expr exponent) =>
        exponent.IsOne ? @base : exponent.IsZero ? One : @base.Is(Operator.Power) ? Power(@base, exponent) : Intern(Operator.Power, [@base, exponent]);

    private Expr IntegerPower(Expr @base, Expr exponent)
    {
        // (a^m)^n = a^(mn) for an integer m; for m = 1/2 it holds too, on the domain of the root.
        if (@base.Is(Operator.Power) && @base[1].IsConstant && (@base[1].Value.IsInteger || exponent.Value.Sign > 0 || @base[0].Range.IsPositive))
            return Power(@base[0], Multiply(@base[1], exponent));

        if (@base.Is(Operator.Multiply) && (-exponent.Value).IsOne)
            return Multiply([.. @base.Operands.Select(factor => Power(factor, exponent))]);

        if (LeadsWithMinus(@base) && (@base.Is(Operator.Add) || @base.Is(Operator.Multiply)))
        {
            Expr positive = Intern(Operator.Power, [Negate(@base), exponent]);
            return exponent.Value.IsEven ? positive : Negate(positive);
        }

        if (exponent.Value.IsEven && @base.Is(Operator.Abs))
            return Power(@base[0], exponent);

        return Intern(Operator.Power, [@base, exponent]);
    }

    private Expr? TryFold(Expr @base, Rational exponent)
    {
        if (!@base.IsConstant || !@base.Value.IsFinite)
            return null;

        bool isSmallInteger = exponent.IsInteger && System.Math.Abs(exponent.ToDouble()) <= LargestFoldedExponent;
        if (isSmallInteger)
            return @base.IsZero && exponent.Sign < 0 ? null : Constant(@base.Value.Pow((int)exponent.Numerator));

        double value = RealMath.Pow(@base.Value.ToDouble(), exponent.ToDouble());
        return double.IsNaN(value) || double.IsInfinity(value) || value == 0 ? null : Constant(value);
    }
}
