using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Analysis.Meanings;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>What an expression may stand for: a number with what is known of it, or a reference to buffers.</summary>
/// <param name="Fact">Of a number, or of a module. Of a reference the buffers tell.</param>
/// <param name="Buffers">The buffers that it may refer to, in order; none for a number.</param>
/// <param name="IsPart">Whether it refers to a part of its buffers only: a slice.</param>
/// <param name="Elements">Of a tuple, its elements.</param>
internal sealed record FlowValue(Fact Fact, ImmutableArray<int> Buffers, bool IsPart = false, ImmutableArray<FlowValue> Elements = default)
{
    public static FlowValue None { get; } = new(Fact.None, []);

    public static FlowValue Unknown { get; } = new(Fact.Unknown, []);

    public static FlowValue Of(Fact fact) => new(fact, []);

    public static FlowValue Of(int buffer) => new(Fact.Unknown, [buffer]);

    public bool IsReference => Buffers.Length > 0;

    public bool Equals(FlowValue? other) =>
        other is not null && Fact.Equals(other.Fact) && IsPart == other.IsPart && Buffers.SequenceEqual(other.Buffers)
        && (Elements.IsDefault ? other.Elements.IsDefault : !other.Elements.IsDefault && Elements.SequenceEqual(other.Elements));

    public override int GetHashCode() => Fact.GetHashCode() + (31 * Buffers.Length);

    public static FlowValue Join(FlowValue a, FlowValue b)
    {
        if (a.Equals(b))
            return a;

        if (!a.Elements.IsDefault && !b.Elements.IsDefault && a.Elements.Length == b.Elements.Length)
            return new FlowValue(Fact.Unknown, [], Elements: [.. a.Elements.Zip(b.Elements, Join)]);

        if (!a.IsReference && !b.IsReference)
            return Of(Fact.Join(a.Fact, b.Fact));

        // A reference and something that is none (null, or not yet assigned): the reference counts.
        if (!a.IsReference || !b.IsReference)
            return (a.IsReference ? b : a).Fact.Meaning is Meaning.None ? (a.IsReference ? a : b) : Unknown;

        return new FlowValue(Fact.Join(a.Fact, b.Fact), Fact.Union(a.Buffers, b.Buffers), a.IsPart || b.IsPart);
    }
}
