using System;
using System.Globalization;
using LossGen.Generator.Problems;

namespace LossGen.Generator.Syntax;

/// <summary>
/// Reads one expression by precedence, with a stack of its own (E. W. Dijkstra, "Algol 60 translation", 1961) instead of the
/// thread's: a formula of a million brackets is a message, where recursion would end the compiler. It is always in one of two
/// states, before an operand or after one, and each has an answer to every kind of token; each step takes a token or completes an
/// entry of the stack, so that it ends on any text.
/// </summary>
internal sealed class ExpressionParser(TokenStream tokens, TokenFaults faults)
{
    private readonly PendingStack pending = new();

    /// <summary>The last operand that is complete; null where one is expected next.</summary>
    private Operand? operand;

    private bool isFinished;

    /// <summary>Whether <c>name =</c> ends the expression even where an operand is expected.</summary>
    private bool isBindingValue;

    /// <summary>The height of the highest tree so far.</summary>
    private int height;

    /// <summary>Whether the user has been told since the last operator that one is missing: prose is one mistake, not one a word.</summary>
    private bool inProse;

    /// <summary>How many brackets were reported as unclosed: a closer may come yet, behind a <c>where</c>, and is no second mistake.</summary>
    private int orphanedClosers;

    /// <summary>Reads up to the end, a <c>where</c>, a binding, or a comma outside of brackets.</summary>
    public Operand Parse(bool inBinding)
    {
        isBindingValue = inBinding;
        operand = null;
        isFinished = false;
        height = 0;
        inProse = false;
        int start = tokens.Current.Range.Start;

        while (!isFinished)
        {
            if (operand is { } left)
                ReadOperator(left, tokens.Current);
            else
                ReadOperand(tokens.Current);

            if (pending.Nesting > FormulaLimits.Nesting)
                GiveUp(start, $"nested more than {Print(FormulaLimits.Nesting)} levels deep");
            else if (height > FormulaLimits.Height)
                GiveUp(start, $"more than {Print(FormulaLimits.Height)} operators in a chain: name parts of it after 'where'");
        }

        return operand ?? Operand.Missing(tokens.Gap);
    }

