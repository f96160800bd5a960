using System.Globalization;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <summary>The constants of vector code as C# literals.</summary>
internal static class LiteralText
{
    /// <summary>A number of the floating type that it is rounded to, such as <c>0.693147182f</c>.</summary>
    public static string Of(double value, FloatingType type) =>
        type == FloatingType.Single ? NumberText.FloatLiteral(value) : NumberText.DoubleLiteral(value);

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
}
