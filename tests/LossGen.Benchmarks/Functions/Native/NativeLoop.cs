using System;

namespace LossGen.Benchmarks.Functions.Native;

/// <summary>A loop in C, and the functions that it is to call.</summary>
internal sealed unsafe class NativeLoop<T>(nint loop, nint first, nint second)
    where T : unmanaged
{
    public void Run(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
    {
        // The call costs as little as one within C: it does not tell the garbage collector, which has nothing to do meanwhile.
        var call = (delegate* unmanaged[Cdecl, SuppressGCTransition]<T*, T*, T*, nuint, nint, nint, void>)loop;
        fixed (T* xs = x, ys = y, results = result) call(xs, ys, results, (nuint)x.Length, first, second);
    }
}
