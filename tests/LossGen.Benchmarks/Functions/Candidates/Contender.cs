using System.Collections.Immutable;

namespace LossGen.Benchmarks.Functions.Candidates;

/// <summary>Whose function it is: a column of the tables.</summary>
/// <param name="Name">As the tables head it.</param>
internal sealed record Contender(string Name)
{
    public static Contender LossGen { get; } = new("LossGen");

    public static Contender LossGenFast { get; } = new("LossGen Fast");

    public static Contender TensorPrimitives { get; } = new("TensorPrimitives");

    /// <summary>The methods of <c>Vector512</c>, <c>Vector256</c> and <c>Vector</c>.</summary>
    public static Contender Vector { get; } = new(".NET vector method");

    public static Contender Libmvec { get; } = new("libmvec");

    /// <summary>SLEEF's functions to 1.0 ulp.</summary>
    public static Contender SleefPrecise { get; } = new("SLEEF u10");

    /// <summary>SLEEF's functions to 3.5 ulp.</summary>
    public static Contender SleefFast { get; } = new("SLEEF u35");

    /// <summary>In the order of the columns.</summary>
    public static ImmutableArray<Contender> All { get; } = [LossGen, LossGenFast, TensorPrimitives, Vector, Libmvec, SleefPrecise, SleefFast];

    public override string ToString() => Name;
}
