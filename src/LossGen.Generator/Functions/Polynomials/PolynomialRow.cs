using System.Collections.Generic;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions.Polynomials;

/// <summary>The coefficients of one polynomial, from that of the lowest power, for each precision.</summary>
internal sealed class PolynomialRow
{
    private readonly Dictionary<Precision, double[]> coefficients = [];

    /// <summary>The coefficients for a precision: a Fast one that has none of its own takes those of its Precise one.</summary>
    public double[] this[Precision precision]
    {
        get => coefficients.TryGetValue(precision, out double[]? own) || !precision.IsFast
            ? own ?? throw new KeyNotFoundException($"no polynomial for {precision}")
            : coefficients[precision.IsSingle ? Precision.Single : Precision.Double];
        init => coefficients.Add(precision, value);
    }
}