    private void ReadOperand(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.Number:
                Take(new NumberSyntax(token.Value, token.Range));
                break;
            case TokenKind.BadNumber:
                // What follows without an operator, as the bracket in 2f(x), is part of the same mistake.
                Take(new MissingSyntax(token.Range));
                inProse = true;
                break;
            case TokenKind.Name when isBindingValue && tokens.AtBinding:
                faults.Add($"expected an expression but found '{token.Text} =', which begins the next binding (to compare, write '==')");
                operand = Operand.Missing(tokens.Gap);
                break;
            case TokenKind.Name when !tokens.AtWhereClause:
                NameSyntax name = new(Identifiers.NameOf(token.Text), token.Range);
                Take(name);
                if (tokens.Current.Kind is TokenKind.OpenParenthesis)
                    Open(new PendingCall(name, tokens.Current));
                break;
            case TokenKind.OpenParenthesis:
                Open(new PendingGroup(token));
                break;
            case TokenKind.CloseParenthesis when pending.Top is PendingCall call && call.Open == tokens.Previous:
                pending.Pop();
                tokens.Advance();
                Become(call.Close(token.Range));
                break;
            case TokenKind.Plus:
                Open(new PendingPrefix(UnaryOperator.Plus, token));
                break;
            case TokenKind.Minus:
                Open(new PendingPrefix(UnaryOperator.Minus, token));
                break;
            case TokenKind.Not:
                Open(new PendingPrefix(UnaryOperator.Not, token));
                break;
            case TokenKind.Unknown:
                tokens.Advance();
                if (!tokens.AtOperand)
                    operand = Operand.Missing(token.Range);
                break;
            default:
                faults.Expected("an expression");
                operand = Operand.Missing(tokens.Gap);
                break;
        }
    }

    private void ReadOperator(Operand left, Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.Question:
                Open(new PendingTrue(Reduce(Precedence.Or)));
                break;
            case TokenKind.Colon:
                ReadColon();
                break;
            case TokenKind.OpenBracket:
                Open(new PendingIndex(left, token));
                break;
            case TokenKind.CloseParenthesis or TokenKind.CloseBracket:
                ReadCloser(token);
                break;
            case TokenKind.Comma:
                ReadComma();
                break;
            case TokenKind.End:
            case TokenKind.Name when tokens.AtWhere || tokens.AtBinding:
                Finish();
                break;
            case TokenKind.Assign:
                faults.Add("'=' is not an operator: write '==' to compare");
                ReadBinary(BinaryOperatorTable.Of(BinaryOperator.Equal));
                break;
            case TokenKind.Name when token.Text is "and" or "or" && !inProse:
                BinaryOperatorRow word = BinaryOperatorTable.Of(token.Text is "and" ? BinaryOperator.And : BinaryOperator.Or);
                faults.Add($"'{token.Text}' is not an operator: write '{word.Text}'");
                ReadBinary(word);
                break;
            case TokenKind.Not:
                faults.Expected("an operator");
                PassOver();
                break;
            case TokenKind.Unknown:
                PassOver();
                break;
            case TokenKind.Number or TokenKind.BadNumber or TokenKind.Name or TokenKind.OpenParenthesis:
                ReadProse();
                break;
            default:
                ReadBinary(BinaryOperatorTable.Of(token.Kind));
                break;
        }
    }

    private void ReadBinary(BinaryOperatorRow row)
    {
        inProse = false;

        // A power's left side is what stands before it, not what waits: -x^2 is -(x^2), and a^b^c is a^(b^c).
        if (!row.IsRightAssociative)
            Reduce(row.IsComparison ? Precedence.Sum : row.Precedence);

        if (row.IsComparison && pending.Top is PendingBinary { Row.IsComparison: true } comparison)
            ReadChained(comparison, row);
        else
            Open(new PendingBinary(operand!.Value, row));
    }

    /// <summary>Reads <c>a &lt; b &lt; c</c> as what is meant by it.</summary>
    private void ReadChained(PendingBinary comparison, BinaryOperatorRow row)
    {
        if (!comparison.IsChained)
            faults.Add($"comparisons do not chain: write 'a {comparison.Row.Text} b && b {row.Text} c'");

        Operand middle = operand!.Value;
        pending.Push(new PendingBinary(Reduce(Precedence.And), BinaryOperatorTable.Of(BinaryOperator.And)));
        Open(new PendingBinary(middle, row) { IsChained = true });
    }

    private void ReadColon()
    {
        Operand whenTrue = Reduce(Precedence.Conditional);
        if (pending.Top is PendingTrue question)
        {
            pending.Pop();
            Open(question.Continue(whenTrue));
        }
        else
        {
            faults.Add("':' has no '?' before it");
            PassOver();
        }
    }

    private void ReadComma()
    {
        switch (CompleteToBracket())
        {
            case null:
                isFinished = true;
                break;
            case PendingCall call:
                call.Add(operand!.Value);
                tokens.Advance();
                operand = null;
                inProse = false;
                break;
            case { } bracket:
                faults.Expected($"'{bracket.CloserText}'", ": only the arguments of a function are separated by commas");
                PassOver();
                break;
        }
    }

    private void ReadCloser(Token token)
    {
        PendingBracket? bracket = CompleteToBracket();
        inProse = false;

        if (bracket is not null && bracket.Closer != token.Kind && pending.Awaits(token.Kind))
        {
            faults.Unclosed(bracket);
            CompleteTop();
            return;
        }

        if (bracket is not null)
        {
            if (bracket.Closer != token.Kind)
                faults.Expected($"'{bracket.CloserText}'");

            pending.Pop();
            Become(bracket.Close(operand!.Value, token.Range));
        }
        else if (orphanedClosers > 0)
        {
            orphanedClosers--;
        }
        else
        {
            faults.Add($"'{token.Text}' closes nothing");
        }

        tokens.Advance();
    }

    /// <summary>Passes over something behind an operand that is no operator and has been spoken of.</summary>
    private void PassOver()
    {
        tokens.Advance();
        if (tokens.AtOperand)
            OpenGap();
    }

    /// <summary>Reads an operand that follows on another without an operator.</summary>
    private void ReadProse()
    {
        if (!inProse)
            faults.Expected("an operator", ": to multiply, write '*'");

        inProse = true;
        OpenGap();
    }

    private void OpenGap()
    {
        pending.Push(new PendingGap(Reduce(Precedence.Product)));
        operand = null;
    }

    /// <summary>Ends the expression, one unclosed bracket at a time.</summary>
    private void Finish()
    {
        if (CompleteToBracket() is { } bracket)
        {
            faults.Unclosed(bracket);
            orphanedClosers++;
            CompleteTop();
        }
        else
        {
            isFinished = true;
        }
    }

    /// <summary>Takes the current token as an operand.</summary>
    private void Take(ExpressionSyntax leaf)
    {
        tokens.Advance();
        operand = new Operand(leaf);
    }

    /// <summary>Takes the current token as the beginning of something that waits for an operand.</summary>
    private void Open(Pending beginning)
    {
        tokens.Advance();
        pending.Push(beginning);
        operand = null;
    }

    /// <summary>Completes everything that binds at least as tightly, and returns the operand that this makes.</summary>
    private Operand Reduce(Precedence precedence)
    {
        while (pending.Top?.Precedence >= precedence)
            CompleteTop();

        return operand!.Value;
    }

    /// <summary>Completes everything within the innermost bracket, and returns that, or null outside of brackets.</summary>
    private PendingBracket? CompleteToBracket()
    {
        Reduce(Precedence.Conditional);
        while (pending.Top is PendingTrue)
        {
            faults.Expected("':' for the '?' before it");
            CompleteTop();
            Reduce(Precedence.Conditional);
        }

        return (PendingBracket?)pending.Top;
    }

    private void CompleteTop() => Become(pending.Pop().Complete(operand!.Value));

    private void Become(Operand whole)
    {
        operand = whole;
        height = Math.Max(height, whole.Height);
    }

    /// <summary>Leaves the rest of the expression unread.</summary>
    private void GiveUp(int start, string message)
    {
        faults.AddAt(tokens.Previous.Range, message);
        tokens.SkipToClause();
        pending.Clear();
        operand = Operand.Missing(TextRange.FromBounds(start, tokens.Gap.End));
        isFinished = true;
    }

    private static string Print(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
