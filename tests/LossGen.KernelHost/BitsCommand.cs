using System;
using System.IO;
using LossGen.KernelHost.Kernels;

namespace LossGen.KernelHost;

/// <summary>
/// Runs every kernel on fixed inputs and writes a line <c>hash KERNEL VARIANT HASH</c> for each way to lay the memory out. The hashes of a
/// kernel are the same in every variant, and in every process whatever its instruction sets.
/// </summary>
internal static class BitsCommand
{
    private const int LongestShort = 256;

    // Around a chunk, and beyond one.
    private static readonly int[] LongLengths = [65535, 65536, 65537, 150_001];

    // Tails of all kinds, and whole blocks.
    private static readonly int[] FeatureLengths = [0, 1, 2, 7, 15, 16, 17, 40, 63, 64, 65, 100, 129, 256, 1000, 1001];

    public static void Run(TextWriter output)
    {
        InstructionSets.Write(output);
        foreach (var kernel in KernelTable.Kernels)
        {
            Write(output, kernel, "apart", offset: 0, inPlace: false);
            Write(output, kernel, "shifted", offset: 3, inPlace: false);
            Write(output, kernel, "in-place", offset: 0, inPlace: true);
            using var hash = new OutputHash();
            foreach (var length in LongLengths) AddRun(hash, kernel, length, offset: 0, inPlace: false, special: false);
            output.WriteLine($"hash {kernel.Name} long {hash}");
        }

        foreach (var feature in FeatureTable.Features) WriteFeature(output, feature);
    }

    private static void WriteFeature(TextWriter output, Feature feature)
    {
        using var hash = new OutputHash();
        foreach (var length in feature.CrossesChunks ? [.. FeatureLengths, .. LongLengths] : FeatureLengths)
        {
            var random = new Inputs((ulong)length);
            float[] x = new float[length], y = new float[length], w = new float[length];
            if (length % 2 == 0) random.FillSpecial(x, Domain.Real);
            else random.Fill(x, Domain.Real);
            random.FillLabels(y, [0, 1]);
            random.FillLabels(w, [0, 1, 0.3f, 7]);
            feature.Run(x, y, w, hash);
        }

        output.WriteLine($"hash {feature.Name} feature {hash}");
    }

    private static void Write(TextWriter output, Kernel kernel, string variant, int offset, bool inPlace)
    {
        using var hash = new OutputHash();
        for (var length = 0; length <= LongestShort; length++)
        {
            AddRun(hash, kernel, length, offset, inPlace, special: false);
            AddRun(hash, kernel, length, offset, inPlace, special: true);
        }

        output.WriteLine($"hash {kernel.Name} {variant} {hash}");
    }

    private static void AddRun(OutputHash hash, Kernel kernel, int length, int offset, bool inPlace, bool special)
    {
        var random = new Inputs((ulong)length * 2 + (special ? 1u : 0u));
        var x = new float[offset + length].AsSpan(offset);
        var y = new float[offset + length].AsSpan(offset);
        if (special) random.FillSpecial(x, kernel.Domain);
        else random.Fill(x, kernel.Domain);
        random.FillLabels(y, kernel.Labels);

        var values = new float[offset + length].AsSpan(offset);
        var forMean = x.ToArray().AsSpan();
        var gradient = inPlace ? x : new float[offset + length].AsSpan(offset);
        var gradientOfMean = inPlace ? forMean : new float[length].AsSpan();
        hash.Add(kernel.Sum(x, y, gradient, values));
        hash.Add(kernel.Mean(forMean, y, gradientOfMean));
        hash.Add(values);
        hash.Add(gradient);
        hash.Add(gradientOfMean);
    }
}
