using System;
using System.IO;

namespace LossGen.Samples.Tests.DigitsSample;

/// <summary>A folder of its own for a test's files, gone with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("digits-").FullName;

    public string Write(string name, params ReadOnlySpan<byte> bytes)
    {
        string path = Path.Combine(FullPath, name);
        File.WriteAllBytes(path, bytes.ToArray());
        return path;
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
