using System;
using System.Linq;
using LossGen.FunctionLab.Exact;

namespace LossGen.Judge.Exact;

/// <summary>Why a number has no value.</summary>
internal enum Pole
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>It is made of the logarithm of 0 (or of 0/0), which a factor 0 turns into 0.</summary>
    LogOfZero,

    /// <summary>It has none, or none that the judge knows: a division by 0, the root of a negative number.</summary>
    Undefined,
}

/// <summary>
/// A number that depends on the inputs, by its Taylor polynomial at a point: automatic differentiation in the forward mode, to any order. What does not depend on
/// a monomial has no coefficient there, so that "does not depend" is known, not computed.
/// </summary>
internal sealed class Jet
{
    private readonly JetSpace space;
    private readonly Real?[] coefficients;

    private Jet(JetSpace space, Real?[] coefficients, Pole pole = Pole.None)
    {
        this.space = space;
        this.coefficients = coefficients;
        Pole = pole;
    }

    public Pole Pole { get; }

    /// <summary>Whether it has a value.</summary>
    public bool IsDefined => Pole == Pole.None;

    /// <summary>The value at the point.</summary>
    public Real Value => coefficients[0]!.Value;

    /// <summary>Whether it is the same everywhere near the point.</summary>
    public bool IsConstant => coefficients.Skip(1).All(static coefficient => coefficient is null);

    public static Jet Constant(JetSpace space, Real value)
    {
        var alone = new Real?[space.Monomials.Length];
        alone[0] = value;
        return Checked(space, alone);
    }

    /// <summary>The input number <paramref name="index"/>, with its value.</summary>
    public static Jet Variable(JetSpace space, int index, Real value)
    {
        Jet variable = Constant(space, value);
        if (space.Order > 0)
            variable.coefficients[space.PositionOf(index)] = 1;

        return variable;
    }

    /// <summary>What has no value, but may depend on all that <paramref name="sources"/> depend on.</summary>
    public static Jet Without(Pole pole, params Jet[] sources)
    {
        Real zero = 0;
        var marks = new Real?[sources[0].coefficients.Length];
        for (int i = 0; i < marks.Length; i++)
            marks[i] = sources.Any(source => source.MayDependOn(i)) ? zero : null;

        return new Jet(sources[0].space, marks, pole);
    }

    public static Jet operator +(Jet a, Jet b) => Combine(a, b, static (x, y) => x + y, static y => y);

    public static Jet operator -(Jet a, Jet b) => Combine(a, b, static (x, y) => x - y, static y => -y);

    public static Jet operator -(Jet a) => a.IsDefined ? new(a.space, [.. a.coefficients.Select(static x => x is { } value ? -value : (Real?)null)]) : a;

    /// <summary>The product. 0 * log(0) is 0, and depends on nothing that the factor 0 does not depend on.</summary>
    public static Jet operator *(Jet a, Jet b)
    {
        if (!a.IsDefined || !b.IsDefined)
            return TimesPole(a, b) ?? TimesPole(b, a) ?? Without(Worse(a, b), a, b);

        return Checked(a.space, Product(a.space, a.coefficients, b.coefficients));
    }

    /// <summary>f of this, by f's Taylor series at the value: f0 + f1 v + f2 v^2 + ..., v being all of this but the value.</summary>
    public Jet Apply(Func<Real, int, Real[]> series)
    {
        if (!IsDefined)
            return this;

        Real[] f = series(Value, space.Order);
        if (!f[0].IsFinite)
            return Without(Pole.Undefined, this);

        Real?[] inner = [null, .. coefficients.Skip(1)], power = inner, result = new Real?[coefficients.Length];
        result[0] = f[0];
        for (int k = 1; k <= space.Order && !IsConstant; k++)
        {
            for (int i = 1; i < result.Length; i++)
            {
                if (power[i] is { } x)
                    result[i] = result[i] is { } sum ? sum + (f[k] * x) : f[k] * x;
            }

            power = k < space.Order ? Product(space, power, inner) : power;
        }

        return new Jet(space, result);
    }

    /// <summary>This value, with derivatives of which nobody knows more than what they may depend on.</summary>
    public Jet WithUnknownDerivatives(params Jet[] sources)
    {
        if (!IsDefined)
            return this;

        Real unknown = double.NaN;
        return new(space, [Value, .. Enumerable.Range(1, coefficients.Length - 1).Select(i => sources.Any(source => source.MayDependOn(i)) ? unknown : (Real?)null)]);
    }

    /// <summary>
    /// The same value with derivatives that are 0, as on a kink. That is not the same as no dependence: what is infinite in front of it has no product with it.
    /// </summary>
    public Jet Flattened()
    {
        Real zero = 0;
        return new(space, [Value, .. coefficients.Skip(1).Select(coefficient => coefficient is null ? (Real?)null : zero)]);
    }

    /// <summary>The same value, and no dependence on anything.</summary>
    public Jet Stop() => IsDefined ? Constant(space, Value) : this;

    /// <summary>The derivative that a monomial stands for; null where it is 0 because there is no dependence.</summary>
    public Real? Derivative(int position)
    {
        if (coefficients[position] is not { } coefficient)
            return null;

        int factorials = space.Monomials[position].Aggregate(1, static (product, exponent) => product * Factorial(exponent));
        return factorials == 1 ? coefficient : coefficient * factorials;
    }

    private static Real?[] Product(JetSpace space, Real?[] a, Real?[] b)
    {
        var product = new Real?[a.Length];
        foreach ((int left, int right, int position) in space.Products)
        {
            if (a[left] is { } x && b[right] is { } y)
                product[position] = product[position] is { } sum ? sum + (x * y) : x * y;
        }

        return product;
    }

    private static int Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);

    private bool MayDependOn(int position)
    {
        int[] monomial = space.Monomials[position];
        return position == 0 || Enumerable.Range(0, space.Variables).All(i => monomial[i] == 0 || (space.Order > 0 && coefficients[space.PositionOf(i)] is not null));
    }

    private static Jet? TimesPole(Jet zero, Jet pole)
    {
        if (!zero.IsDefined || !zero.Value.IsZero || pole.Pole != Pole.LogOfZero)
            return null;

        Real unknown = (Real)double.NaN, nothing = 0;
        var product = new Real?[zero.coefficients.Length];
        product[0] = nothing;
        for (int i = 1; i < product.Length; i++)
        {
            bool moves = Enumerable.Range(0, zero.space.Variables).Any(j => zero.space.Monomials[i][j] > 0 && zero.coefficients[zero.space.PositionOf(j)] is not null);
            product[i] = moves ? unknown : null;
        }

        return new Jet(zero.space, product);
    }

    private static Jet Combine(Jet a, Jet b, Func<Real, Real, Real> both, Func<Real, Real> right)
    {
        if (!a.IsDefined || !b.IsDefined)
            return Without(Worse(a, b), a, b);

        var result = new Real?[a.coefficients.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = (a.coefficients[i], b.coefficients[i]) switch
            {
                ({ } x, { } y) => both(x, y),
                (null, { } y) => right(y),
                (var x, null) => x,
            };
        }

        return Checked(a.space, result);
    }

    private static Pole Worse(Jet a, Jet b) => a.Pole > b.Pole ? a.Pole : b.Pole;

    private static Jet Checked(JetSpace space, Real?[] coefficients) =>
        coefficients[0]!.Value.IsFinite ? new Jet(space, coefficients) : Without(Pole.Undefined, new Jet(space, coefficients));
}
