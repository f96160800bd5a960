using LossGen.Generator.Analysis.Meanings;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>
/// What a buffer holds. A loop that writes element by element turns a buffer of one meaning into one of another: inside that loop an element is read as it was before and the buffer is
/// both, after the loop it is what was written.
/// </summary>
/// <param name="Before">What it held when the loop began.</param>
/// <param name="After">What is written, or, outside of such a loop, what it holds.</param>
/// <param name="Loop">The loop that writes it, or -1.</param>
/// <param name="IsWritten">Whether this round of the loop has written its element already.</param>
internal sealed record Cell(Fact Before, Fact After, int Loop = -1, bool IsWritten = false)
{
    public static Cell Of(Fact fact) => new(fact, fact);

    /// <summary>What is read where the loop has ended.</summary>
    public Cell Settled => Loop < 0 ? this : Of(After);

    /// <summary>What holds where two paths meet, other than at the head of the loop.</summary>
    public static Cell Join(Cell a, Cell b)
    {
        if (a.Equals(b))
            return a;

        if (a.Loop == b.Loop)
        {
            if (a.Loop < 0)
                return Of(Fact.Join(a.After, b.After));

            return a.IsWritten == b.IsWritten
                ? new Cell(Fact.Join(a.Before, b.Before), Fact.Join(a.After, b.After), a.Loop, a.IsWritten)
                : new Cell(Fact.Join(Fact.Join(a.Before, b.Before), Fact.Join(a.After, b.After)), Fact.Join(Fact.Join(a.After, b.After), a.IsWritten ? b.Before : a.Before), a.Loop);
        }

        // On one path an element was written, on the other it was not.
        Cell written = a.Loop >= 0 ? a : b, other = a.Loop >= 0 ? b : a;
        Fact after = Fact.Join(written.After, other.After);
        return new Cell(Fact.Join(written.Before, after), after, written.Loop);
    }

    /// <summary>At the head of the loop, entry meets the way back: that some elements are written yet is what a loop is.</summary>
    public static Cell JoinAtHead(Cell a, Cell b)
    {
        if (a.Loop == b.Loop)
            return Join(a, b);

        Cell written = a.Loop >= 0 ? a : b, entry = a.Loop >= 0 ? b : a;
        return entry.Loop < 0 ? written with { Before = Fact.Join(written.Before, entry.After) } : Join(a, b);
    }
}
