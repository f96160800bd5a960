using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Runtime;

/// <summary>The spans of a kernel on their way to the threads: a span itself lives on one thread's stack only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ChunkSpans
{
    /// <summary>The largest number of spans.</summary>
    public const int Capacity = 16;

    // A ref struct has no array of references: the fields are pinned one by one.
    internal ref byte Start0;
    internal ref byte Start1;
    internal ref byte Start2;
    internal ref byte Start3;
    internal ref byte Start4;
    internal ref byte Start5;
    internal ref byte Start6;
    internal ref byte Start7;
    internal ref byte Start8;
    internal ref byte Start9;
    internal ref byte Start10;
    internal ref byte Start11;
    internal ref byte Start12;
    internal ref byte Start13;
    internal ref byte Start14;
    internal ref byte Start15;

    private int count;

    /// <summary>Adds a span.</summary>
    /// <typeparam name="T">Its element type.</typeparam>
    /// <param name="span">The span: its start is what the kernel needs.</param>
    /// <exception cref="InvalidOperationException">There are <see cref="Capacity"/> already.</exception>
    public void Add<T>(ReadOnlySpan<T> span)
        where T : unmanaged
    {
        ref byte start = ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(span));
        switch (count++)
        {
            case 0: Start0 = ref start; break;
            case 1: Start1 = ref start; break;
            case 2: Start2 = ref start; break;
            case 3: Start3 = ref start; break;
            case 4: Start4 = ref start; break;
            case 5: Start5 = ref start; break;
            case 6: Start6 = ref start; break;
            case 7: Start7 = ref start; break;
            case 8: Start8 = ref start; break;
            case 9: Start9 = ref start; break;
            case 10: Start10 = ref start; break;
            case 11: Start11 = ref start; break;
            case 12: Start12 = ref start; break;
            case 13: Start13 = ref start; break;
            case 14: Start14 = ref start; break;
            case 15: Start15 = ref start; break;
            default: throw new InvalidOperationException($"A parallel kernel has at most {Capacity} spans.");
        }
    }
}
