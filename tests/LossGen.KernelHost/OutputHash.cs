using System;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace LossGen.KernelHost;

/// <summary>A hash of every bit that kernels put out. All NaNs count as the same: their payload is no promise.</summary>
internal sealed class OutputHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(float value) => Add([value]);

    public void Add(ReadOnlySpan<float> values)
    {
        var canonical = values.ToArray();
        foreach (ref var value in canonical.AsSpan())
            if (float.IsNaN(value)) value = float.NaN;
        hash.AppendData(MemoryMarshal.AsBytes<float>(canonical));
    }

    public override string ToString() => Convert.ToHexString(hash.GetCurrentHash());

    public void Dispose() => hash.Dispose();
}
