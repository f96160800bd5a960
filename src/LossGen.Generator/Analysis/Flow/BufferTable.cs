using System.Collections.Generic;
using LossGen.Generator.Analysis.Meanings;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>The buffers of one method: each place that makes one, and each parameter or member that refers to one from outside, has a number.</summary>
internal sealed class BufferTable
{
    private readonly Dictionary<object, int> numbers = [];
    private readonly List<Fact> initials = [];
    private readonly List<int> blocks = [];

    /// <summary>The number of a buffer.</summary>
    /// <param name="origin">The syntax that makes it, or the symbol that refers to it.</param>
    /// <param name="initial">What it holds at first.</param>
    /// <param name="block">The block that makes it; -1 for one from outside.</param>
    public int Of(object origin, Fact initial, int block)
    {
        if (!numbers.TryGetValue(origin, out int number))
        {
            number = initials.Count;
            numbers.Add(origin, number);
            initials.Add(initial);
            blocks.Add(block);
        }

        return number;
    }

    /// <summary>Whether a buffer is the one that a symbol refers to from outside.</summary>
    public bool IsOf(object origin, int buffer) => numbers.TryGetValue(origin, out int number) && number == buffer;

    public Fact Initial(int buffer) => initials[buffer];

    public int BlockOf(int buffer) => blocks[buffer];
}
