using System;
using System.Linq;
using System.Runtime.InteropServices;

namespace LossGen.Generator.Tests.Emission.Rows;

/// <summary>Row lengths and numbers of rows at which something begins or ends, points, and the comparison of bits.</summary>
internal static class RowPoints
{
    private static readonly int[] Lengths = [1, 2, 3, 7, 10, 23, 24, 25, 31, 32, 33, 47, 48, 49, 63, 64, 65, 100, 255, 256, 257, 288, 289, 512, 513, 1000, 5000, 9000];
    private static readonly int[] Counts = [1, 2, 7, 8, 9, 15, 16, 17, 64, 65, 200];

    /// <summary>Row lengths beside numbers of rows.</summary>
    public static TheoryData<int, int> Sizes
    {
        get
        {
            TheoryData<int, int> sizes = [];
            foreach (int length in Lengths)
            {
                foreach (int count in Counts.Where(count => (long)count * length <= 400_000))
                    sizes.Add(length, count);
            }

            return sizes;
        }
    }

    /// <summary>
    /// Numbers from a fixed sequence, between -<paramref name="size"/> and it: multiples of 1/64, whose differences are exact. (Else e^(x - m) has the error of x - m besides its own.)
    /// </summary>
    public static double[] Numbers(int count, double size, int seed)
    {
        Random random = new(seed);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++)
            numbers[i] = Math.Round(((random.NextDouble() * 2) - 1) * size * 64) / 64;

        return numbers;
    }

    public static float[] Singles(int count, double size, int seed) => [.. Numbers(count, size, seed).Select(static number => (float)number)];

    public static Half[] Halves(int count, double size, int seed) => [.. Numbers(count, size, seed).Select(static number => (Half)number)];

    public static int[] Indices(int count, int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(length))];
    }

    /// <summary>Asserts that two outputs have the same bits.</summary>
    public static void AssertSameBits<T>(T[] expected, T[] actual)
        where T : unmanaged =>
        Assert.True(MemoryMarshal.AsBytes<T>(expected).SequenceEqual(MemoryMarshal.AsBytes<T>(actual)));

    /// <summary>Asserts that a number is near the exact one, in units in the last place of a float or double of the given size.</summary>
    public static void AssertNear(double expected, double actual, double size, double ulps, double epsilon = 1.1920928955078125e-07) =>
        Assert.True(Math.Abs(actual - expected) <= ulps * epsilon * Math.Max(size, 1e-30), $"{actual} for {expected}: {Math.Abs(actual - expected) / (epsilon * size)} ulp");
}
