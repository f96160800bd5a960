using System;

namespace LossGen.FunctionLab.Sweeps;

/// <summary>The greatest error that a function was seen to make, and where.</summary>
/// <param name="Error">In ulp of the exact value.</param>
/// <param name="X">The argument.</param>
/// <param name="Y">The second argument, of a function of two; else 0.</param>
/// <param name="Computed">What the function gives there.</param>
internal readonly record struct WorstCase(double Error, double X, double Y, double Computed)
{
    /// <summary>Better than anything seen.</summary>
    public static WorstCase None { get; } = new(-1, 0, 0, 0);

    /// <summary>The worse of two. Of equal errors it is the one at the lower bit pattern, so that the order in which threads finish does not matter.</summary>
    public static WorstCase Worse(in WorstCase a, in WorstCase b) => (a.Error, b.Error) switch
    {
        var (left, right) when left > right => a,
        var (left, right) when left < right => b,
        _ => (Pattern(a.X), Pattern(a.Y)).CompareTo((Pattern(b.X), Pattern(b.Y))) <= 0 ? a : b,
    };

    private static ulong Pattern(double value) => BitConverter.DoubleToUInt64Bits(value);
}
