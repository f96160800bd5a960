using System;
using System.Globalization;
using System.Numerics;

namespace LossGen;

/// <summary>What a fit asks of its data, with errors that name the argument and the place.</summary>
internal static class CalibrationGuard
{
    public static void SameLength(int actual, int expected, string name, string other)
    {
        if (actual != expected)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The length of '{name}' is {actual}, but should be {expected}, that of '{other}'."), name);
    }

    public static void NotEmpty(int length, string name)
    {
        if (length == 0)
            throw new ArgumentException($"'{name}' is empty: there is nothing to fit.", name);
    }

    /// <summary>The values as doubles, each of them finite.</summary>
    public static double[] Finite<T>(ReadOnlySpan<T> values, string name)
        where T : struct, INumberBase<T>
    {
        double[] result = new double[values.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = double.CreateChecked(values[i]);
            if (!double.IsFinite(result[i]))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{name}' has {result[i]} at {i}: a fit needs finite numbers."), name);
        }

        return result;
    }

    public static void Binary(ReadOnlySpan<byte> labels, string name)
    {
        int place = labels.IndexOfAnyExcept((byte)0, (byte)1);
        if (place >= 0)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{name}' has {labels[place]} at {place}: labels are 0 or 1."), name);
    }
}
