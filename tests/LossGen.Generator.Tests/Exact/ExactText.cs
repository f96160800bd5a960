using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using LossGen.Generator.Exact;

namespace LossGen.Generator.Tests.Exact;

/// <summary>Numbers with many digits as text, and how far a result is from one.</summary>
internal static class ExactText
{
    /// <summary>More digits than any text here has.</summary>
    private static readonly BigArithmetic Fine = new(700);

    /// <summary>A decimal, perhaps times a power of two: <c>-0.625*2^-1442</c>.</summary>
    public static BigFloat Parse(string text)
    {
        string[] parts = text.Split("*2^");
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        BigInteger digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        BigFloat scale = BigFloat.Create(BigInteger.Pow(10, point < 0 ? 0 : parts[0].Length - point - 1), 0);
        return Fine.Divide(BigFloat.Create(digits, 0), scale).Scale(parts.Length > 1 ? long.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
    }

    /// <summary>Doubles, divided by commas.</summary>
    public static BigFloat[] Doubles(string text) => [.. text.Split(',').Select(static part => BigFloat.FromDouble(double.Parse(part, CultureInfo.InvariantCulture)))];

    /// <summary>The distance from the exact value, in units of 2^-bits of that value; 0 is at a distance from 0 only.</summary>
    public static double Ulps(BigFloat value, BigFloat exact, int bits)
    {
        if (!value.IsFinite || !exact.IsFinite || exact.IsZero)
            return !value.IsNaN && !exact.IsNaN && BigFloat.Compare(value, exact) == 0 ? 0 : double.PositiveInfinity;

        return Fine.Divide(Fine.Subtract(value, exact), exact).Scale(bits).Abs().ToDouble();
    }

    /// <summary>The rows of <see cref="FunctionTable"/>: name, arguments, value.</summary>
    public static IEnumerable<(string Name, string Arguments, string Value)> Rows() => FunctionTable.Text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(static line => line.Trim().Split(' '))
        .Select(static parts => (parts[0], parts[1], parts[2]));
}
