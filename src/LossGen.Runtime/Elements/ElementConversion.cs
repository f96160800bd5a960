using System;
using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>
/// Brings the elements of a block from the type in which they are stored to the type in which a kernel computes, and back. Each conversion is that
/// of a C# cast: integers and wider numbers are rounded to the nearest, <see cref="bool"/> is 0 or 1, whatever byte stands for true.
/// </summary>
/// <remarks>
/// Each is compiled with full optimisation at once, as the kernels are: a kernel calls it for every block, so that a first call of a million elements would spend its time in
/// code that the JIT has not yet got round to.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ElementConversion
{
    private static void CheckRoom(int length, int room)
    {
        if (room < length)
            throw new ArgumentException($"The destination has room for {room} of {length} elements.", nameof(room));
    }
}
