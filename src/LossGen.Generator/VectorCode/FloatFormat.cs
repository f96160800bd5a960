using System;

namespace LossGen.Generator.VectorCode;

/// <summary>A binary floating-point format (IEEE 754): what functions have to know of the bits that they take apart.</summary>
/// <param name="Type">Its name among the types of lanes.</param>
/// <param name="FractionBits">The bits of the fraction, without the leading one that is not stored.</param>
/// <param name="Bias">What is added to an exponent before it is stored: that of the greatest finite numbers, too.</param>
internal sealed record FloatFormat(FloatingType Type, int FractionBits, int Bias)
{
    public static FloatFormat Single { get; } = new(FloatingType.Single, FractionBits: 23, Bias: 127);

    public static FloatFormat Double { get; } = new(FloatingType.Double, FractionBits: 52, Bias: 1023);

    /// <summary>The distance from 1 to the next number.</summary>
    public double Epsilon => PowerOfTwo(-FractionBits);

    /// <summary>The least positive number with all its digits.</summary>
    public double LeastNormal => PowerOfTwo(1 - Bias);

    /// <summary>1.5 * 2^FractionBits: a number of this size has no fraction, so adding it rounds to an integer, and leaves that in the low bits.</summary>
    public double Rounder => 1.5 * PowerOfTwo(FractionBits);

    /// <summary>The bit that holds the sign, alone.</summary>
    public long SignBit => Type == FloatingType.Single ? int.MinValue : long.MinValue;

    /// <summary>The bits that hold the fraction.</summary>
    public long FractionMask => (1L << FractionBits) - 1;

    /// <summary>A number as the format holds it.</summary>
    public double Round(double value) => Type == FloatingType.Single ? (float)value : value;

    /// <summary>The bits of a number, rounded to the format.</summary>
    public long Bits(double value)
    {
        if (Type == FloatingType.Double)
            return BitConverter.DoubleToInt64Bits(value);

        return BitConverter.ToInt32(BitConverter.GetBytes((float)value), 0);
    }

    /// <summary>2^<paramref name="exponent"/>, exactly, for the exponents of normal doubles.</summary>
    public static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);
}
