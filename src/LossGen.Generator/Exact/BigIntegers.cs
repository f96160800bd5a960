using System;
using System.Numerics;

namespace LossGen.Generator.Exact;

/// <summary>What .NET Standard's BigInteger lacks. All numbers here are 0 or above.</summary>
internal static class BigIntegers
{
    private const int DigitsOfDouble = 1000;

    /// <summary>How many binary digits the number has: the least n with value &lt; 2^n.</summary>
    public static int BitLength(BigInteger value)
    {
        if (value.IsZero)
            return 0;

        double size = (double)value;
        if (double.IsInfinity(size))
        {
            // Off by a byte at most, which leaves a few digits for the second count.
            int dropped = (value.ToByteArray().Length * 8) - DigitsOfDouble;
            return dropped + BitLength(value >> dropped);
        }

        int length = (int)(BitConverter.DoubleToInt64Bits(size) >> 52) - 1022;

        // The conversion rounds 2^n - 1 up to 2^n where n is above 53.
        return length > 53 && value >> (length - 1) == BigInteger.Zero ? length - 1 : length;
    }

    /// <summary>The quotient, rounded down, with a last digit 1 appended where the division has a remainder and 0 where it has none: so it can still be rounded either way.</summary>
    public static BigInteger DivideSticky(BigInteger numerator, BigInteger denominator)
    {
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger remainder);
        return (quotient << 1) + (remainder.IsZero ? 0 : 1);
    }

    /// <summary>The square root, rounded down: Newton's iteration from above, which falls until it is there, from the 50 digits of a double's root.</summary>
    public static BigInteger SquareRoot(BigInteger value)
    {
        int half = Math.Max(0, BitLength(value) - 100) / 2;
        double top = Math.Sqrt((double)(value >> (2 * half)));
        BigInteger root = (new BigInteger(top * (1 + 1e-15)) + 1) << half;
        while (true)
        {
            BigInteger next = (root + (value / root)) >> 1;
            if (next >= root)
                return root;

            root = next;
        }
    }
}
