using System;
using System.IO;
using System.Linq;
using System.Text;
using Digits;

namespace LossGen.Samples.Tests.DigitsSample;

public sealed class DigitsDataTests : IDisposable
{
    private static readonly string GoodLine = string.Join(',', Enumerable.Range(0, 64).Select(i => i % 17)) + ",7";

    private readonly TemporaryFolder folder = new();

    public static string ShippedFile { get; } = Path.Combine(AppContext.BaseDirectory, "digits.csv");

    public void Dispose() => folder.Dispose();

    /// <summary>The counts are those of the data's description (optdigits.names, testing set); the sum that of scikit-learn's.</summary>
    [Fact]
    public void The_shipped_file_is_the_published_one()
    {
        ImageSet images = DigitsData.Read(ShippedFile);

        Assert.Equal(
            [178, 182, 177, 183, 181, 182, 181, 179, 174, 180],
            Enumerable.Range(0, 10).Select(digit => images.Digits.Count(d => d == digit)));
        Assert.Equal(561718, images.Pixels.Sum(pixel => pixel));
    }

    [Fact]
    public void The_split_uses_every_image_once()
    {
        ImageSet all = DigitsData.Read(ShippedFile);
        TrainingData data = DigitsData.Load(ShippedFile);

        Assert.Equal((1437, 360), (data.Train.Count, data.Test.Count));
        Assert.Equal(Sorted(all), Sorted(data.Train).Concat(Sorted(data.Test)).Order(StringComparer.Ordinal), StringComparer.Ordinal);

        static string[] Sorted(ImageSet images) =>
            [.. Enumerable.Range(0, images.Count)
                .Select(i => Convert.ToHexString(images.Pixels, i * 64, 64) + images.Digits[i])
                .Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Reads_pixels_and_digit()
    {
        ImageSet images = DigitsData.Read(Write(GoodLine));

        Assert.Equal([7], images.Digits);
        Assert.Equal(Enumerable.Range(0, 64).Select(i => (byte)(i % 17)), images.Pixels);
    }

    [Theory]
    [InlineData("0,1,2", "found 3 fields in '0,1,2'")]
    [InlineData("", "found 1 fields in ''")]
    public void Names_the_line_with_missing_fields(string line, string reason) => AssertRefused(line, reason);

    [Theory]
    [InlineData("17", "'17' is not a pixel: expected 0 to 16")]
    [InlineData("-1", "'-1' is not a pixel")]
    [InlineData("ink", "'ink' is not a pixel")]
    public void Names_the_line_with_a_bad_pixel(string pixel, string reason) => AssertRefused(pixel + GoodLine[1..], reason);

    [Fact]
    public void Names_the_line_with_a_bad_digit() => AssertRefused(GoodLine[..^1] + "10", "'10' is not a digit: expected 0 to 9");

    [Fact]
    public void Names_a_missing_file()
    {
        string path = Path.Combine(folder.FullPath, "none.csv");
        Assert.StartsWith(path, Assert.Throws<DataFileException>(() => DigitsData.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_a_file_with_too_few_images()
    {
        string path = Write(GoodLine);
        var problem = Assert.Throws<DataFileException>(() => DigitsData.Load(path));
        Assert.StartsWith($"{path}: 1 images are too few", problem.Message, StringComparison.Ordinal);
    }

    private string Write(params string[] lines) => folder.Write("digits.csv", Encoding.ASCII.GetBytes(string.Join('\n', lines) + "\n"));

    private void AssertRefused(string badLine, string reason)
    {
        string path = Write(GoodLine, GoodLine, badLine, GoodLine);
        var problem = Assert.Throws<DataFileException>(() => DigitsData.Read(path));
        Assert.StartsWith($"{path}, line 3: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }
}
