using System;
using System.Globalization;

namespace LossGen.Generator.Text;

/// <summary>
/// Reads and prints numbers, the same under every culture and on every runtime that hosts the compiler. The "R" format is not used:
/// on .NET Framework some doubles that it prints are read back as their neighbours (0.84551240822557006 is one). Instead the fewest
/// digits are looked for that are read back as the same value.
/// </summary>
internal static class NumberText
{
    private const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Exponents from which on a number is printed in the form <c>1e-5</c>, <c>1e16</c>: those of Python and of most printed tables.</summary>
    private const int smallExponent = -5;
    private const int largeExponent = 16;

    /// <summary>The number that a text such as <c>-0.25</c> or <c>1e-3</c> stands for; infinite where it is too large.</summary>
    /// <exception cref="FormatException">It is no number.</exception>
    public static double ParseDouble(string text)
    {
        try
        {
            return double.Parse(text, style, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            // .NET Framework throws where .NET returns an infinity.
            return text[0] is '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }
    }

    /// <summary>The number as a formula spells it, in the fewest digits that are read back: <c>0.25</c>, <c>1e-7</c>, <c>inf</c>.</summary>
    public static string Print(double value) =>
        NonFinite(value, "NaN", "inf", "-inf")
        ?? Shortest(value, format => value.ToString(format, CultureInfo.InvariantCulture), text => ParseDouble(text) == value);

    /// <summary>The nearest float to a number, as a C# expression: <c>0.5f</c>, <c>-1e-7f</c>, <c>float.PositiveInfinity</c>.</summary>
    public static string FloatLiteral(double value)
    {
        float rounded = (float)value;
        return NonFinite(rounded, "float.NaN", "float.PositiveInfinity", "float.NegativeInfinity")
            ?? Shortest(rounded, format => rounded.ToString(format, CultureInfo.InvariantCulture), text => ParseSingle(text) == rounded) + "f";
    }

    /// <summary>A number as a C# expression of type double: <c>0.5</c>, <c>1d</c>, <c>1e-7</c>, <c>double.NaN</c>.</summary>
    public static string DoubleLiteral(double value)
    {
        if (NonFinite(value, "double.NaN", "double.PositiveInfinity", "double.NegativeInfinity") is { } name)
            return name;

        string text = Print(value);
        return text.IndexOfAny(['.', 'e']) < 0 ? text + "d" : text;
    }

    /// <summary>The spelling of the values that have none in digits, or null.</summary>
    private static string? NonFinite(double value, string nan, string positive, string negative)
    {
        if (double.IsNaN(value))
            return nan;

        if (!double.IsInfinity(value))
            return null;

        return value > 0 ? positive : negative;
    }

    /// <summary>Tries one digit, two digits and so on; 17 tell any two doubles apart, 9 any two floats.</summary>
    private static string Shortest(double value, Func<string, string> print, Func<string, bool> isExact)
    {
        // .NET Framework prints no sign.
        if (value == 0)
            return 1 / value < 0 ? "-0" : "0";

        int digits = 1;
        string text = print("E0");
        while (!isExact(text) && digits < 17)
            text = print("E" + digits++.ToString(CultureInfo.InvariantCulture));

        return Arrange(text);
    }

    /// <summary>Turns <c>-1.2345E+003</c> into <c>-1234.5</c>.</summary>
    private static string Arrange(string scientific)
    {
        int e = scientific.IndexOf('E');
        string sign = scientific[0] is '-' ? "-" : "";
        string digits = scientific.Substring(sign.Length, e - sign.Length).Replace(".", "");
        int exponent = int.Parse(scientific.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        if (exponent is <= smallExponent or >= largeExponent)
        {
            string point = digits.Length > 1 ? "." : "";
            return $"{sign}{digits[0]}{point}{digits.Substring(1)}e{exponent.ToString(CultureInfo.InvariantCulture)}";
        }

        if (exponent < 0)
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";

        int whole = exponent + 1;
        return digits.Length <= whole
            ? sign + digits.PadRight(whole, '0')
            : $"{sign}{digits.Substring(0, whole)}.{digits.Substring(whole)}";
    }

    private static float ParseSingle(string text)
    {
        try
        {
            return float.Parse(text, style, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            // The largest float, printed in few digits, may round to beyond the range (3.4e38 does not, 3.403e38 does).
            return float.PositiveInfinity;
        }
    }
}
