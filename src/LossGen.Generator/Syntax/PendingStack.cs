using System.Collections.Generic;
using System.Linq;

namespace LossGen.Generator.Syntax;

/// <summary>What waits for its last operand, innermost on top.</summary>
internal sealed class PendingStack
{
    private readonly Stack<Pending> entries = new();

    /// <summary>The innermost entry, or null.</summary>
    public Pending? Top => entries.Count == 0 ? null : entries.Peek();

    /// <summary>How many levels deep it is nested.</summary>
    public int Nesting { get; private set; }

    public void Push(Pending entry)
    {
        entries.Push(entry);
        if (entry.Nests)
            Nesting++;
    }

    public Pending Pop()
    {
        Pending entry = entries.Pop();
        if (entry.Nests)
            Nesting--;

        return entry;
    }

    public void Clear()
    {
        entries.Clear();
        Nesting = 0;
    }

    /// <summary>Whether some bracket, not only the innermost, waits for this closer.</summary>
    public bool Awaits(TokenKind closer) => entries.Any(entry => entry is PendingBracket bracket && bracket.Closer == closer);
}
