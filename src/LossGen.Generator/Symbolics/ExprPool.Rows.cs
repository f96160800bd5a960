using System.Collections.Generic;
using System.Linq;

namespace LossGen.Generator.Symbolics;

/// <content>
/// What is taken together over a row. What does not vary within the row is taken out of it: constants and factors of a sum, shifts of a maximum or a log-sum-exp.
/// A sum over classes that is 0 but for one is that one element.
/// </content>
internal sealed partial class ExprPool
{
    /// <summary>The number of an element's class.</summary>
    public Expr Position => Intern(Operator.Position, [], shape: Shape.PerClass, isInteger: true);

    /// <summary>The row length: an integer of at least 1, or the number that a declaration promises.</summary>
    public Expr Classes { get; set; }

    /// <summary>1 for the class of that index, 0 for the others.</summary>
    public Expr OneHot(Expr index) => Select(Apply(Operator.Equal, Position, index), One, Zero);

    public Expr Mean(Expr a) => Divide(RowSum(a), Classes);

    /// <summary>The value of an expression at one class of the row: each part that varies within the row is taken there.</summary>
    public Expr At(Expr expr, Expr index) => At(expr, index, []);

    /// <summary>The value at one class, taken from where the row is computed: to the last bit what it is there.</summary>
    public Expr Pick(Expr a, Expr index) => Intern(Operator.RowSum, [Select(Apply(Operator.Equal, Position, index), a, Zero)]);

    private Expr RowSum(Expr a)
    {
        if (!a.VariesInRow)
            return Multiply(Classes, a);

        if (a.Is(Operator.Multiply))
        {
            Expr[] shared = [.. a.Operands.Where(static factor => !factor.VariesInRow)];
            if (shared.Length > 0)
                return Multiply([.. shared, RowSum(Multiply([.. a.Operands.Where(static factor => factor.VariesInRow)]))]);
        }

        if (a.Is(Operator.Select) && !a[0].VariesInRow)
            return Select(a[0], RowSum(a[1]), RowSum(a[2]));

        if (FindOneHot(a) is { } index)
            return At(a[1], index);

        // As often as the condition holds.
        if (GatedValue(a) is { IsOne: false } gated)
            return Multiply(gated, RowSum(Ungated(a)));

        // Shares add up to 1.
        if (IsShare(a))
            return One;

        if (a.Is(Operator.Add) && SplitSum(a) is { } split)
            return split;

        return Intern(Operator.RowSum, [a]);
    }

    private Expr RowMax(Expr a)
    {
        if (!a.VariesInRow)
            return a;

        (Expr rest, Expr shared) = SplitShared(a);
        if (!shared.IsZero)
            return Add(RowMax(rest), shared);

        // An exponential is the largest where its exponent is.
        if (a.Is(Operator.Exp))
            return Function(Operator.Exp, [RowMax(a[0])]);

        if (a.Is(Operator.LogShare))
            return LogShare(RowMax(a[0]), a[1]);

        (Rational coefficient, Expr cofactor) = SplitCoefficient(a);
        return !coefficient.IsOne && coefficient.Sign > 0 ? Multiply(Constant(coefficient), RowMax(cofactor)) : Intern(Operator.RowMax, [a]);
    }

    private Expr LogSumExp(Expr a)
    {
        if (!a.VariesInRow)
            return Add(a, Apply(Operator.Log, Classes));

        (Expr rest, Expr shared) = SplitShared(a);
        return shared.IsZero ? Intern(Operator.LogSumExp, [a]) : Add(LogSumExp(rest), shared);
    }

    private Expr LogShare(Expr value, Expr row)
    {
        if (!row.VariesInRow)
            return Add(value, Negate(LogSumExp(row)));

        (Expr rest, Expr shared) = SplitShared(row);
        return Intern(Operator.LogShare, [Subtract(value, shared), rest]);
    }

