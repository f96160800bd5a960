using System;
using LossGen.KernelHost.Kernels;

namespace LossGen.KernelHost;

/// <summary>
/// Inputs for kernels, from integers by exact steps only, so that they have the same bits whatever instruction sets are switched off.
/// </summary>
internal sealed class Inputs(ulong seed)
{
    private static readonly float[] SpecialReals =
    [
        0, -0f, float.Epsilon, -float.Epsilon, 1e-38f, 1e-30f, -1e-30f, 1e-8f, 1, -1, 1.5f, -1.5f, 16, -17, 20, -20, 40, -40, 80, 87.5f,
        -87.5f, 88.5f, -88.5f, 89, -89, 103, -103, 104, -104, 200, -200, 1e4f, -1e4f, 1e8f, 1e20f, -1e20f, 1e30f, -1e30f,
        float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    private static readonly float[] SpecialProbabilities =
    [
        0, float.Epsilon, 1e-38f, 1e-30f, 1e-8f, 1e-7f, 9.9999994e-08f, 2e-7f, 0.3f, 0.5f, 0.7f, 0.9999999f, 0.99999994f, 1, float.NaN,
    ];

    private ulong state = seed;

    /// <summary>Fills a span with reals within +-16, in steps of 2^-20, or with probabilities in steps of 2^-24.</summary>
    public void Fill(Span<float> values, Domain domain)
    {
        foreach (ref var value in values)
            value = domain == Domain.Probability ? (Next() >> 40) * (1f / (1 << 24)) : ((int)(Next() >> 39) - (1 << 24)) * (1f / (1 << 20));
    }

    /// <summary>Fills a span with special values among ordinary ones.</summary>
    public void FillSpecial(Span<float> values, Domain domain)
    {
        Fill(values, domain);
        var special = domain == Domain.Probability ? SpecialProbabilities : SpecialReals;
        foreach (ref var value in values)
        {
            var choice = (int)(Next() % (ulong)(2 * special.Length));
            if (choice < special.Length) value = special[choice];
        }
    }

    /// <summary>Fills a span with labels from a list.</summary>
    public void FillLabels(Span<float> values, float[] labels)
    {
        foreach (ref var value in values)
            value = labels[(int)(Next() % (ulong)labels.Length)];
    }

    // SplitMix64 (Steele, Lea and Flood, 2014).
    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
