using System.Collections.Immutable;
using LossGen.Generator.Problems;

namespace LossGen.Generator.Syntax;

/// <summary>
/// Reads a formula: an expression, then <c>where</c> and bindings. Whatever the text, it returns a tree; what could not be read is
/// reported, each mistake once, and stands in the tree as <see cref="MissingSyntax"/>.
/// </summary>
internal sealed class FormulaParser
{
    private readonly TokenStream tokens;
    private readonly TokenFaults faults;
    private readonly ExpressionParser expressions;
    private readonly ImmutableArray<BindingSyntax>.Builder bindings = ImmutableArray.CreateBuilder<BindingSyntax>();

    private FormulaParser(string text, SyntaxFaults found)
    {
        tokens = new TokenStream(Lexer.Read(text, found));
        faults = new TokenFaults(tokens, found);
        expressions = new ExpressionParser(tokens, faults);
    }

    /// <summary>Reads the texts of one loss. Each is read to its end, whatever is wrong with the others.</summary>
    public static FormulaSyntax ParseLoss(string formula, string? weight, string? mask, ProblemSink sink) =>
        ParseFormula(formula, ProblemText.Formula, sink) with
        {
            Weight = weight is null ? null : ParseExpression(weight, ProblemText.Weight, sink),
            Mask = mask is null ? null : ParseExpression(mask, ProblemText.Mask, sink),
        };

    /// <summary>Reads a whole formula, its bindings included.</summary>
    public static FormulaSyntax ParseFormula(string text, ProblemText part, ProblemSink sink)
    {
        SyntaxFaults found = new();
        FormulaSyntax formula = new FormulaParser(text, found).ReadFormula();
        found.ReportTo(sink, part);
        return formula;
    }

    /// <summary>Reads a formula that has no bindings of its own: a <c>Weight</c> or <c>Mask</c>.</summary>
    public static ExpressionSyntax ParseExpression(string text, ProblemText part, ProblemSink sink)
    {
        SyntaxFaults found = new();
        ExpressionSyntax expression = new FormulaParser(text, found).ReadExpression(part);
        found.ReportTo(sink, part);
        return expression;
    }

    private FormulaSyntax ReadFormula()
    {
        ExpressionSyntax body = expressions.Parse(inBinding: false).Syntax;
        if (tokens.Current.Kind is TokenKind.Comma)
        {
            faults.Expected("an operator, 'where' or end of formula");
            tokens.SkipToClause();
        }

        if (tokens.AtWhere)
        {
            tokens.Advance();
            ReadBindings();
        }
        else if (!tokens.AtEnd)
        {
            faults.Expected("'where' before the first binding");
            ReadBindings();
        }

        return new FormulaSyntax(body, bindings.ToImmutable());
    }

    private ExpressionSyntax ReadExpression(ProblemText part)
    {
        ExpressionSyntax expression = expressions.Parse(inBinding: false).Syntax;
        if (tokens.Current.Kind is TokenKind.Comma)
            faults.Expected("an operator or end of formula");
        else if (!tokens.AtEnd)
            faults.Add($"a {part} has no 'where' of its own: bind names in the formula, they can be used here");

        return expression;
    }

    private void ReadBindings()
    {
        do
        {
            ReadBinding();
        }
        while (PassSeparator());
    }

    /// <summary>Moves to the next binding; false at the end.</summary>
    private bool PassSeparator()
    {
        if (tokens.AtEnd)
            return false;

        if (tokens.Current.Kind is TokenKind.Comma)
        {
            tokens.Advance();
        }
        else if (tokens.AtWhere && !tokens.AtBinding)
        {
            faults.Add("a formula has one 'where': the bindings after it are separated by commas or blanks");
            tokens.Advance();
        }

        return true;
    }

    private void ReadBinding()
    {
        Token first = tokens.Current;
        if (first.Kind is not TokenKind.Name)
        {
            faults.Expected("a binding, 'name = expression',");
            tokens.SkipToClause();
            return;
        }

        NameSyntax name = new(Identifiers.NameOf(first.Text), first.Range);
        tokens.Advance();
        if (tokens.Current.Kind is TokenKind.EqualEqual)
        {
            faults.Add($"'==' compares: to bind {SyntaxFaults.Quote(first.Text)}, write '='");
        }
        else if (tokens.Current.Kind is not TokenKind.Assign)
        {
            faults.Expected($"'=' after {SyntaxFaults.Quote(first.Text)}");
            tokens.SkipToClause();
            return;
        }

        tokens.Advance();
        Operand value = expressions.Parse(inBinding: true);
        bindings.Add(new BindingSyntax(name, value.Syntax, first.Range.Through(value.Range)));
    }
}
