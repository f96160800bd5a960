using System;
using System.Collections.Generic;
using System.Globalization;

namespace LossGen.Generator.Text;

/// <summary>The names in use in one method: hands out a wished name, or the nearest free one.</summary>
internal sealed class NameTable
{
    // The reserved words that a formula's name could be; a local of that name would need an @, which the printed maths is better without.
    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit " +
         "extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator " +
         "out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this " +
         "throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while var").Split(' '),
        StringComparer.Ordinal);

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    // Below this number every variant of the wished name is taken.
    private readonly Dictionary<string, int> nextNumbers = new(StringComparer.Ordinal);

    /// <summary>Keeps a name from being handed out. Asking twice does no harm.</summary>
    public void Reserve(string name) => taken.Add(name);

    /// <summary>The wished name if it is free; else that name with the lowest free number, from 2, behind it.</summary>
    public string Take(string wish)
    {
        string name = wish;
        int number = nextNumbers.TryGetValue(wish, out int next) ? next : 2;
        for (; Keywords.Contains(name) || !taken.Add(name); number++)
            name = wish + (char.IsDigit(wish[wish.Length - 1]) ? "_" : "") + number.ToString(CultureInfo.InvariantCulture);

        nextNumbers[wish] = number;
        return name;
    }
}
