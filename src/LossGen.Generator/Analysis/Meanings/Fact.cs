using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Analysis.Meanings;

/// <summary>What is known of a value, and where that comes from.</summary>
/// <param name="Meaning">What it is.</param>
/// <param name="Maker">The code that made it so, if it is a call or an expression and not an attribute.</param>
/// <param name="MakerName">What a message calls it, such as <c>TensorPrimitives.Sigmoid</c>.</param>
/// <param name="Number">Of a constant, its value.</param>
/// <param name="Buffers">Of a mean, a count: the buffers whose values it is a mean over, or counts.</param>
/// <param name="Function">Of a module, what it does to a tensor; of a probability, what made it.</param>
/// <param name="IsShifted">Of exponentials: something was taken from the exponent, as the largest element is to keep the sum finite.</param>
internal sealed record Fact(
    Meaning Meaning,
    SyntaxNode? Maker = null,
    string? MakerName = null,
    double Number = 0,
    ImmutableArray<int> Buffers = default,
    ValueFunction Function = ValueFunction.None,
    bool IsShifted = false)
{
    public static Fact None { get; } = new(Meaning.None);

    public static Fact Unknown { get; } = new(Meaning.Unknown);

    public static Fact Constant(double number) => new(Meaning.Constant, Number: number);

    public bool Is(Meaning meaning) => Meaning == meaning;

    public bool IsConstant(double number) => Meaning == Meaning.Constant && Number.Equals(number);

    public bool Counts(int buffer) => !Buffers.IsDefault && Buffers.Contains(buffer);

    public bool Equals(Fact? other) =>
        other is not null && Meaning == other.Meaning && Maker == other.Maker && MakerName == other.MakerName && Number.Equals(other.Number)
        && Function == other.Function && IsShifted == other.IsShifted && (Buffers.IsDefault ? other.Buffers.IsDefault : !other.Buffers.IsDefault && Buffers.SequenceEqual(other.Buffers));

    public override int GetHashCode() => (int)Meaning + (17 * Number.GetHashCode());

    /// <summary>
    /// What holds where two paths meet: what both say. Where nothing was written the other counts; 0 and 1 make labels, and so do -1 and 1.
    /// </summary>
    public static Fact Join(Fact a, Fact b)
    {
        if (a.Equals(b) || b.Is(Meaning.None))
            return a;

        if (a.Is(Meaning.None))
            return b;

        if (a.Is(Meaning.Constant) && b.Is(Meaning.Constant))
            return JoinConstants(a, b);

        if (b.Is(Meaning.Constant))
            return JoinConstant(a, b.Number);

        if (a.Is(Meaning.Constant))
            return JoinConstant(b, a.Number);

        if (a.Meaning != b.Meaning || a.Function != b.Function)
            return a.Meaning == b.Meaning && a.Meaning is Meaning.Probability ? Earlier(a, b) with { Function = ValueFunction.None } : Unknown;

        return Earlier(a, b) with { IsShifted = a.IsShifted || b.IsShifted, Buffers = Union(a.Buffers, b.Buffers) };
    }

    public static ImmutableArray<int> Union(ImmutableArray<int> a, ImmutableArray<int> b) =>
        a.IsDefaultOrEmpty ? b : b.IsDefaultOrEmpty ? a : [.. a.Union(b).OrderBy(static buffer => buffer)];

    private static Fact JoinConstants(Fact a, Fact b)
    {
        (double low, double high) = a.Number < b.Number ? (a.Number, b.Number) : (b.Number, a.Number);
        return (low, high) switch
        {
            (0, 1) => new Fact(Meaning.BinaryLabel),
            (-1, 1) => new Fact(Meaning.SignedLabel),
            _ => Unknown,
        };
    }

    /// <summary>A constant among values that it may be one of.</summary>
    private static Fact JoinConstant(Fact fact, double number) => fact.Meaning switch
    {
        Meaning.BinaryLabel or Meaning.Probability when number is 0 or 1 => fact,
        Meaning.SignedLabel when number is -1 or 1 => fact,
        Meaning.SumOfExponentials when number.Equals(0) => fact,
        _ => Unknown,
    };

    /// <summary>Of two the one that is written first: messages must not depend on the order in which paths are walked.</summary>
    private static Fact Earlier(Fact a, Fact b)
    {
        if (a.Maker is null || b.Maker is null)
            return a.Maker is null ? b : a;

        return a.Maker.SpanStart <= b.Maker.SpanStart ? a : b;
    }
}
