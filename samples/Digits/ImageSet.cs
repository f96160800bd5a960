using System;

namespace Digits;

/// <summary>Images of handwritten digits with what they show.</summary>
/// <param name="Pixels">All images one after another, each <paramref name="Height"/> rows of <paramref name="Width"/> pixels.</param>
/// <param name="Digits">What each image shows, 0 to 9.</param>
/// <param name="Ink">The value of a pixel that is all ink; paper is 0.</param>
internal sealed record ImageSet(byte[] Pixels, byte[] Digits, int Height, int Width, byte Ink)
{
    public int Count => Digits.Length;

    public int PixelsPerImage => Height * Width;

    /// <summary>Fills a batch: the chosen images with pixels scaled to [0, 1], and label 1 for the digits 5 to 9, 0 for 0 to 4.</summary>
    public void CopyBatch(ReadOnlySpan<int> chosen, Span<float> inputs, Span<float> labels)
    {
        float scale = 1f / Ink;
        for (int row = 0; row < chosen.Length; row++)
        {
            ReadOnlySpan<byte> image = Pixels.AsSpan(chosen[row] * PixelsPerImage, PixelsPerImage);
            Span<float> input = inputs.Slice(row * PixelsPerImage, PixelsPerImage);
            for (int i = 0; i < image.Length; i++)
                input[i] = image[i] * scale;

            labels[row] = Digits[chosen[row]] >= 5 ? 1 : 0;
        }
    }

    /// <summary>The chosen images as a set of their own.</summary>
    public ImageSet Select(ReadOnlySpan<int> chosen)
    {
        byte[] pixels = new byte[chosen.Length * PixelsPerImage];
        byte[] digits = new byte[chosen.Length];
        for (int row = 0; row < chosen.Length; row++)
        {
            Pixels.AsSpan(chosen[row] * PixelsPerImage, PixelsPerImage).CopyTo(pixels.AsSpan(row * PixelsPerImage));
            digits[row] = Digits[chosen[row]];
        }

        return this with { Pixels = pixels, Digits = digits };
    }
}
