using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.KernelHost;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Machine;

/// <summary>Every kernel's outputs have the same bits whatever the vector width, the alignment and the place of the gradient.</summary>
public sealed class SameBitsTests
{
    private static readonly Lazy<Run> Plain = new(() => new Run());

    [Fact]
    public void Every_kernel_is_hashed_in_every_variant()
    {
        string[] variants = ["apart", "shifted", "in-place", "long"];
        var expected = KernelTable.Kernels.SelectMany(k => variants.Select(v => $"{k.Name} {v}")).Concat(FeatureTable.Features.Select(f => $"{f.Name} feature"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), Plain.Value.Hashes.Keys.Order(StringComparer.Ordinal));
        // Different kernels do hash differently.
        var hashes = KernelTable.Kernels.Select(k => Plain.Value.Hashes[$"{k.Name} apart"]);
        Assert.Equal(KernelTable.Kernels.Length, hashes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Threads_make_the_same_bits_as_one()
    {
        Assert.Equal(Plain.Value.Hashes["Sequential feature"], Plain.Value.Hashes["Parallel feature"]);

        // No other two features are the same.
        Assert.Equal(FeatureTable.Features.Length - 1, FeatureTable.Features.Select(f => Plain.Value.Hashes[$"{f.Name} feature"]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Alignment_and_place_do_not_matter()
    {
        foreach (var kernel in KernelTable.Kernels)
        {
            Assert.Equal(Plain.Value.Hashes[$"{kernel.Name} apart"], Plain.Value.Hashes[$"{kernel.Name} shifted"]);
            Assert.Equal(Plain.Value.Hashes[$"{kernel.Name} apart"], Plain.Value.Hashes[$"{kernel.Name} in-place"]);
        }
    }

    [Fact]
    public void Without_AVX_512_the_bits_are_the_same()
    {
        var run = new Run(("DOTNET_EnableAVX512", "0"));
        run.AssertOff("Avx512F", "Vector512.IsHardwareAccelerated");
        run.AssertSameHashes(Plain.Value);
    }

    [Fact]
    public void Without_AVX2_and_FMA_the_bits_are_the_same()
    {
        var run = new Run(("DOTNET_EnableAVX2", "0"));
        run.AssertOff("Avx512F", "Avx2", "Fma", "Vector256.IsHardwareAccelerated");
        run.AssertSameHashes(Plain.Value);
    }

    [Fact]
    public void Without_any_vector_hardware_the_bits_are_the_same()
    {
        var run = new Run(("DOTNET_EnableHWIntrinsic", "0"));
        run.AssertOff("Avx512F", "Avx2", "Fma", "AdvSimd", "Vector256.IsHardwareAccelerated", "Vector128.IsHardwareAccelerated");
        run.AssertSameHashes(Plain.Value);
    }

    [Fact]
    public void A_hash_sees_one_bit_but_not_a_payload()
    {
        Assert.NotEqual(HashOf(1), HashOf(MathF.BitIncrement(1)), StringComparer.Ordinal);
        Assert.NotEqual(HashOf(0f), HashOf(-0f), StringComparer.Ordinal);
        Assert.Equal(HashOf(float.NaN), HashOf(BitConverter.Int32BitsToSingle(0x7FC00001)));
    }

    private static string HashOf(float value)
    {
        using var hash = new OutputHash();
        hash.Add(value);
        return hash.ToString();
    }

    /// <summary>What the kernel host's <c>bits</c> printed.</summary>
    private sealed class Run
    {
        private readonly Dictionary<string, string> sets;

        public Run(params (string Name, string Value)[] settings)
        {
            var lines = KernelProcess.Run(settings.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal), "bits");
            sets = Read(lines, "set ");
            Hashes = Read(lines, "hash ");
        }

        public Dictionary<string, string> Hashes { get; }

        // A setting that the runtime does not know (they were renamed before) would leave the set on, and prove nothing.
        public void AssertOff(params string[] names) => Assert.All(names, name => Assert.Equal("False", sets[name]));

        public void AssertSameHashes(Run other)
        {
            var different = Hashes.Where(pair => other.Hashes[pair.Key] != pair.Value).Select(pair => pair.Key).ToArray();
            Assert.True(different.Length == 0, "Other bits: " + string.Join(", ", different));
            Assert.Equal(other.Hashes.Count, Hashes.Count);
        }

        private static Dictionary<string, string> Read(string[] lines, string mark) => lines
            .Where(line => line.StartsWith(mark, StringComparison.Ordinal))
            .Select(line => (Line: line, Cut: line.LastIndexOf(' ')))
            .ToDictionary(pair => pair.Line[mark.Length..pair.Cut], pair => pair.Line[(pair.Cut + 1)..], StringComparer.Ordinal);
    }
}
