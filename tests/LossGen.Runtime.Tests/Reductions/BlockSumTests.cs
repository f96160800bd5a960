using System;
using System.Runtime.Intrinsics;
using LossGen.Runtime;

namespace LossGen.Runtime.Tests.Reductions;

public sealed class BlockSumTests
{
    [Fact]
    public void A_block_is_four_rows_of_sixteen_columns()
    {
        Assert.Equal(64, BlockSum.BlockLength);
        Assert.Equal(16, BlockSum.Columns);
        Assert.Equal(65536, BlockSum.ChunkLength);

        for (var position = 0; position < 64; position++)
        {
            var block = new float[64];
            block[position] = 3;
            var columns = new double[16];
            columns[position % 16] = 0.5;
            BlockSum.AddBlock(block, columns);
            for (var j = 0; j < 16; j++)
                Assert.Equal(j == position % 16 ? 3.5 : 0, columns[j]);
        }
    }

    [Theory]
    // 2^53 + 1 rounds back to 2^53, and 1 + 1 first does not: only the stated order gives these results.
    [InlineData(9007199254740992, 1, 1, 1, 9007199254740994)]
    [InlineData(1, 9007199254740992, 1, 1, 9007199254740994)]
    [InlineData(1, 1, 9007199254740992, 1, 9007199254740994)]
    [InlineData(9007199254740992, 1, -9007199254740992, 1, 1)]
    [InlineData(9007199254740992, -9007199254740992, 1, 1, 2)]
    public void The_rows_are_added_in_pairs(double v0, double v16, double v32, double v48, double expected)
    {
        var block = new double[64];
        (block[0], block[16], block[32], block[48]) = (v0, v16, v32, v48);
        var columns = new double[16];
        BlockSum.AddBlock(block, columns);
        Assert.Equal(expected, columns[0]);
    }

