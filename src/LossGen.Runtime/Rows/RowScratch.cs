using System;
using System.Buffers;
using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>
/// The memory in which a kernel over rows works: a part of the stack where that is enough, else an array that is rented once for many rows. It is cut into
/// the kernel's buffers one after the other.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowScratch
{
    /// <summary>Numbers for which a kernel uses the stack.</summary>
    public const int StackLength = 2048;

    /// <summary>What the number of values of a buffer is a multiple of: the values of a <see cref="BlockSum"/>, and at least a vector.</summary>
    private const int Unit = BlockSum.BlockLength;

    /// <summary>About as many elements as are worked on between two sums.</summary>
    private const int ChunkElements = 16384;

    /// <summary>The longest row of which a full group is taken.</summary>
    private const int GroupLength = 512;

    /// <summary>The length of a buffer for one value per row, or per class: the next multiple of 64.</summary>
    /// <param name="count">The number of rows, or of classes.</param>
    /// <returns>The length.</returns>
    public static int Padded(int count) => (count + (Unit - 1)) & -Unit;

    /// <summary>The number of rows in a chunk, whose values are summed together: it depends on the row length alone, and so do all bits of the sums.</summary>
    /// <param name="rowLength">The row length.</param>
    /// <returns>A multiple of 64, at most 1,024.</returns>
    public static int ChunkRows(int rowLength) => Math.Clamp(ChunkElements / rowLength & -Unit, Unit, 1024);

    /// <summary>The number of long rows that take their steps together: as many as the first cache has room for, at most one a lane.</summary>
    /// <param name="rowLength">The row length.</param>
    /// <param name="lanes">The rows of a full group.</param>
    /// <returns>The number, at least 1. It changes no bit of the results.</returns>
    public static int GroupRows(int rowLength, int lanes) => Math.Clamp(GroupLength * lanes / rowLength, 1, lanes);

    /// <summary>Cuts the next buffer off.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="rest">What is left of the memory; loses the buffer.</param>
    /// <param name="length">The buffer's length.</param>
    /// <returns>The buffer, with whatever is in it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less left.</exception>
    public static Span<T> Take<T>(ref Span<T> rest, int length)
    {
        Span<T> part = rest[..length];
        rest = rest[length..];
        return part;
    }

    /// <summary>Cuts the next buffer off and sets it to 0.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="rest">What is left of the memory; loses the buffer.</param>
    /// <param name="length">The buffer's length.</param>
    /// <returns>The buffer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less left.</exception>
    public static Span<T> TakeCleared<T>(ref Span<T> rest, int length)
    {
        Span<T> part = Take(ref rest, length);
        part.Clear();
        return part;
    }

    /// <summary>Rents an array of at least a length.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="length">The least length.</param>
    /// <returns>The array, with whatever is in it.</returns>
    public static T[] Rent<T>(int length) => ArrayPool<T>.Shared.Rent(length);

    /// <summary>Gives a rented array back.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="array">The array, or null where the stack was enough.</param>
    public static void Return<T>(T[]? array)
    {
        if (array is not null) ArrayPool<T>.Shared.Return(array);
    }
}
