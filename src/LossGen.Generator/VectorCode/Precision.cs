using System.Collections.Immutable;

namespace LossGen.Generator.VectorCode;

/// <summary>What a kernel's functions compute in, and how well: an elementary function has a version for each.</summary>
/// <param name="Name">As the property below, and as the tests and pages call it.</param>
/// <param name="Format">The format of the lanes.</param>
/// <param name="IsFast">Whether 4 ulp are good enough, where it saves work.</param>
internal sealed record Precision(string Name, FloatFormat Format, bool IsFast)
{
    public static Precision Single { get; } = new(nameof(Single), FloatFormat.Single, IsFast: false);

    public static Precision SingleFast { get; } = new(nameof(SingleFast), FloatFormat.Single, IsFast: true);

    public static Precision Double { get; } = new(nameof(Double), FloatFormat.Double, IsFast: false);

    public static Precision DoubleFast { get; } = new(nameof(DoubleFast), FloatFormat.Double, IsFast: true);

    public static ImmutableArray<Precision> All { get; } = [Single, SingleFast, Double, DoubleFast];

    /// <summary>Whether the lanes hold floats.</summary>
    public bool IsSingle => Format.Type == FloatingType.Single;

    /// <summary>One constant or the other, by the format.</summary>
    public double Choose(double single, double @double) => IsSingle ? single : @double;

    public override string ToString() => Name;
}
