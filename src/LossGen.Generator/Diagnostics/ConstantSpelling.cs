using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Diagnostics;

/// <summary>
/// Spells a constant string expression: literals of every kind, <c>+</c>, interpolation, parentheses. A part that is a constant declared
/// elsewhere, or <c>nameof</c>, or anything else, is opaque: all of its characters stand on the part as a whole.
/// </summary>
internal sealed class ConstantSpelling
{
    private readonly SemanticModel? model;
    private readonly CancellationToken cancellation;
    private readonly List<OpaquePart> opaqueParts = [];

    private ConstantSpelling(SemanticModel? model, CancellationToken cancellation)
    {
        this.model = model;
        this.cancellation = cancellation;
    }

    /// <summary>Characters of the value that come from one expression which is no literal.</summary>
    internal readonly record struct OpaquePart(int Start, int Length, ExpressionSyntax Expression)
    {
        public int End => Start + Length;
    }

    public StringSpelling Text { get; } = new();

    public IReadOnlyList<OpaquePart> OpaqueParts => opaqueParts;

    /// <summary>The spelling of an expression whose value is known, or null where the two do not agree to the last character.</summary>
    /// <param name="model">Evaluates opaque parts; without it there can be none.</param>
    public static ConstantSpelling? Of(ExpressionSyntax expression, string value, SemanticModel? model, CancellationToken cancellation)
    {
        ConstantSpelling spelling = new(model, cancellation);
        return spelling.TryAppend(expression) && spelling.Text.Value == value ? spelling : null;
    }

    private bool TryAppend(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => TryAppend(parenthesized.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => TryAppend(suppressed.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Operands(sum).All(TryAppend),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => TryAppend(literal.Token),
        InterpolatedStringExpressionSyntax interpolated => TryAppend(interpolated),
        _ => TryAppendOpaque(expression),
    };

    /// <summary>The operands of <c>a + b + c</c>, left to right. It nests to the left, possibly thousands deep: no recursion.</summary>
    private static Stack<ExpressionSyntax> Operands(BinaryExpressionSyntax sum)
    {
        Stack<ExpressionSyntax> operands = new();
        ExpressionSyntax left = sum;
        while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } nested)
        {
            operands.Push(nested.Right);
            left = nested.Left;
        }

        operands.Push(left);
        return operands;
    }

    private bool TryAppend(SyntaxToken literal)
    {
        string source = literal.Text;
        int start = literal.SpanStart;
        switch (literal.Kind())
        {
            case SyntaxKind.StringLiteralToken when source.StartsWith("@\"", StringComparison.Ordinal) && source.Length >= 3:
                Text.AppendVerbatim(source, 2, source.Length - 1, start, isInterpolated: false);
                return true;
            case SyntaxKind.StringLiteralToken when source.Length >= 2:
                Text.AppendRegular(source, 1, source.Length - 1, start, isInterpolated: false);
                return true;
            case SyntaxKind.SingleLineRawStringLiteralToken:
                int quotes = source.TakeWhile(character => character == '"').Count();
                Text.AppendPlain(source, quotes, Math.Max(quotes, source.Length - quotes), start);
                return true;
            case SyntaxKind.MultiLineRawStringLiteralToken:
                RawLines lines = RawLines.Of(source);
                Text.AppendIndented(source, lines.Start, lines.End, start, lines.Indentation, startsLine: true);
                return true;
            default:
                return false;
        }
    }

    private bool TryAppend(InterpolatedStringExpressionSyntax interpolated)
    {
        int indentation = RawLines.IndentationBefore(interpolated.StringEndToken.Text);
        bool startsLine = true;
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
                AppendText(text.TextToken, interpolated.StringStartToken, indentation, startsLine);
            else if (content is not InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole || !TryAppend(hole.Expression))
                return false;

            startsLine = false;
        }

        return true;
    }

    private void AppendText(SyntaxToken token, SyntaxToken opening, int indentation, bool startsLine)
    {
        string source = token.Text;
        int position = token.SpanStart;
        switch (opening.Kind())
        {
            case SyntaxKind.InterpolatedStringStartToken:
                Text.AppendRegular(source, 0, source.Length, position, isInterpolated: true);
                break;
            case SyntaxKind.InterpolatedVerbatimStringStartToken:
                Text.AppendVerbatim(source, 0, source.Length, position, isInterpolated: true);
                break;
            case SyntaxKind.InterpolatedMultiLineRawStringStartToken:
                Text.AppendIndented(source, 0, source.Length, position, indentation, startsLine);
                break;
            default:
                Text.AppendPlain(source, 0, source.Length, position);
                break;
        }
    }

    private bool TryAppendOpaque(ExpressionSyntax expression)
    {
        if (model?.GetConstantValue(expression, cancellation) is not { HasValue: true, Value: var value } || value is not (null or string))
            return false;

        string text = value as string ?? "";
        opaqueParts.Add(new OpaquePart(Text.Length, text.Length, expression));
        Text.AppendOpaque(text, expression.Span);
        return true;
    }

    /// <summary>Where the lines of a raw string of several lines lie in its token.</summary>
    private readonly record struct RawLines(int Start, int End, int Indentation)
    {
        public static RawLines Of(string source)
        {
            int start = source.IndexOf('\n') + 1;
            int lastBreak = source.LastIndexOf('\n');
            int end = lastBreak > 0 && source[lastBreak - 1] == '\r' ? lastBreak - 1 : lastBreak;
            return new RawLines(start, Math.Max(start, end), IndentationBefore(source.Substring(lastBreak + 1)));
        }

        /// <summary>The blanks before the closing quotes, the line break not counted.</summary>
        public static int IndentationBefore(string closing) =>
            closing.TrimStart('\r', '\n').TakeWhile(character => character != '"').Count();
    }
}
