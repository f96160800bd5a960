namespace LossGen.Generator.VectorCode;

/// <summary>The (first) arguments for which a function is made.</summary>
internal sealed record ArgumentRange(double Low, double High)
{
    public static ArgumentRange Everything { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public static ArgumentRange NonNegative { get; } = new(0, double.PositiveInfinity);

    public static ArgumentRange NonPositive { get; } = new(double.NegativeInfinity, 0);

    public bool Contains(double x) => !(x < Low || x > High);
}
