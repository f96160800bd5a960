using System;
using System.Runtime.InteropServices;

namespace LossGen.Runtime.Tests.Rows;

/// <summary>
/// Memory between bytes that must stay as they are, and, on Linux, hard against a page that must not even be read: at its front or at its end, as is asked for.
/// </summary>
internal sealed unsafe partial class FencedMemory : IDisposable
{
    private const byte Canary = 0xA5;
    private const int None = 0, ReadWrite = 3, PrivateAnonymous = 0x22;

    private readonly byte[]? array;
    private readonly nuint mapped;
    private readonly byte* map;
    private readonly int roomLength;
    private readonly int start;
    private readonly int length;

    /// <param name="length">The bytes of the memory.</param>
    /// <param name="offset">Bytes between it and the fence.</param>
    /// <param name="isAtEnd">Is the fence behind it, not before it?</param>
    public FencedMemory(int length, int offset, bool isAtEnd)
    {
        int page = Environment.SystemPageSize, pages = ((length + offset) / page) + 1;
        roomLength = pages * page;
        start = isAtEnd ? roomLength - offset - length : offset;
        this.length = length;
        if (OperatingSystem.IsLinux())
        {
            mapped = (nuint)(roomLength + (2 * page));
            map = (byte*)Map(0, mapped, None, PrivateAnonymous, -1, 0);
            Assert.NotEqual(-1, (nint)map);
            map += page;
            Assert.Equal(0, Protect((nint)map, (nuint)roomLength, ReadWrite));
        }
        else
        {
            array = GC.AllocateUninitializedArray<byte>(roomLength);
        }

        Room.Fill(Canary);
    }

    private Span<byte> Room => array is null ? new Span<byte>(map, roomLength) : array;

    /// <summary>The memory as elements, whatever its alignment.</summary>
    public Span<T> Span<T>()
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Room.Slice(start, length));

    /// <summary>Are all bytes around the memory as they were?</summary>
    public bool IsFenceWhole => !Room[..start].ContainsAnyExcept(Canary) && !Room[(start + length)..].ContainsAnyExcept(Canary);

    public void Dispose()
    {
        if (map is not null) Assert.Equal(0, Unmap((nint)map - Environment.SystemPageSize, mapped));
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nint address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(nint address, nuint length);
}
