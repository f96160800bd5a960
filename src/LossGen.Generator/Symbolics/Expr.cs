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
    internal Expr(int id, Operator @operator, ImmutableArray<Expr> operands, Rational value, string name, Interval range, bool isInteger)
    {
        Id = id;
        Operator = @operator;
        Operands = operands;
        Value = value;
        Name = name;
        Range = range;
        IsInteger = isInteger;
        Operators = 1UL << (int)@operator;
        DependsOnInput = @operator is Operator.Input or Operator.Variable;
        foreach (Expr operand in operands)
        {
            Operators |= operand.Operators;
            DependsOnInput |= operand.DependsOnInput;
        }

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

    public bool Is(Operator @operator) => Operator == @operator;

    public bool IsConstantOf(int value) => IsConstant && Value == (Rational)value;
}
