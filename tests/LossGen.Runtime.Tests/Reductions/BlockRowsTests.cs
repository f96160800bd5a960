using System;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LossGen.Runtime;

namespace LossGen.Runtime.Tests.Reductions;

/// <summary>Vectors of every width add a block's rows to the columns as one value after the other does, to the last bit.</summary>
public sealed class BlockRowsTests
{
    private delegate void Add<T>(ref double sums, nuint column, ReadOnlySpan<T> row0, ReadOnlySpan<T> row1, ReadOnlySpan<T> row2, ReadOnlySpan<T> row3);

    [Fact]
    public void Floats_in_512_bits() => Check<float>(
        Vector512<float>.Count, BlockSum.AddBlock, static (ref sums, column, a, b, c, d) => BlockSum.AddRows(ref sums, column, Vector512.Create(a), Vector512.Create(b), Vector512.Create(c), Vector512.Create(d)));

    [Fact]
    public void Floats_in_256_bits() => Check<float>(
        Vector256<float>.Count, BlockSum.AddBlock, static (ref sums, column, a, b, c, d) => BlockSum.AddRows(ref sums, column, Vector256.Create(a), Vector256.Create(b), Vector256.Create(c), Vector256.Create(d)));

    [Fact]
    public void Floats_in_the_machines_own_width() => Check<float>(
        Vector<float>.Count, BlockSum.AddBlock, static (ref sums, column, a, b, c, d) => BlockSum.AddRows(ref sums, column, new Vector<float>(a), new Vector<float>(b), new Vector<float>(c), new Vector<float>(d)));

    [Fact]
    public void Doubles_in_512_bits() => Check<double>(
        Vector512<double>.Count, BlockSum.AddBlock, static (ref sums, column, a, b, c, d) => BlockSum.AddRows(ref sums, column, Vector512.Create(a), Vector512.Create(b), Vector512.Create(c), Vector512.Create(d)));

    [Fact]
    public void Doubles_in_256_bits() => Check<double>(
        Vector256<double>.Count, BlockSum.AddBlock, static (ref sums, column, a, b, c, d) => BlockSum.AddRows(ref sums, column, Vector256.Create(a), Vector256.Create(b), Vector256.Create(c), Vector256.Create(d)));

    [Fact]
    public void Doubles_in_the_machines_own_width() => Check<double>(
        Vector<double>.Count, BlockSum.AddBlock, static (ref sums, column, a, b, c, d) => BlockSum.AddRows(ref sums, column, new Vector<double>(a), new Vector<double>(b), new Vector<double>(c), new Vector<double>(d)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    public void What_is_left_over_is_followed_by_zeros(int count)
    {
        var block = new float[BlockSum.BlockLength];
        block.AsSpan().Fill(7);
        var values = new float[count];
        values.AsSpan().Fill(3);
        ref float start = ref BlockSum.Pad(values, block);
        Assert.True(System.Runtime.CompilerServices.Unsafe.AreSame(ref start, ref block[0]));
        for (var i = 0; i < block.Length; i++)
            Assert.Equal(i < count ? 3 : 0, block[i]);
    }

    /// <summary>Values of very different sizes: any other order of the additions, or a sum of floats before they are widened, has other bits.</summary>
    private static void Check<T>(int width, BlockAdd<T> reference, Add<T> add)
        where T : struct, INumber<T>
    {
        Random random = new(20_260_101);
        var block = new T[BlockSum.BlockLength];
        for (var i = 0; i < block.Length; i++)
            block[i] = T.CreateChecked((float)((random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-40, 40))));

        double[] expected = new double[BlockSum.Columns], actual = new double[BlockSum.Columns];
        for (var j = 0; j < BlockSum.Columns; j++)
            expected[j] = actual[j] = random.NextDouble();

        reference(block, expected);
        for (var column = 0; column < BlockSum.Columns; column += width)
            add(ref actual[0], (nuint)column, block.AsSpan(column), block.AsSpan(column + 16), block.AsSpan(column + 32), block.AsSpan(column + 48));

        Assert.Equal(MemoryMarshal.AsBytes<double>(expected).ToArray(), MemoryMarshal.AsBytes<double>(actual).ToArray());
    }

    private delegate void BlockAdd<T>(ReadOnlySpan<T> block, Span<double> columns);
}
