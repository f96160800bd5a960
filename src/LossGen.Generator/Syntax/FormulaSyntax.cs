using System.Collections.Immutable;
using LossGen.Generator.Problems;

namespace LossGen.Generator.Syntax;

/// <summary>A formula as it was written: its expression and its bindings, and the two formulas beside it that share them.</summary>
internal sealed record FormulaSyntax(
    ExpressionSyntax Body, ImmutableArray<BindingSyntax> Bindings, ExpressionSyntax? Weight = null, ExpressionSyntax? Mask = null);

/// <summary><c>name = value</c> after <c>where</c>.</summary>
internal sealed record BindingSyntax(NameSyntax Name, ExpressionSyntax Value, TextRange Range);

/// <summary>A part of a formula, with the characters that it stands on.</summary>
internal abstract record ExpressionSyntax(TextRange Range);

internal sealed record NumberSyntax(double Value, TextRange Range) : ExpressionSyntax(Range);

internal sealed record NameSyntax(string Name, TextRange Range) : ExpressionSyntax(Range);

internal sealed record CallSyntax(NameSyntax Function, ImmutableArray<ExpressionSyntax> Arguments, TextRange Range) : ExpressionSyntax(Range);

/// <summary><c>row[index]</c>.</summary>
internal sealed record IndexSyntax(ExpressionSyntax Row, ExpressionSyntax Index, TextRange Range) : ExpressionSyntax(Range);

internal sealed record UnarySyntax(UnaryOperator Operator, ExpressionSyntax Operand, TextRange Range) : ExpressionSyntax(Range);

internal sealed record BinarySyntax(BinaryOperator Operator, ExpressionSyntax Left, ExpressionSyntax Right, TextRange Range) : ExpressionSyntax(Range);

/// <summary><c>condition ? whenTrue : whenFalse</c>.</summary>
internal sealed record ConditionalSyntax(ExpressionSyntax Condition, ExpressionSyntax WhenTrue, ExpressionSyntax WhenFalse, TextRange Range)
    : ExpressionSyntax(Range);

/// <summary>Stands where the parser expected an expression and has already said so: later stages are silent about it.</summary>
internal sealed record MissingSyntax(TextRange Range) : ExpressionSyntax(Range);

internal enum UnaryOperator
{
    Plus,
    Minus,
    Not,
}

internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    And,
    Or,
}
