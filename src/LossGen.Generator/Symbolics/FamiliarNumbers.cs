using System.Globalization;
using System.Numerics;

namespace LossGen.Generator.Symbolics;

/// <summary>Constants that a person knows by another spelling than their digits: multiples of pi, and powers of two.</summary>
internal static class FamiliarNumbers
{
    /// <summary>Below this, a power of two is as well known by its digits.</summary>
    private const int LeastExponent = 20;

    private const int LargestMultiple = 1_000;

    /// <summary>That of every simple multiple of pi is larger.</summary>
    private const int LeastDenominator = 1_000_000_000;

    /// <summary>Pi to more digits than any kernel's type has.</summary>
    public static Rational Pi { get; } = Rational.Create(BigInteger.Parse("31415926535897932384626433832795", CultureInfo.InvariantCulture), BigInteger.Pow(10, 31));

    /// <summary>What pi is multiplied by, or null where the value is no simple multiple of it.</summary>
    public static Rational? MultipleOfPi(Rational value)
    {
        if (!value.IsFinite || value.Denominator < LeastDenominator)
            return null;

        Rational multiple = value / Pi;
        return BigInteger.Abs(multiple.Numerator) <= LargestMultiple && multiple.Denominator <= LargestMultiple ? multiple : null;
    }

    /// <summary>The exponent of a positive power of two that is large or small enough to be written as one, or null.</summary>
    public static int? PowerOfTwo(Rational value)
    {
        if (!value.IsFinite || value.Sign <= 0 || !(value.Numerator.IsOne || value.Denominator.IsOne))
            return null;

        BigInteger magnitude = value.Numerator.IsOne ? value.Denominator : value.Numerator;
        if (!magnitude.IsPowerOfTwo)
            return null;

        int exponent = 0;
        for (; !magnitude.IsOne; magnitude >>= 1)
            exponent++;

        return exponent < LeastExponent ? null : value.Numerator.IsOne ? -exponent : exponent;
    }
}
