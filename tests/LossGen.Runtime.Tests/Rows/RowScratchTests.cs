using System;

namespace LossGen.Runtime.Tests.Rows;

public sealed class RowScratchTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 64)]
    [InlineData(64, 64)]
    [InlineData(65, 128)]
    public void A_buffer_is_a_multiple_of_64(int count, int expected) => Assert.Equal(expected, RowScratch.Padded(count));

    [Theory]
    [InlineData(1, 1024)]
    [InlineData(10, 1024)]
    [InlineData(100, 128)]
    [InlineData(256, 64)]
    [InlineData(100000, 64)]
    [InlineData(int.MaxValue, 64)]
    public void A_chunk_has_about_16384_elements(int rowLength, int expected) => Assert.Equal(expected, RowScratch.ChunkRows(rowLength));

    [Fact]
    public void Memory_is_cut_into_buffers()
    {
        Span<float> rest = [1, 2, 3, 4, 5];
        Assert.Equal([1, 2], RowScratch.Take(ref rest, 2).ToArray());
        Assert.Equal([0, 0], RowScratch.TakeCleared(ref rest, 2).ToArray());
        Assert.Equal([5], rest.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(static () =>
        {
            Span<float> little = [1];
            RowScratch.Take(ref little, 2);
        });
    }

    [Fact]
    public void A_rented_array_is_long_enough_and_null_needs_no_return()
    {
        float[] rented = RowScratch.Rent<float>(3000);
        Assert.True(rented.Length >= 3000);
        RowScratch.Return(rented);
        RowScratch.Return<float>(null);
    }
}
