using System.Linq;

namespace LossGen.Generator.Syntax;

/// <summary>How tightly the operators bind, loosest first.</summary>
internal enum Precedence
{
    /// <summary>Not an operator: what only its own end closes, such as a bracket.</summary>
    None,
    Conditional,
    Or,
    And,
    Comparison,
    Sum,
    Product,
    Prefix,
    Power,
}

/// <summary>One operator between two operands.</summary>
internal sealed record BinaryOperatorRow(TokenKind Token, BinaryOperator Operator, Precedence Precedence, string Text)
{
    public bool IsComparison => Precedence is Precedence.Comparison;

    public bool IsRightAssociative => Precedence is Precedence.Power;
}

/// <summary>The operators between two operands.</summary>
internal static class BinaryOperatorTable
{
    private static readonly BinaryOperatorRow[] rows =
    [
        new(TokenKind.Or, BinaryOperator.Or, Precedence.Or, "||"),
        new(TokenKind.And, BinaryOperator.And, Precedence.And, "&&"),
        new(TokenKind.Less, BinaryOperator.Less, Precedence.Comparison, "<"),
        new(TokenKind.LessOrEqual, BinaryOperator.LessOrEqual, Precedence.Comparison, "<="),
        new(TokenKind.Greater, BinaryOperator.Greater, Precedence.Comparison, ">"),
        new(TokenKind.GreaterOrEqual, BinaryOperator.GreaterOrEqual, Precedence.Comparison, ">="),
        new(TokenKind.EqualEqual, BinaryOperator.Equal, Precedence.Comparison, "=="),
        new(TokenKind.NotEqual, BinaryOperator.NotEqual, Precedence.Comparison, "!="),
        new(TokenKind.Plus, BinaryOperator.Add, Precedence.Sum, "+"),
        new(TokenKind.Minus, BinaryOperator.Subtract, Precedence.Sum, "-"),
        new(TokenKind.Star, BinaryOperator.Multiply, Precedence.Product, "*"),
        new(TokenKind.Slash, BinaryOperator.Divide, Precedence.Product, "/"),
        new(TokenKind.Caret, BinaryOperator.Power, Precedence.Power, "^"),
    ];

    public static BinaryOperatorRow Of(BinaryOperator binary) => rows.First(row => row.Operator == binary);

    public static BinaryOperatorRow Of(TokenKind token) => rows.First(row => row.Token == token);
}
