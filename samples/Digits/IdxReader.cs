using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Digits;

/// <summary>An array of bytes as an IDX file holds it.</summary>
internal sealed record IdxArray(string File, int[] Lengths, byte[] Values);

/// <summary>
/// Reads the IDX files in which MNIST is distributed, plain or compressed (<c>.gz</c>): two zero bytes, the element type (8: unsigned
/// byte), the number of dimensions, the length of each dimension (32 bits, most significant byte first), then the elements.
/// </summary>
internal static class IdxReader
{
    private const int UnsignedBytes = 0x0800;

    /// <summary>Reads <paramref name="path"/>, or <paramref name="path"/> with <c>.gz</c> behind it.</summary>
    public static IdxArray Read(string path, int dimensions)
    {
        string file = !File.Exists(path) && File.Exists(path + ".gz") ? path + ".gz" : path;
        if (!File.Exists(file))
            throw new DataFileException(file, "no such file, nor one with .gz behind its name");

        try
        {
            return Decode(file, ReadBytes(file), dimensions);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new DataFileException(file, problem);
        }
    }

    private static byte[] ReadBytes(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
            return File.ReadAllBytes(file);

        using var compressed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        compressed.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static IdxArray Decode(string file, ReadOnlySpan<byte> bytes, int dimensions)
    {
        int headerLength = sizeof(int) * (1 + dimensions);
        int expectedMagic = UnsignedBytes | dimensions;
        if (BinaryPrimitives.TryReadInt32BigEndian(bytes, out int magic) && magic != expectedMagic)
        {
            throw new DataFileException(
                file, $"begins with 0x{magic:X8}, where an IDX file of bytes in {dimensions} dimensions begins with 0x{expectedMagic:X8}");
        }

        if (bytes.Length < headerLength)
            throw new DataFileException(file, $"truncated: {bytes.Length} bytes, but the header alone has {headerLength}");

        // A damaged header may announce anything: the lengths are multiplied in 128 bits, and nothing is allocated for them.
        uint[] announced = new uint[dimensions];
        for (int i = 0; i < dimensions; i++)
            announced[i] = BinaryPrimitives.ReadUInt32BigEndian(bytes[(sizeof(int) * (1 + i))..]);

        ReadOnlySpan<byte> values = bytes[headerLength..];
        UInt128 expected = announced.Aggregate(UInt128.One, (product, length) => product * length);
        string shape = string.Join(" x ", announced);
        if ((UInt128)values.Length < expected)
            throw new DataFileException(file, $"truncated: the header announces {shape} bytes, but {values.Length} follow");
        if ((UInt128)values.Length > expected)
            throw new DataFileException(file, $"damaged: the header announces {shape} bytes, but {values.Length} follow");
        if (expected == 0)
            throw new DataFileException(file, $"empty: the header announces {shape} bytes");

        return new IdxArray(file, Array.ConvertAll(announced, length => (int)length), values.ToArray());
    }
}
