using System;
using System.Linq;
using System.Runtime.InteropServices;

namespace LossGen.Runtime.Tests.Elements;

/// <summary>Every conversion is the C# cast, at every length: in vectors and in what they leave over, and nothing is written beyond.</summary>
public sealed class ElementConversionTests
{
    private const int Longest = 100;

    private delegate void Conversion<TFrom, TTo>(ReadOnlySpan<TFrom> source, Span<TTo> destination);

    [Fact]
    public void Integers_become_the_nearest_numbers()
    {
        Check<byte, float>(ElementConversion.Convert, bits => (byte)bits, value => value);
        Check<sbyte, float>(ElementConversion.Convert, bits => (sbyte)bits, value => value);
        Check<short, float>(ElementConversion.Convert, bits => (short)bits, value => value);
        Check<int, float>(ElementConversion.Convert, bits => (int)bits, value => value);
        Check<long, float>(ElementConversion.Convert, bits => bits, value => value);
        Check<byte, double>(ElementConversion.Convert, bits => (byte)bits, value => value);
        Check<sbyte, double>(ElementConversion.Convert, bits => (sbyte)bits, value => value);
        Check<short, double>(ElementConversion.Convert, bits => (short)bits, value => value);
        Check<int, double>(ElementConversion.Convert, bits => (int)bits, value => value);
        Check<long, double>(ElementConversion.Convert, bits => bits, value => value);
    }

    [Fact]
    public void Numbers_become_the_nearest_numbers()
    {
        Check<float, double>(ElementConversion.Convert, bits => BitConverter.Int32BitsToSingle((int)bits), value => value);
        Check<double, float>(ElementConversion.Convert, bits => (int)bits / 65536.0, value => (float)value);
        Check<Half, float>(ElementConversion.Convert, bits => BitConverter.Int16BitsToHalf((short)bits), value => (float)value);
        Check<Half, double>(ElementConversion.Convert, bits => BitConverter.Int16BitsToHalf((short)bits), value => (double)value);
        Check<float, Half>(ElementConversion.Convert, bits => BitConverter.Int32BitsToSingle((int)bits), value => (Half)value);
        Check<float, Half>(ElementConversion.Convert, bits => (int)bits / 16384f, value => (Half)value);
        Check<double, Half>(ElementConversion.Convert, bits => (int)bits / 16384.0, value => (Half)value);
    }

    [Fact]
    public void Every_byte_but_0_is_true()
    {
        for (var length = 0; length <= Longest; length++)
        {
            byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 37 % 5))];
            ReadOnlySpan<bool> truth = MemoryMarshal.Cast<byte, bool>(bytes);
            float[] singles = new float[length];
            double[] doubles = new double[length];
            ElementConversion.Convert(truth, singles);
            ElementConversion.Convert(truth, doubles);
            Assert.Equal(bytes.Select(value => value == 0 ? 0f : 1f), singles);
            Assert.Equal(bytes.Select(value => value == 0 ? 0.0 : 1.0), doubles);
        }
    }

    [Fact]
    public void Floats_are_added_to_doubles_in_double()
    {
        double[] sums = [1e10 + 0.25, 1, 7];
        ElementConversion.Add([0.5f, -1], sums);
        Assert.Equal([1e10 + 0.75, 0, 7], sums);
    }

    [Fact]
    public void A_destination_without_room_is_refused_before_anything_is_written()
    {
        var destination = new float[9];
        Assert.Throws<ArgumentException>(() => ElementConversion.Convert(new byte[10], destination));
        Assert.Throws<ArgumentException>(() => ElementConversion.Convert([1.0, 2.0], destination.AsSpan(0, 1)));
        Assert.Throws<ArgumentException>(() => ElementConversion.Add([1f, 2f], new double[1]));
        Assert.All(destination, value => Assert.Equal(0, value));
    }

    private static void Check<TFrom, TTo>(Conversion<TFrom, TTo> convert, Func<long, TFrom> make, Func<TFrom, TTo> cast)
        where TTo : struct
    {
        ulong state = 12345;
        for (var length = 0; length <= Longest; length++)
        {
            TFrom[] source = [.. Enumerable.Range(0, length).Select(_ => make((long)Next(ref state)))];
            TTo[] destination = new TTo[length + 3];
            convert(source, destination);
            Assert.Equal(source.Select(cast), destination[..length]);
            Assert.All(destination[length..], value => Assert.Equal(default, value));
        }
    }

    // SplitMix64 (Steele, Lea and Flood, 2014).
    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
