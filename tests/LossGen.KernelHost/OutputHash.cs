using System;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace LossGen.KernelHost;

/// <summary>A hash of every bit that kernels put out. All NaNs count as the same: their payload is no promise.</summary>
internal sealed class OutputHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(float value) => Add(new ReadOnlySpan<float>(in value));

    public void Add(ReadOnlySpan<float> values)
    {
        var canonical = values.ToArray();
        foreach (ref var value in canonical.AsSpan())
            if (float.IsNaN(value)) value = float.NaN;
        hash.AppendData(MemoryMarshal.AsBytes<float>(canonical));
    }

    public void Add(params float[][] outputs)
    {
        foreach (var output in outputs) Add(output.AsSpan());
    }

    public void Add(double value) => Add(new double[][] { [value] });

    public void Add(params double[][] outputs)
    {
        foreach (var output in outputs)
            hash.AppendData(MemoryMarshal.AsBytes<double>(Array.ConvertAll(output, value => double.IsNaN(value) ? double.NaN : value)));
    }

    public override string ToString() => Convert.ToHexString(hash.GetCurrentHash());

    public void Dispose() => hash.Dispose();
}
