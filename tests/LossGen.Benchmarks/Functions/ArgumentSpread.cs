using System;
using System.Numerics;

namespace LossGen.Benchmarks.Functions;

/// <summary>Arguments spread evenly between two numbers.</summary>
internal sealed record ArgumentSpread(double Low, double High)
{
    /// <summary>Fills an array, the same way each time.</summary>
    public void Fill<T>(Span<T> numbers, int seed)
        where T : IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        foreach (ref var number in numbers) number = T.CreateSaturating(Low + (High - Low) * random.NextDouble());
    }

    public override string ToString() => FormattableString.Invariant($"{Low} to {High}");
}
