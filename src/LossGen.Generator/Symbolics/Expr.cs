using System.Collections.Immutable;
using System.Diagnostics;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// A node of the expression graph. Nodes are made by <see cref="ExprPool"/> alone, which never makes the same node twice: two expressions of one
/// pool are equal exactly when they are the same object, and what is written twice is computed once.
/// </summary>
[DebuggerDisplay("{ExprPrinter.Print(this),nq}")]
internal sealed class Expr
{
    internal Expr(int id, Operator @operator, ImmutableArray<Expr> operands, Rational value, string name, Interval range, bool isInteger, Shape shape)
    {
        Id = id;
        Operator = @operator;
        Operands = operands;
        Value = value;
        Name = name;
        Range = range;
        IsInteger = isInteger;
        Operators = 1UL << (int)@operator;
        DependsOnInput = @operator is Operator.Input or Operator.Variable or Operator.Position;
        Shape = shape;
        foreach (Expr operand in operands)
        {
            Operators |= operand.Operators;
            DependsOnInput |= operand.DependsOnInput;
            Shape |= operand.Shape;
        }

        // Of log(e^v / sum(e^a)) only v may differ from class to class.
        if (IsReduction)
            Shape = @operator == Operator.LogShare ? (Shape & ~Shape.PerClass) | operands[0].Shape : Shape & ~Shape.PerClass;

        HasZeroBranch = @operator == Operator.Select && (operands[1].IsZero || operands[2].IsZero || operands[1].HasZeroBranch || operands[2].HasZeroBranch);
    }

    /// <summary>The order of creation: an operand's id is below its user's.</summary>
    public int Id { get; }

    public Operator Operator { get; }

    public ImmutableArray<Expr> Operands { get; }

    /// <summary>The value of a constant.</summary>
    public Rational Value { get; }

    /// <summary>The name of an input, a hyper-parameter or a rule's variable.</summary>
    public string Name { get; }

    /// <summary>What is known of the value.</summary>
    public Interval Range { get; }

    /// <summary>Whether the value is an integer for certain.</summary>
    public bool IsInteger { get; }

    /// <summary>Whether the value is 0 or 1 for certain: a hard label.</summary>
    public bool IsBinary => IsInteger && Range is { Low: >= 0, High: <= 1 } && !IsConstant;

    /// <summary>The operators of the whole expression, a bit each: a rule whose operators are not all there need not be tried.</summary>
    public ulong Operators { get; }

    /// <summary>How its value varies over the rows and classes of a row loss.</summary>
    public Shape Shape { get; }

    /// <summary>Whether it differs from class to class of a row.</summary>
    public bool VariesInRow => (Shape & Shape.PerClass) == Shape.PerClass;

    /// <summary>Whether it takes an operand of one value per class together to one value.</summary>
    public bool IsReduction => Operator is Operator.RowSum or Operator.RowMax or Operator.ArgMax or Operator.LogSumExp or Operator.LogShare or Operator.RowNorm or Operator.RowElement;

    /// <summary>Whether an operand is taken together over the row: what varies from class to class in it is another class's there.</summary>
    public bool Reduces(int operand) => IsReduction && operand == (Is(Operator.LogShare) ? 1 : 0);

    /// <summary>Whether it differs from element to element.</summary>
    public bool DependsOnInput { get; }

    /// <summary>Whether it is a choice that is 0 in one of its branches, or of theirs.</summary>
    public bool HasZeroBranch { get; }

    public bool IsConstant => Operator == Operator.Constant;

    public bool IsZero => IsConstant && Value.IsZero;

    public bool IsOne => IsConstant && Value.IsOne;

    /// <summary>Whether it is a truth value, not a number.</summary>
    public bool IsTruth => OperatorTable.Row(Operator).IsTruth;

    public Expr this[int index] => Operands[index];

    /// <summary>Whether the operator is anywhere in the expression.</summary>
    public bool Contains(Operator @operator) => (Operators & (1UL << (int)@operator)) != 0;

    public bool Is(Operator @operator) => Operator == @operator;

    public bool IsConstantOf(int value) => IsConstant && Value == (Rational)value;
}
