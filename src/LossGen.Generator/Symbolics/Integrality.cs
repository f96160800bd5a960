using System.Collections.Immutable;
using System.Linq;

namespace LossGen.Generator.Symbolics;

/// <summary>Which operators make integers of integers.</summary>
internal static class Integrality
{
    public static bool Of(Operator @operator, ImmutableArray<Expr> operands, Rational value) => @operator switch
    {
        Operator.Constant => value.IsFinite && value.IsInteger,
        Operator.Sign or Operator.Position or Operator.ArgMax => true,
        Operator.Add or Operator.Multiply or Operator.Abs or Operator.Max or Operator.Min or Operator.StopGradient => operands.All(static operand => operand.IsInteger),
        Operator.Power => operands[0].IsInteger && operands[1].IsInteger && operands[1].Range.IsNonNegative,
        Operator.RowSum or Operator.RowMax or Operator.RowElement => operands[0].IsInteger,
        Operator.Select => operands[1].IsInteger && operands[2].IsInteger,
        _ => false,
    };
}
