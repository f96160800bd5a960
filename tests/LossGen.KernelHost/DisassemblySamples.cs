using System;
using System.Runtime.CompilerServices;

namespace LossGen.KernelHost;

/// <summary>
/// Methods with the faults that the test of the JIT's disassembly looks for, and one without: what finds nothing wrong in a kernel must
/// find these.
/// </summary>
internal static class DisassemblySamples
{
    private static readonly float[] Data = new float[256];

    public static bool TryRun(string name)
    {
        switch (name)
        {
            case nameof(Clean): return Clean(Data) == 0;
            case nameof(CallInLoop): return CallInLoop(Data) == 0;
            case nameof(CallInInnerLoop): return CallInInnerLoop(Data, 16) == 0;
            case nameof(CallOutsideLoop): return CallOutsideLoop(Data) == 0;
            case nameof(BoundsCheckInLoop): return BoundsCheckInLoop(Data, Data.Length) == 0;
            case nameof(NoLoop): return NoLoop(Data) == 0;
            default: return false;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Clean(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values) sum += value * value;
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float CallInLoop(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values) sum += Square(value);
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float CallInInnerLoop(ReadOnlySpan<float> values, int rowLength)
    {
        var sum = 0f;
        for (; values.Length >= rowLength; values = values[rowLength..])
            foreach (var value in values[..rowLength])
                sum += Square(value);
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float CallOutsideLoop(ReadOnlySpan<float> values)
    {
        var sum = Square(values[0]);
        foreach (var value in values) sum += value * value;
        return sum + Square(sum);
    }

    // The JIT cannot know that the count fits the span.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float BoundsCheckInLoop(ReadOnlySpan<float> values, int count)
    {
        var sum = 0f;
        for (var i = 0; i < count; i += 3) sum += values[i];
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float NoLoop(ReadOnlySpan<float> values) => values[0] + values[1];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Square(float value) => value * value;
}
