using System;
using System.Numerics;

namespace LossGen.Generator.Exact;

/// <summary>log 2 and pi in units of 2^-digits, computed when more digits are asked for than ever before, and kept.</summary>
internal static class BigConstants
{
    private const int Spare = 64;

    private static Digits logTwo = new(BigInteger.Zero, 0);
    private static Digits pi = new(BigInteger.Zero, 0);

    /// <summary>log 2 = 18 atanh(1/26) - 2 atanh(1/4801) + 8 atanh(1/8749).</summary>
    public static BigInteger LogTwo(int digits) =>
        Get(ref logTwo, digits, static n => (18 * InverseTangent(26, n, 1)) - (2 * InverseTangent(4801, n, 1)) + (8 * InverseTangent(8749, n, 1)));

    /// <summary>pi = 16 atan(1/5) - 4 atan(1/239), after Machin.</summary>
    public static BigInteger Pi(int digits) => Get(ref pi, digits, static n => (16 * InverseTangent(5, n, -1)) - (4 * InverseTangent(239, n, -1)));

    // A reference is replaced at once: other threads see the old digits or the new ones.
    private static BigInteger Get(ref Digits kept, int digits, Func<int, BigInteger> compute)
    {
        Digits known = kept;
        if (known.Count < digits)
        {
            int count = digits + (digits / 4);
            kept = known = new(compute(count + Spare) >> Spare, count);
        }

        return known.Value >> (known.Count - digits);
    }

    /// <summary>The sum of sign^k / ((2k+1) n^(2k+1)): atanh(1/n) for the sign 1, atan(1/n) for -1.</summary>
    private static BigInteger InverseTangent(int n, int digits, int sign)
    {
        BigInteger power = (BigInteger.One << digits) / n, sum = power;
        int signOfTerm = sign;
        for (int k = 3; !power.IsZero; k += 2, signOfTerm *= sign)
        {
            power /= n * n;
            sum += signOfTerm * (power / k);
        }

        return sum;
    }

    private sealed record Digits(BigInteger Value, int Count);
}
