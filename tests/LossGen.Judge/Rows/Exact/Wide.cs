using LossGen.FunctionLab.Exact;

namespace LossGen.Judge.Rows.Exact;

/// <summary>
/// A number m e^E whose exponent never runs out: a probability of e^(-1e30) is one like any other, where even MPFR's exponents (to 2^62) end. E is absent for all numbers that
/// do not need it.
/// </summary>
internal readonly struct Wide
{
    /// <summary>From here on e^x has an exponent of its own.</summary>
    public const double Far = 1e6;

    /// <summary>Beyond so many powers of e the smaller of two terms is nothing beside the greater.</summary>
    private const double Negligible = 1e8;

    private readonly Real mantissa;
    private readonly Real? exponent;

    private Wide(Real mantissa, Real? exponent)
    {
        this.mantissa = mantissa;
        this.exponent = exponent is { IsZero: true } || mantissa.IsZero ? null : exponent;
    }

    public static implicit operator Wide(Real value) => new(value, exponent: null);

    public static implicit operator Wide(double value) => new(value, exponent: null);

    public static Wide operator -(Wide a) => new(-a.mantissa, a.exponent);

    public static Wide operator -(Wide a, Wide b) => a + -b;

    public static Wide operator *(Wide a, Wide b) => new(a.mantissa * b.mantissa, Sum(a.exponent, b.exponent));

    public static Wide operator /(Wide a, Wide b) => a * Pow(b, -1);

    /// <summary>m1 e^E1 + m2 e^E2 = (m1 + m2 e^(E2-E1)) e^E1 for E1 >= E2.</summary>
    public static Wide operator +(Wide a, Wide b)
    {
        if (a.exponent is null && b.exponent is null)
            return a.mantissa + b.mantissa;
        if (a.IsZero)
            return b;
        if (b.IsZero)
            return a;

        Real e1 = a.exponent ?? 0, e2 = b.exponent ?? 0, distance = e1 - e2;
        if (distance < 0)
            return b + a;

        return distance > Negligible ? a : new(a.mantissa + (b.mantissa * Real.Exp(-distance)), a.exponent);
    }

    /// <summary>Whether it is so great or small that its exponent is kept apart.</summary>
    public bool IsFar => exponent is not null;

    /// <summary>Whether it is beyond all floats in size, with an exponent of its own.</summary>
    public bool IsFarGreat => exponent is { } e && e > 0;

    public bool IsZero => mantissa.IsZero;

    public bool IsFinite => mantissa.IsFinite && (exponent is not { } e || e.IsFinite);

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => mantissa > 0 ? 1 : mantissa < 0 ? -1 : 0;

    /// <summary>The number without an exponent of its own; 0 or infinite where it has one that nothing can hold.</summary>
    public Real ToReal() => exponent is { } e ? mantissa * Real.Exp(e) : mantissa;

    public double ToDouble() => ToReal().ToDouble();

    public static Wide Abs(Wide a) => new(Real.Abs(a.mantissa), a.exponent);

    public static Wide Log(Wide a) => a.exponent is { } e ? Real.Log(a.mantissa) + e : Real.Log(a.mantissa);

    public static Wide Pow(Wide a, Real r) => new(Real.Pow(a.mantissa, r), a.exponent is { } e ? e * r : null);

    /// <summary>e^x: of a far x, the parts of x that doubles can hold become the exponent, and what is left the mantissa.</summary>
    public static Wide Exp(Wide x)
    {
        if (x.IsFar)
            return x.IsFarGreat ? double.NaN : 1;

        Real rest = x.mantissa;
        if (!rest.IsFinite || Real.Abs(rest) < Far)
            return Real.Exp(rest);

        Real whole = 0;
        while (Real.Abs(rest) > Far)
        {
            Real part = rest.ToDouble();
            if (!part.IsFinite)
                return double.NaN;

            whole += part;
            rest -= part;
        }

        return new(Real.Exp(rest), whole);
    }

    private static Real? Sum(Real? a, Real? b) => (a, b) switch
    {
        ({ } x, { } y) => x + y,
        (null, var y) => y,
        (var x, null) => x,
    };
}
