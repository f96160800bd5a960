using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Digits;

/// <summary>Reads the 8x8 digits that come with this sample: a line is 64 pixels, 0 to 16, then the digit.</summary>
internal static class DigitsData
{
    private const int Side = 8;
    private const byte Ink = 16;
    private const int TrainingImages = 1437;

    /// <summary>
    /// Which images are for testing is drawn once and for all, not by <c>--seed</c>: different seeds are judged by the same images.
    /// They are drawn, not the last ones of the file, because the file is not well mixed: of its last 360 images a network
    /// that learns from the others gets about 0.95 right, of 360 drawn ones 0.97.
    /// </summary>
    private const int SplitSeed = 1797;

    public static TrainingData Load(string path)
    {
        ImageSet all = Read(path);
        if (all.Count <= TrainingImages)
            throw new DataFileException(path, $"{all.Count} images are too few: {TrainingImages} are for training, the rest for the test");

        int[] order = Enumerable.Range(0, all.Count).ToArray();
        new Random(SplitSeed).Shuffle(order);
        return new TrainingData("digits", all.Select(order.AsSpan(..TrainingImages)), all.Select(order.AsSpan(TrainingImages..)));
    }

    public static ImageSet Read(string path)
    {
        var pixels = new List<byte>();
        var digits = new List<byte>();
        int line = 0;
        try
        {
            foreach (string text in File.ReadLines(path))
            {
                line++;
                ReadLine(text, pixels, digits);
            }
        }
        catch (FormatException problem)
        {
            throw new DataFileException($"{path}, line {line}", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, problem);
        }

        return new ImageSet([.. pixels], [.. digits], Side, Side, Ink);
    }

    private static void ReadLine(string line, List<byte> pixels, List<byte> digits)
    {
        string[] fields = line.Split(',');
        if (fields.Length != (Side * Side) + 1)
            throw new FormatException($"expected {Side * Side} pixels and a digit, found {fields.Length} fields in '{line}'");

        foreach (string field in fields.AsSpan(..^1))
            pixels.Add(ReadNumber(field, "pixel", Ink));

        digits.Add(ReadNumber(fields[^1], "digit", 9));
    }

    private static byte ReadNumber(string field, string what, byte largest)
    {
        if (byte.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out byte value) && value <= largest)
            return value;

        throw new FormatException($"'{field}' is not a {what}: expected 0 to {largest}");
    }
}
