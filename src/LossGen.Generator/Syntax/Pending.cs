using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Problems;

namespace LossGen.Generator.Syntax;

/// <summary>Something that has begun and waits for its last operand: an entry of the parser's stack.</summary>
internal abstract class Pending
{
    public abstract Precedence Precedence { get; }

    /// <summary>Whether it is a level of nesting. A left-associative operator is none: of each precedence only one waits in a bracket.</summary>
    public virtual bool Nests => true;

    /// <summary>The expression that it makes with its last operand.</summary>
    public abstract Operand Complete(Operand last);
}

/// <summary><c>-</c> <em>operand</em></summary>
internal sealed class PendingPrefix(UnaryOperator prefix, Token sign) : Pending
{
    public override Precedence Precedence => Precedence.Prefix;

    public override Operand Complete(Operand last) =>
        Operand.Over(new UnarySyntax(prefix, last.Syntax, sign.Range.Through(last.Range)), last);
}

/// <summary>left <c>+</c> <em>operand</em></summary>
internal sealed class PendingBinary(Operand left, BinaryOperatorRow row) : Pending
{
    public Operand Left => left;

    public BinaryOperatorRow Row => row;

    /// <summary>Whether this comparison goes on from another, about which the user has been told.</summary>
    public bool IsChained { get; init; }

    public override Precedence Precedence => row.Precedence;

    public override bool Nests => row.IsRightAssociative;

    public override Operand Complete(Operand last) =>
        Operand.Over(new BinarySyntax(row.Operator, left.Syntax, last.Syntax, left.Range.Through(last.Range)), left, last);
}

/// <summary>left, no operator that could be read, <em>operand</em>: nothing is known of the whole.</summary>
internal sealed class PendingGap(Operand left) : Pending
{
    public override Precedence Precedence => Precedence.Product;

    public override bool Nests => false;

    public override Operand Complete(Operand last) => Operand.Missing(left.Range.Through(last.Range));
}

/// <summary>condition <c>?</c> <em>operand</em>, before its <c>:</c></summary>
internal sealed class PendingTrue(Operand condition) : Pending
{
    public override Precedence Precedence => Precedence.None;

    public PendingFalse Continue(Operand whenTrue) => new(condition, whenTrue);

    public override Operand Complete(Operand last) => Continue(last).Complete(Operand.Missing(new TextRange(last.Range.End, 0)));
}

/// <summary>condition <c>?</c> value <c>:</c> <em>operand</em></summary>
internal sealed class PendingFalse(Operand condition, Operand whenTrue) : Pending
{
    public override Precedence Precedence => Precedence.Conditional;

    public override Operand Complete(Operand last)
    {
        TextRange range = condition.Range.Through(last.Range);
        return Operand.Over(new ConditionalSyntax(condition.Syntax, whenTrue.Syntax, last.Syntax, range), condition, whenTrue, last);
    }
}

/// <summary>An open bracket and what stands in it.</summary>
internal abstract class PendingBracket(Token open, TokenKind closer) : Pending
{
    public Token Open => open;

    public TokenKind Closer => closer;

    public string CloserText => closer is TokenKind.CloseBracket ? "]" : ")";

    public override Precedence Precedence => Precedence.None;

    public sealed override Operand Complete(Operand last) => Close(last, last.Range);

    /// <summary>The expression that ends with the closing bracket.</summary>
    public abstract Operand Close(Operand last, TextRange end);
}

/// <summary><c>(</c> <em>operand</em></summary>
internal sealed class PendingGroup(Token open) : PendingBracket(open, TokenKind.CloseParenthesis)
{
    public override Operand Close(Operand last, TextRange end) => last with { Range = Open.Range.Through(end) };
}

/// <summary>name <c>(</c> arguments <c>,</c> <em>operand</em></summary>
internal sealed class PendingCall(NameSyntax function, Token open) : PendingBracket(open, TokenKind.CloseParenthesis)
{
    private readonly List<Operand> arguments = [];

    public void Add(Operand argument) => arguments.Add(argument);

    public Operand Close(TextRange end)
    {
        ImmutableArray<ExpressionSyntax> syntax = [.. arguments.Select(argument => argument.Syntax)];
        return Operand.Over(new CallSyntax(function, syntax, function.Range.Through(end)), [.. arguments]);
    }

    public override Operand Close(Operand last, TextRange end)
    {
        Add(last);
        return Close(end);
    }
}

/// <summary>row <c>[</c> <em>operand</em></summary>
internal sealed class PendingIndex(Operand row, Token open) : PendingBracket(open, TokenKind.CloseBracket)
{
    public override Operand Close(Operand last, TextRange end) =>
        Operand.Over(new IndexSyntax(row.Syntax, last.Syntax, row.Range.Through(end)), row, last);
}
