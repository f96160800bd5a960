using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Analysis.Meanings;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>What is known at one place of the code: the values of locals, parameters, members of <c>this</c> and captures, and what the buffers hold.</summary>
internal sealed class FlowState : IEquatable<FlowState>
{
    private readonly Dictionary<object, FlowValue> values;
    private readonly Dictionary<int, Cell> cells;

    public FlowState()
        : this([], [])
    {
    }

    private FlowState(Dictionary<object, FlowValue> values, Dictionary<int, Cell> cells)
    {
        this.values = values;
        this.cells = cells;
    }

    public IEnumerable<int> KnownBuffers => cells.Keys;

    public FlowState Copy() => new(new Dictionary<object, FlowValue>(values), new Dictionary<int, Cell>(cells));

    public FlowValue? ValueOf(object key) => values.TryGetValue(key, out FlowValue? value) ? value : null;

    public void Set(object key, FlowValue value) => values[key] = value;

    public Cell? CellOf(int buffer) => cells.TryGetValue(buffer, out Cell? cell) ? cell : null;

    public void Set(int buffer, Cell cell) => cells[buffer] = cell;

    /// <summary>Forgets what members hold: code that is not seen may have changed them.</summary>
    public void ForgetMembers()
    {
        foreach (object key in values.Keys.Where(static key => key is IFieldSymbol { IsReadOnly: false } or IPropertySymbol).ToList())
            values.Remove(key);
    }

    /// <summary>The same with the buffers settled that a loop wrote which ends on the way.</summary>
    public FlowState Leaving(LoopTable loops, int from, int to)
    {
        List<int> settled = [.. cells.Where(cell => cell.Value.Loop >= 0 && loops.Contains(cell.Value.Loop, from) && !loops.Contains(cell.Value.Loop, to)).Select(static cell => cell.Key)];
        if (settled.Count == 0)
            return this;

        FlowState state = Copy();
        foreach (int buffer in settled)
            state.cells[buffer] = cells[buffer].Settled;

        return state;
    }

    /// <summary>At the head of a loop, no element of this round is written yet.</summary>
    public void BeginRound()
    {
        foreach (int buffer in cells.Where(static cell => cell.Value.IsWritten).Select(static cell => cell.Key).ToList())
            cells[buffer] = cells[buffer] with { IsWritten = false };
    }

    /// <summary>Takes in what comes on another path.</summary>
    /// <param name="other">What holds on the other path.</param>
    /// <param name="isHead">Whether the paths meet at the head of a loop.</param>
    /// <param name="buffers">Knows what a buffer holds that no path has written.</param>
    public void Take(FlowState other, bool isHead, BufferTable buffers)
    {
        foreach (KeyValuePair<object, FlowValue> entry in other.values)
        {
            FlowValue joined = values.TryGetValue(entry.Key, out FlowValue? mine) ? FlowValue.Join(mine, entry.Value) : IsMember(entry.Key) ? FlowValue.Unknown : entry.Value;
            values[entry.Key] = joined;
        }

        foreach (object key in values.Keys.Where(key => IsMember(key) && !other.values.ContainsKey(key)).ToList())
            values[key] = FlowValue.Unknown;

        foreach (KeyValuePair<int, Cell> entry in other.cells)
        {
            cells.TryGetValue(entry.Key, out Cell? mine);
            Cell known = mine ?? Cell.Of(buffers.Initial(entry.Key));
            cells[entry.Key] = isHead ? Cell.JoinAtHead(known, entry.Value) : Cell.Join(known, entry.Value);
        }

        foreach (int buffer in cells.Keys.Where(buffer => !other.cells.ContainsKey(buffer)).ToList())
        {
            Cell initial = Cell.Of(buffers.Initial(buffer));
            cells[buffer] = isHead ? Cell.JoinAtHead(cells[buffer], initial) : Cell.Join(cells[buffer], initial);
        }
    }

    public bool Equals(FlowState? other) => other is not null && AreEqual(values, other.values) && AreEqual(cells, other.cells);

    public override bool Equals(object? obj) => Equals(obj as FlowState);

    public override int GetHashCode() => values.Count + (397 * cells.Count);

    private static bool AreEqual<TKey, TValue>(Dictionary<TKey, TValue> a, Dictionary<TKey, TValue> b)
        where TKey : notnull
        where TValue : class => a.Count == b.Count && a.All(entry => b.TryGetValue(entry.Key, out TValue? value) && value.Equals(entry.Value));

    private static bool IsMember(object key) => key is IFieldSymbol or IPropertySymbol;
}
