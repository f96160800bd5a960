using System;
using System.Globalization;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <summary>Numbers as C# literals: the shortest that reads back as the same bits.</summary>
internal static class LiteralText
{
    /// <summary>A number of the floating type that it is rounded to, such as <c>0.693147182f</c>.</summary>
    public static string Of(double value, FloatingType type) =>
        type == FloatingType.Single ? OfSingle((float)value) : OfDouble(value);

    /// <summary>An integer as wide as the floating type: small ones in decimal, bit patterns in hexadecimal.</summary>
    public static string Of(long value, FloatingType type)
    {
        // The least value has no positive counterpart to write a minus before.
        if (type == FloatingType.Single && value == int.MinValue)
            return "int.MinValue";
        if (value == long.MinValue)
            return "long.MinValue";

        string sign = value < 0 ? "-" : "";
        long magnitude = value < 0 ? -value : value;
        string digits = magnitude > 255
            ? "0x" + magnitude.ToString("X", CultureInfo.InvariantCulture)
            : magnitude.ToString(CultureInfo.InvariantCulture);
        return sign + digits + (type == FloatingType.Double ? "L" : "");
    }

    private static string OfSingle(float value)
    {
        if (Special(value, "float") is { } special)
            return special;

        // "R" does not always round-trip on .NET Framework, where Visual Studio runs the compiler.
        foreach (string format in (string[])["G6", "G7", "G8", "G9"])
        {
            string text = value.ToString(format, CultureInfo.InvariantCulture);
            if (float.Parse(text, CultureInfo.InvariantCulture) == value || format == "G9")
                return Tidy(text) + "f";
        }

        throw new InvalidOperationException("Nine digits tell any two floats apart.");
    }

    private static string OfDouble(double value)
    {
        if (Special(value, "double") is { } special)
            return special;

        foreach (string format in (string[])["G15", "G16", "G17"])
        {
            string text = value.ToString(format, CultureInfo.InvariantCulture);
            if (format == "G17" || double.Parse(text, CultureInfo.InvariantCulture) == value)
                return Tidy(text) + "d";
        }

        throw new InvalidOperationException("Seventeen digits tell any two doubles apart.");
    }

    private static string? Special(double value, string type)
    {
        if (double.IsNaN(value))
            return type + ".NaN";
        if (double.IsInfinity(value))
            return type + (value > 0 ? ".PositiveInfinity" : ".NegativeInfinity");
        if (value != 0)
            return null;

        // .NET Framework prints -0 without its sign.
        string suffix = type == "float" ? "f" : "d";
        return (double.IsNegativeInfinity(1 / value) ? "-0" : "0") + suffix;
    }

    // "1E-07" as people write it: "1e-7".
    private static string Tidy(string text)
    {
        int exponent = text.IndexOf('E');
        return exponent < 0
            ? text
            : text.Substring(0, exponent) + "e" + int.Parse(text.Substring(exponent + 1), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }
}
