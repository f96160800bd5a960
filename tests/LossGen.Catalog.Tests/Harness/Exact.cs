using System;
using System.Globalization;

namespace LossGen.Catalog.Tests.Harness;

/// <summary>An exact value, and its size: what relative errors of 1 in all real inputs make of it, where that is more than itself.</summary>
internal readonly record struct Exact(double Value, double Size)
{
    /// <summary>From a table: <c>0.5</c>, or <c>0.5~20</c> with its size.</summary>
    public static Exact Parse(string text)
    {
        string[] halves = text.Split('~');
        double value = Number(halves[0]);
        return new Exact(value, halves.Length == 1 ? Math.Abs(value) : Number(halves[1]));
    }

    public static double Number(string text) => text switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    public static Exact operator *(Exact exact, double factor) => new(exact.Value * factor, exact.Size * Math.Abs(factor));

    public static Exact operator +(Exact left, Exact right) => new(left.Value + right.Value, left.Size + right.Size);
}
