using System;
using System.Globalization;

namespace LossGen.Conformance.Tests.Rows.Reference;

/// <summary>Rows of exact floats, by the rules of <c>inputs.py</c>: <c>normal:1:0 2=1e4</c> is a row of nearly normal numbers with 1e4 in place 2.</summary>
internal static class RowValues
{
    public static double[] Of(string text, int length)
    {
        var parts = text.Split(' ');
        var values = Rule(parts[0].Split(':'), length);
        foreach (var patch in parts[1..])
        {
            var (place, value) = (patch[..patch.IndexOf('=', StringComparison.Ordinal)], patch[(patch.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            values[int.Parse(place, CultureInfo.InvariantCulture)] = Single(value);
        }

        return values;
    }

    /// <summary>The exact value of the float nearest to a number.</summary>
    public static double Single(string text) => text switch
    {
        "nan" => double.NaN,
        "-inf" => double.NegativeInfinity,
        _ => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    private static double[] Rule(string[] rule, int length)
    {
        var values = new double[length];
        if (rule[0] == "flat")
        {
            Array.Fill(values, Single(rule[1]));
            return values;
        }

        var draws = new Draws(uint.Parse(rule[1], CultureInfo.InvariantCulture));
        var factor = Math.ScaleB(1, int.Parse(rule[2], CultureInfo.InvariantCulture));
        for (var i = 0; i < length; i++) values[i] = Element(rule[0], draws) * factor;
        return values;
    }

    private static double Element(string kind, Draws draws) => kind switch
    {
        "normal" => (draws.Next() + draws.Next() + draws.Next() + draws.Next() - 131070) / 32768.0,
        "uniform" => draws.Next() / 65536.0,
        "mixed" => (draws.Next() - 32768) / 32768.0 * Math.ScaleB(1, draws.Next() % 61 - 30),
        "bits" => draws.Next() >> 15,
        _ => throw new FormatException(kind),
    };

    /// <summary>Numbers of 16 bits: the upper half of a linear congruential generator's state.</summary>
    private sealed class Draws(uint seed)
    {
        private uint state = unchecked(seed * 2654435761 + 12345);

        public int Next()
        {
            state = unchecked(state * 1664525 + 1013904223);
            return (int)(state >> 16);
        }
    }
}
