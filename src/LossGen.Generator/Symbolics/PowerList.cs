using System.Collections.Generic;

namespace LossGen.Generator.Symbolics;

/// <summary>The powers that a product is made of, found by their base, however many there are.</summary>
internal sealed class PowerList
{
    /// <summary>Up to this many are looked through; more have a table.</summary>
    private const int Few = 8;

    private readonly List<(Expr Base, Expr Exponent)> powers = [];
    private readonly List<int> next = [];
    private Dictionary<Expr, int>? firsts;

    public int Count => powers.Count;

    public (Expr Base, Expr Exponent) this[int index] => powers[index];

    /// <summary>The first power of this base that another exponent can be added to, or -1.</summary>
    public int Find(Expr @base, Expr exponent)
    {
        for (int i = First(@base); i >= 0; i = firsts is null ? Following(@base, i + 1) : next[i])
        {
            if (ExprPool.CanJoin(@base, powers[i].Exponent, exponent))
                return i;
        }

        return -1;
    }

    public void Add(Expr @base, Expr exponent)
    {
        powers.Add((@base, exponent));
        if (firsts is not null)
            Enter(powers.Count - 1);
        else if (powers.Count > Few)
            MakeTable();
    }

    public void SetExponent(int index, Expr exponent) => powers[index] = (powers[index].Base, exponent);

    private int First(Expr @base) => firsts is null ? Following(@base, 0) : firsts.TryGetValue(@base, out int first) ? first : -1;

    private int Following(Expr @base, int start)
    {
        for (int i = start; i < powers.Count; i++)
        {
            if (powers[i].Base == @base)
                return i;
        }

        return -1;
    }

    private void MakeTable()
    {
        firsts = [];
        for (int i = 0; i < powers.Count; i++)
            Enter(i);
    }

    /// <summary>Puts a power behind those of the same base.</summary>
    private void Enter(int index)
    {
        next.Add(-1);
        if (!firsts!.TryGetValue(powers[index].Base, out int at))
        {
            firsts.Add(powers[index].Base, index);
            return;
        }

        while (next[at] >= 0)
            at = next[at];

        next[at] = index;
    }
}
