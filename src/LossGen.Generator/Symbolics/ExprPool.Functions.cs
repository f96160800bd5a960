using System.Linq;

namespace LossGen.Generator.Symbolics;

/// <content>Functions, choices and truth values.</content>
internal sealed partial class ExprPool
{
    public Expr Select(Expr condition, Expr whenTrue, Expr whenFalse)
    {
        if (condition.Is(Operator.True) || whenTrue == whenFalse)
            return whenTrue;

        if (condition.Is(Operator.False))
            return whenFalse;

        if (condition.Is(Operator.Not))
            return Select(condition[0], whenFalse, whenTrue);

        return Intern(Operator.Select, [condition, Assume(whenTrue, condition, true), Assume(whenFalse, condition, false)]);
    }

    private static Expr Assume(Expr branch, Expr condition, bool value) =>
        branch.Is(Operator.Select) && branch[0] == condition ? branch[value ? 1 : 2] : branch;

    private Expr Function(Operator @operator, Expr[] operands)
    {
        OperatorRow row = OperatorTable.Row(@operator);
        if (TryFold(row, operands) is { } folded)
            return folded;

        Expr operand = operands[0];
        if (@operator == Operator.Abs && operand.Range.IsNonNegative)
            return operand;

        if (row.Parity != 0 && LeadsWithMinus(operand))
        {
            Expr positive = Function(@operator, [Negate(operand)]);
            return row.Parity > 0 ? positive : Negate(positive);
        }

        return Intern(@operator, [.. operands]);
    }

    private Expr? TryFold(OperatorRow row, Expr[] operands)
    {
        if (row.Evaluate is null || !operands.All(static operand => operand.IsConstant))
            return null;

        double value = row.Evaluate([.. operands.Select(static operand => operand.Value.ToDouble())]);

        // exp(1000) and exp(-1000) are neither infinite nor 0: another factor may bring them back.
        bool isOutOfRange = double.IsInfinity(value) || (value == 0 && row.Operator is Operator.Exp or Operator.Sigmoid);
        return double.IsNaN(value) || isOutOfRange ? null : Constant(value);
    }

    private Expr Extremum(Operator @operator, Expr a, Expr b)
    {
        if (a == b)
            return a;

        // The constant second, otherwise in order of creation: max(a, b) and max(b, a) are one.
        (Expr first, Expr second) = a.IsConstant || (!b.IsConstant && b.Id < a.Id) ? (b, a) : (a, b);
        Interval low = @operator == Operator.Max ? second.Range : first.Range, high = @operator == Operator.Max ? first.Range : second.Range;
        if (high.Low >= low.High)
            return first;

        if (@operator == Operator.Max ? second.Range.Low >= first.Range.High : second.Range.High <= first.Range.Low)
            return second;

        return Function(@operator, [first, second]);
    }

    private Expr Compare(Operator @operator, Expr a, Expr b)
    {
        if (a.IsConstant && b.IsConstant)
            return Truth(OperatorTable.Row(@operator).Evaluate!([a.Value.ToDouble(), b.Value.ToDouble()]) != 0);

        return @operator == Operator.Equal && b.Id < a.Id ? Intern(@operator, [b, a]) : Intern(@operator, [a, b]);
    }

    private Expr Logic(Operator @operator, Expr[] operands)
    {
        Expr a = operands[0];
        if (@operator == Operator.Not)
            return a.Is(Operator.True) ? Truth(false) : a.Is(Operator.False) ? Truth(true) : a.Is(Operator.Not) ? a[0] : Intern(@operator, [a]);

        Expr b = operands[1];
        Operator absorbing = @operator == Operator.And ? Operator.False : Operator.True;
        Operator neutral = @operator == Operator.And ? Operator.True : Operator.False;
        if (a.Is(absorbing) || b.Is(neutral) || a == b)
            return a;

        return b.Is(absorbing) || a.Is(neutral) ? b : Intern(@operator, [a, b]);
    }
}
