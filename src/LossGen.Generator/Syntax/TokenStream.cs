using System.Collections.Immutable;
using LossGen.Generator.Problems;

namespace LossGen.Generator.Syntax;

/// <summary>The tokens of a text, and where the reader is among them.</summary>
internal sealed class TokenStream(ImmutableArray<Token> tokens)
{
    public int Position { get; private set; }

    public Token Current => tokens[Position];

    public bool AtEnd => Current.Kind is TokenKind.End;

    /// <summary>An empty range behind the token before the current one: where something is missing.</summary>
    public TextRange Gap => new(Position == 0 ? 0 : tokens[Position - 1].Range.End, 0);

    /// <summary>The token before the current one, or the current one where there is none.</summary>
    public Token Previous => tokens[Position == 0 ? 0 : Position - 1];

    /// <summary>Whether a binding begins here: <c>name =</c>.</summary>
    public bool AtBinding => StartsBinding(Position);

    /// <summary>Whether <c>where</c> stands here. That it is the keyword and no name is for the place to say.</summary>
    public bool AtWhere => Current is { Kind: TokenKind.Name, Text: "where" };

    /// <summary>Whether <c>where name =</c> stands here, which nothing but the keyword can begin.</summary>
    public bool AtWhereClause => AtWhere && StartsBinding(Position + 1);

    /// <summary>Whether something stands here that only an operand begins with.</summary>
    public bool AtOperand =>
        Current.Kind is TokenKind.Number or TokenKind.BadNumber or TokenKind.OpenParenthesis or TokenKind.Not
        || (Current.Kind is TokenKind.Name && !AtBinding && !AtWhere);

    /// <summary>Moves on, though never past the end.</summary>
    public void Advance()
    {
        if (!AtEnd)
            Position++;
    }

    /// <summary>Passes over everything up to the next binding, <c>where</c> clause or the end.</summary>
    public void SkipToClause()
    {
        while (!AtEnd && !AtBinding && !AtWhereClause)
            Advance();
    }

    private bool StartsBinding(int position) =>
        tokens[position].Kind is TokenKind.Name && Following(position).Kind is TokenKind.Assign;

    private Token Following(int position) => tokens[position + 1 < tokens.Length ? position + 1 : position];
}