    private Expr RowNorm(Expr a)
    {
        if (!a.VariesInRow)
            return Multiply(Sqrt(Classes), Apply(Operator.Abs, a));

        if (!a.Is(Operator.Multiply) || a.Operands.All(static factor => factor.VariesInRow))
            return Intern(Operator.RowNorm, [a]);

        Expr shared = Multiply([.. a.Operands.Where(static factor => !factor.VariesInRow)]);
        return Multiply(Apply(Operator.Abs, shared), RowNorm(Multiply([.. a.Operands.Where(static factor => factor.VariesInRow)])));
    }

    /// <summary>A sum's terms that vary within the row, and those that do not.</summary>
    private (Expr Varying, Expr Shared) SplitShared(Expr a) => a.Is(Operator.Add)
        ? (Add([.. a.Operands.Where(static term => term.VariesInRow)]), Add([.. a.Operands.Where(static term => !term.VariesInRow)]))
        : (a, Zero);

    /// <summary>The class index outside of which the expression is 0, if that is so.</summary>
    private static Expr? FindOneHot(Expr a)
    {
        if (!a.Is(Operator.Select) || !a[2].IsZero || !a[0].Is(Operator.Equal))
            return null;

        return a[0][0].Is(Operator.Position) && !a[0][1].VariesInRow ? a[0][1] : a[0][1].Is(Operator.Position) && !a[0][0].VariesInRow ? a[0][0] : null;
    }

    /// <summary>The one value, the same in all classes, that choices within choices come to where they are not 0.</summary>
    private static Expr? GatedValue(Expr a)
    {
        if (!a.Is(Operator.Select))
            return a.VariesInRow || a.IsZero ? null : a;

        Expr? whenTrue = GatedValue(a[1]), whenFalse = GatedValue(a[2]);
        return a[1].IsZero ? whenFalse : a[2].IsZero || whenTrue == whenFalse ? whenTrue : null;
    }

    private Expr Ungated(Expr a) => a.Is(Operator.Select) ? Select(a[0], Ungated(a[1]), Ungated(a[2])) : a.IsZero ? Zero : One;

    /// <summary>What is known of single terms is taken out of a sum, and sums that cancel are 0: of x - mean(x).</summary>
    private Expr? SplitSum(Expr sum)
    {
        bool isShifted = sum.Operands.Any(static term => !term.VariesInRow);
        if (isShifted && Add([.. sum.Operands.Select(RowSum)]) is { IsZero: true } zero)
            return zero;

        Expr[] closed = [.. sum.Operands.Where(IsClosed)];
        if (closed.Length == 0 || (isShifted && sum.Operands.Any(term => term.VariesInRow && !IsClosed(term))))
            return null;

        return Add([.. closed.Select(RowSum), RowSum(Add([.. sum.Operands.Where(term => !closed.Contains(term))]))]);
    }

    /// <summary>Whether the sum of the term over a row is known without one.</summary>
    private bool IsClosed(Expr term)
    {
        Expr[] varying = [.. Factors(term).Where(static factor => factor.VariesInRow)];
        return varying.Length == 0 || (varying.Length == 1 && (FindOneHot(varying[0]) is not null || IsShare(varying[0])));
    }

    private static bool IsShare(Expr a) => a.Is(Operator.Exp) && a[0].Is(Operator.LogShare) && a[0][0] == a[0][1];

    private Expr At(Expr expr, Expr index, Dictionary<Expr, Expr> done)
    {
        if (!expr.VariesInRow)
            return expr;

        if (done.TryGetValue(expr, out Expr? known))
            return known;

        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return done[expr] = expr.Operator switch
        {
            Operator.Input => Apply(Operator.RowElement, expr, index),
            Operator.Position => index,
            Operator.Equal when IsPositionAt(expr, index) => Truth(true),
            Operator.LogShare => LogShare(At(expr[0], index, done), expr[1]),
            _ => Apply(expr.Operator, [.. expr.Operands.Select(operand => At(operand, index, done))]),
        };
    }

    private static bool IsPositionAt(Expr equality, Expr index) =>
        (equality[0].Is(Operator.Position) && equality[1] == index) || (equality[1].Is(Operator.Position) && equality[0] == index);
}
