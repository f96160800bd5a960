using System;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Assessment;

/// <summary>
/// Numbers that look random and are the same in every compiler and editor, whatever framework it runs on (Lehmer's generator with the constants of Park and
/// Miller; see "Random number generators: good ones are hard to find", 1988).
/// </summary>
internal sealed class SampleSequence
{
    private const long Modulus = int.MaxValue;
    private long state = 20_011;

    /// <summary>Between 0 and 1.</summary>
    public double Next()
    {
        state = state * 48_271 % Modulus;
        return state / (double)Modulus;
    }

    /// <summary>Between two bounds.</summary>
    public double Between(double low, double high) => low + ((high - low) * Next());

    /// <summary>Between two powers of two, each magnitude as often as any other: 2^e with a broken line for the fraction of e, for Math.Pow differs from machine to machine.</summary>
    public double Power(int low, int high)
    {
        double exponent = Between(low, high), whole = Math.Floor(exponent);
        return FloatFormat.PowerOfTwo((int)whole) * (1 + (exponent - whole));
    }
}
