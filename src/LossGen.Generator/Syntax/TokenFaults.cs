using LossGen.Generator.Problems;

namespace LossGen.Generator.Syntax;

/// <summary>Says what is wrong at the current token, once: what else is wrong at the same token follows from the first.</summary>
internal sealed class TokenFaults(TokenStream tokens, SyntaxFaults faults)
{
    private int last = -1;

    /// <summary>Reports that something else should stand at the current token.</summary>
    public void Expected(string what, string advice = "")
    {
        string found = tokens.AtEnd ? "end of formula" : SyntaxFaults.Quote(tokens.Current.Text);
        AddAt(tokens.Current.Range, $"expected {what} but found {found}{advice}");
    }

    /// <summary>Reports a bracket that the current token does not close.</summary>
    public void Unclosed(PendingBracket bracket)
    {
        string found = tokens.AtEnd ? "end of formula" : SyntaxFaults.Quote(tokens.Current.Text);
        AddAt(bracket.Open.Range, $"unclosed '{bracket.Open.Text}': expected '{bracket.CloserText}' but found {found}");
    }

    /// <summary>Reports something about the current token.</summary>
    public void Add(string message) => AddAt(tokens.Current.Range, message);

    /// <summary>Reports something about other characters that came to light at the current token.</summary>
    public void AddAt(TextRange range, string message)
    {
        if (last == tokens.Position)
            return;

        last = tokens.Position;
        faults.Add(range, message);
    }
}
