using System;
using System.IO;
using System.IO.Compression;
using Digits;

namespace LossGen.Samples.Tests.DigitsSample;

public sealed class IdxReaderTests : IDisposable
{
    private static readonly byte[] TwoLabels = [0, 0, 8, 1, 0, 0, 0, 2, 7, 3];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reads_the_elements_of_one_dimension()
    {
        IdxArray labels = IdxReader.Read(folder.Write("labels", TwoLabels), dimensions: 1);

        Assert.Equal([2], labels.Lengths);
        Assert.Equal([7, 3], labels.Values);
    }

    [Fact]
    public void Reads_the_elements_of_three_dimensions_in_the_order_of_the_file()
    {
        string path = folder.Write("images", [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 3, 250, 251, 255]);

        IdxArray images = IdxReader.Read(path, dimensions: 3);

        Assert.Equal([2, 1, 3], images.Lengths);
        Assert.Equal([1, 2, 3, 250, 251, 255], images.Values);
    }

    [Fact]
    public void Lengths_have_their_most_significant_byte_first()
    {
        byte[] bytes = new byte[8 + 258];
        new byte[] { 0, 0, 8, 1, 0, 0, 1, 2 }.CopyTo(bytes, 0);

        Assert.Equal([258], IdxReader.Read(folder.Write("labels", bytes), dimensions: 1).Lengths);
    }

    [Fact]
    public void Reads_a_compressed_file_in_place_of_the_plain_one()
    {
        folder.Write("labels.gz", Compress(TwoLabels));

        Assert.Equal([7, 3], IdxReader.Read(Path.Combine(folder.FullPath, "labels"), dimensions: 1).Values);
    }

    [Fact]
    public void Names_a_missing_file() =>
        AssertRefused(Path.Combine(folder.FullPath, "labels"), 1, "labels: no such file");

    [Fact]
    public void Refuses_a_file_of_another_kind() =>
        AssertRefused(folder.Write("labels", TwoLabels), 3, "begins with 0x00000801", detail: "0x00000803");

    [Fact]
    public void Refuses_a_file_that_is_too_short_for_a_header() =>
        AssertRefused(folder.Write("labels", TwoLabels.AsSpan(..7)), 1, "truncated: 7 bytes", detail: "header alone has 8");

    [Fact]
    public void Refuses_an_empty_file() => AssertRefused(folder.Write("labels"), 1, "truncated: 0 bytes");

    [Fact]
    public void Refuses_a_file_with_missing_elements() =>
        AssertRefused(folder.Write("labels", TwoLabels.AsSpan(..9)), 1, "truncated: the header announces 2 bytes, but 1 follow");

    [Fact]
    public void Refuses_a_file_with_elements_to_spare() =>
        AssertRefused(folder.Write("labels", [.. TwoLabels, 5]), 1, "damaged: the header announces 2 bytes, but 3 follow");

    [Fact]
    public void Refuses_a_file_without_elements() =>
        AssertRefused(folder.Write("images", [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 3]), 3, "empty");

    [Fact]
    public void Believes_no_header_that_announces_more_than_memory_holds()
    {
        // 2^32-1 in each dimension: the product overflows 64 bits.
        byte[] bytes = [0, 0, 8, 3, .. new byte[12], 1, 2, 3];
        bytes.AsSpan(4, 12).Fill(255);

        AssertRefused(folder.Write("images", bytes), 3, "truncated", detail: "4294967295 x 4294967295 x 4294967295");
    }

    [Fact]
    public void Refuses_a_damaged_compressed_file()
    {
        byte[] compressed = Compress(TwoLabels);
        folder.Write("labels.gz", compressed.AsSpan(..(compressed.Length / 2)));

        AssertRefused(Path.Combine(folder.FullPath, "labels"), 1, "labels.gz: ");
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionMode.Compress))
            gzip.Write(bytes);

        return compressed.ToArray();
    }

    private static void AssertRefused(string path, int dimensions, string reason, string detail = "")
    {
        var problem = Assert.Throws<DataFileException>(() => IdxReader.Read(path, dimensions));
        Assert.StartsWith(path, problem.Message, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.Contains(detail, problem.Message, StringComparison.Ordinal);
    }
}
