using System;
using LossGen.KernelHost.Kernels;

namespace LossGen.KernelHost;

/// <summary>Runs one kernel, or one of the samples for the reader of disassembly, so that the JIT compiles it.</summary>
internal static class HotCommand
{
    private const int Length = 4096;

    /// <returns>Whether there is one of that name.</returns>
    public static bool TryRun(string name)
    {
        if (DisassemblySamples.TryRun(name)) return true;
        var kernel = Array.Find(KernelTable.Kernels, k => k.Name == name);
        if (kernel is null) return TryRunFeature(name);
        var random = new Inputs(1);
        var x = new float[Length];
        var y = new float[Length];
        random.Fill(x, kernel.Domain);
        random.FillLabels(y, kernel.Labels);
        kernel.Sum(x, y, new float[Length], new float[Length]);
        kernel.Mean(x, y, new float[Length]);
        return true;
    }

    private static bool TryRunFeature(string name)
    {
        var feature = Array.Find(FeatureTable.Features, f => f.Name == name);
        if (feature is null) return false;
        var random = new Inputs(1);
        float[] x = new float[Length], y = new float[Length], w = new float[Length];
        random.Fill(x, Domain.Real);
        random.FillLabels(y, [0, 1]);
        random.FillLabels(w, [0, 1, 3]);
        using var hash = new OutputHash();
        feature.Run(x, y, w, hash);
        return true;
    }
}
