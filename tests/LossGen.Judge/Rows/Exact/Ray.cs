using System;

namespace LossGen.Judge.Rows.Exact;

/// <summary>
/// A number along one direction: c0 + c1 t + c2 t^2 + ..., cut off behind an order. A coefficient that is absent is 0 because nothing moves there, not because it was
/// computed.
/// </summary>
internal readonly struct Ray
{
    private readonly Wide?[] coefficients;

    private Ray(Wide?[] coefficients) => this.coefficients = coefficients;

    public int Order => coefficients.Length - 1;

    public Wide Value => coefficients[0]!.Value;

    public static Ray Constant(Wide value, int order)
    {
        var alone = new Wide?[order + 1];
        alone[0] = value;
        return new(alone);
    }

    /// <summary>value + t.</summary>
    public static Ray Moving(Wide value, int order)
    {
        Ray ray = Constant(value, order);
        if (order > 0)
            ray.coefficients[1] = 1;

        return ray;
    }

    public static Ray operator +(Ray a, Ray b)
    {
        var sum = new Wide?[a.coefficients.Length];
        for (int i = 0; i < sum.Length; i++)
            sum[i] = a.coefficients[i] is { } x ? b.coefficients[i] is { } y ? x + y : x : b.coefficients[i];

        return new(sum);
    }

    public static Ray operator -(Ray a) => new(Array.ConvertAll(a.coefficients, static x => x is { } value ? -value : (Wide?)null));

    public static Ray operator *(Ray a, Ray b)
    {
        var product = new Wide?[a.coefficients.Length];
        for (int i = 0; i < product.Length; i++)
        {
            for (int j = 0; i + j < product.Length; j++)
            {
                if (a.coefficients[i] is { } x && b.coefficients[j] is { } y)
                    product[i + j] = product[i + j] is { } sum ? sum + (x * y) : x * y;
            }
        }

        return new(product);
    }

    /// <summary>f of this: f0 + f1 v + f2 v^2, v being all of this but the value.</summary>
    public Ray Compose(ReadOnlySpan<Wide> f)
    {
        var result = new Wide?[coefficients.Length];
        result[0] = f[0];
        if (Order > 0 && coefficients[1] is { } c1)
            result[1] = f[1] * c1;
        if (Order > 1 && coefficients[1] is { } slope)
            result[2] = f[2] * (slope * slope);
        if (Order > 1 && coefficients[2] is { } c2)
            result[2] = result[2] is { } sum ? sum + (f[1] * c2) : f[1] * c2;

        return new(result);
    }

    
    private Ray Unknown() => new(Array.ConvertAll(coefficients, static x => x is null ? (Wide?)null : double.NaN));

    /// <summary>NaN wherever it moves, and 0 for its value.</summary>
    public Ray ZeroWithUnknownSlope()
    {
        Ray ray = Unknown();
        ray.coefficients[0] = 0;
        return ray;
    }

    /// <summary>The derivative of an order along the direction; absent where there is no dependence.</summary>
    public Wide? Derivative(int order) => coefficients[order] is { } value ? order == 2 ? value * 2 : value : null;
}
