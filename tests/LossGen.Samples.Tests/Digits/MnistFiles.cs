using System;

namespace LossGen.Samples.Tests.DigitsSample;

/// <summary>The bytes of small MNIST files.</summary>
internal static class MnistFiles
{
    public static byte[] Images(byte count, byte height, byte width, params ReadOnlySpan<byte> pixels) =>
        [0, 0, 8, 3, 0, 0, 0, count, 0, 0, 0, height, 0, 0, 0, width, .. pixels];

    public static byte[] Labels(params ReadOnlySpan<byte> labels) => [0, 0, 8, 1, 0, 0, 0, (byte)labels.Length, .. labels];

    /// <summary>Three images of 2x2 pixels to learn from, one for the test.</summary>
    public static void WriteGood(TemporaryFolder folder)
    {
        folder.Write("train-images-idx3-ubyte", Images(3, 2, 2, 0, 51, 102, 255, 9, 8, 7, 6, 1, 2, 3, 4));
        folder.Write("train-labels-idx1-ubyte", Labels(4, 5, 9));
        folder.Write("t10k-images-idx3-ubyte", Images(1, 2, 2, 10, 20, 30, 40));
        folder.Write("t10k-labels-idx1-ubyte", Labels(0));
    }
}
