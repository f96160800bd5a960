using System.Numerics;

namespace LossGen.Generator.Exact;

/// <summary>
/// The Bernoulli numbers B_2, B_4, ..., by the tangent numbers T_1, T_2, ... = 1, 2, 16, ... (Brent and Harvey, 2011): B_2k = (-1)^(k-1) 2k T_k / (4^k (4^k - 1)).
/// </summary>
internal static class BernoulliNumbers
{
    private static BigInteger[] tangentNumbers = Tangents(64);

    /// <summary>B_2k, in no lowest terms.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) Get(int k)
    {
        // A longer table replaces the old one at once: other threads see the one or the other.
        BigInteger[] known = tangentNumbers;
        if (k >= known.Length)
            tangentNumbers = known = Tangents(2 * k);

        BigInteger power = BigInteger.One << (2 * k);
        return ((k % 2 == 0 ? -2 : 2) * k * known[k], power * (power - 1));
    }

    private static BigInteger[] Tangents(int count)
    {
        BigInteger[] t = new BigInteger[count + 1];
        t[1] = BigInteger.One;
        for (int k = 2; k <= count; k++)
            t[k] = (k - 1) * t[k - 1];

        for (int k = 2; k <= count; k++)
        {
            for (int j = k; j <= count; j++)
                t[j] = ((j - k) * t[j - 1]) + ((j - k + 2) * t[j]);
        }

        return t;
    }
}