    [Fact]
    public void A_block_is_summed_before_it_reaches_its_column()
    {
        var block = new double[64];
        (block[0], block[16]) = (1, 1);
        double[] columns = [9007199254740992, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        BlockSum.AddBlock(block, columns);
        Assert.Equal(9007199254740994, columns[0]);
    }

    [Fact]
    public void Floats_are_widened_before_the_first_addition()
    {
        var block = new float[64];
        (block[0], block[16], block[32], block[48]) = (16777216, 1, float.MaxValue, float.MaxValue);
        var columns = new double[16];
        BlockSum.AddBlock(block, columns);
        Assert.Equal(16777217 + 2.0 * float.MaxValue, columns[0]);
        Assert.Equal(6.805646932770577E+38, columns[0]);
    }

    [Theory]
    // Column j meets j + 8 first, then j + 4, j + 2 and j + 1. The ones meet before the large number only where that is so.
    [InlineData(0, 8, 0)]
    [InlineData(1, 9, 2)]
    [InlineData(4, 12, 2)]
    [InlineData(7, 15, 2)]
    [InlineData(1, 2, 0)]
    [InlineData(2, 6, 2)]
    [InlineData(5, 1, 2)]
    [InlineData(3, 1, 2)]
    public void The_columns_are_added_half_to_half(int one, int other, double gain)
    {
        // 2^53 is in column 0: it takes in a single 1 without change, and gains 2 from two that met before they reach it.
        var columns = new double[16];
        columns[0] = 9007199254740992;
        columns[one] += 1;
        columns[other] += 1;
        Assert.Equal(9007199254740992 + gain, BlockSum.Total(columns));
    }

    [Fact]
    public void Vectors_of_any_width_make_the_same_bits()
    {
        var random = new Random(20260101);
        for (var trial = 0; trial < 50; trial++)
        {
            var columns = new double[16];
            var lanes512 = new Vector512<double>[2];
            var lanes128 = new Vector128<double>[8];
            for (var block = 0; block < 7; block++)
            {
                var values = RandomFloats(random, BlockSum.BlockLength);
                BlockSum.AddBlock(values, columns);
                AddBlock512(values, lanes512);
                AddBlock128(values, lanes128);
            }

            for (var j = 0; j < 16; j++)
            {
                Assert.Equal(BitConverter.DoubleToInt64Bits(columns[j]), BitConverter.DoubleToInt64Bits(lanes512[j / 8][j % 8]));
                Assert.Equal(BitConverter.DoubleToInt64Bits(columns[j]), BitConverter.DoubleToInt64Bits(lanes128[j / 2][j % 2]));
            }

            Assert.Equal(BitConverter.DoubleToInt64Bits(BlockSum.Total(columns)), BitConverter.DoubleToInt64Bits(Total512(lanes512)));
        }
    }

    [Fact]
    public void Doubles_and_floats_of_the_same_values_have_the_same_sum()
    {
        var values = RandomFloats(new Random(7), BlockSum.BlockLength);
        var doubles = Array.ConvertAll(values, v => (double)v);
        var ofFloats = new double[16];
        var ofDoubles = new double[16];
        BlockSum.AddBlock(values, ofFloats);
        BlockSum.AddBlock(doubles, ofDoubles);
        Assert.Equal(ofFloats, ofDoubles);
    }

    [Fact]
    public void A_sum_of_integers_is_exact()
    {
        var columns = new double[16];
        var block = new float[64];
        long expected = 0;
        for (var b = 0; b < 1024; b++)
        {
            for (var i = 0; i < 64; i++)
            {
                block[i] = (b * 64 + i) * (i % 3 - 1);
                expected += (b * 64 + i) * (i % 3 - 1);
            }

            BlockSum.AddBlock(block, columns);
        }

        Assert.Equal(expected, BlockSum.Total(columns));
    }

    [Fact]
    public void A_chunk_of_positive_floats_is_within_a_few_roundings_of_the_exact_sum()
    {
        var random = new Random(3);
        var exact = new ExactSum();
        var columns = new double[16];
        var naive = 0f;
        for (var b = 0; b < BlockSum.ChunkLength / BlockSum.BlockLength; b++)
        {
            var block = new float[64];
            foreach (ref var value in block.AsSpan())
            {
                value = (float)-Math.Log(random.NextDouble());
                exact.Add(value);
                naive += value;
            }

            BlockSum.AddBlock(block, columns);
        }

        var total = BlockSum.Total(columns);
        Assert.True(exact.ErrorOf(total, total) < 1e-14, $"{total:R}");
        // The yardstick itself sees an error: the same sum in float is off by much more.
        Assert.True(exact.ErrorOf(naive, total) > 1e-7);
    }

    [Fact]
    public void The_exact_sum_is_exact()
    {
        var exact = new ExactSum();
        foreach (var value in (double[])[1e300, 1, -1e300, double.Epsilon, 1, -double.Epsilon]) exact.Add(value);
        Assert.True(exact.Equals(2));
        Assert.False(exact.Equals(Math.BitIncrement(2.0)));
    }

    [Fact]
    public void A_NaN_or_an_infinity_reaches_the_total()
    {
        foreach (var value in (float[])[float.NaN, float.PositiveInfinity, float.NegativeInfinity])
        {
            var block = new float[64];
            block[37] = value;
            var columns = new double[16];
            BlockSum.AddBlock(block, columns);
            Assert.Equal(value, BlockSum.Total(columns));
        }
    }

    [Fact]
    public void Short_spans_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockSum.AddBlock(new float[63], new double[16]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockSum.AddBlock(new float[64], new double[15]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockSum.AddBlock(new double[63], new double[16]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockSum.AddBlock(new double[64], new double[15]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockSum.Total(new double[15]));
    }

    // Values of very different size and sign, so that every addition rounds.
    private static float[] RandomFloats(Random random, int length)
    {
        var values = new float[length];
        foreach (ref var value in values.AsSpan())
            value = (float)((random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-40, 40)));
        return values;
    }

    private static void AddBlock512(float[] v, Vector512<double>[] columns)
    {
        Vector512<double>[] rows = new Vector512<double>[8];
        for (var row = 0; row < 4; row++)
            (rows[row * 2], rows[row * 2 + 1]) = Vector512.Widen(Vector512.Create(v, row * 16));
        for (var half = 0; half < 2; half++)
            columns[half] += (rows[half] + rows[2 + half]) + (rows[4 + half] + rows[6 + half]);
    }

    private static void AddBlock128(float[] v, Vector128<double>[] columns)
    {
        for (var j = 0; j < 16; j += 4)
        {
            var (a0, a1) = Vector128.Widen(Vector128.Create(v, j));
            var (b0, b1) = Vector128.Widen(Vector128.Create(v, j + 16));
            var (c0, c1) = Vector128.Widen(Vector128.Create(v, j + 32));
            var (d0, d1) = Vector128.Widen(Vector128.Create(v, j + 48));
            columns[j / 2] += (a0 + b0) + (c0 + d0);
            columns[j / 2 + 1] += (a1 + b1) + (c1 + d1);
        }
    }

    private static double Total512(Vector512<double>[] columns)
    {
        var eight = columns[0] + columns[1];
        var four = eight.GetLower() + eight.GetUpper();
        var two = four.GetLower() + four.GetUpper();
        return two[0] + two[1];
    }
}
