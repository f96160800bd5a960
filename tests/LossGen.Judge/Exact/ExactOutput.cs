namespace LossGen.Judge.Exact;

/// <summary>What one output of a kernel should be at a point.</summary>
/// <param name="Value">The exact value, to a double; NaN where there is none, or none that could be made sure of.</param>
/// <param name="Condition">
/// By how much more than themselves the inputs' relative errors count in the result: the sum of |x_i d(out)/dx_i| / |out|.
/// </param>
internal readonly record struct ExactOutput(double Value, double Condition)
{
    /// <summary>Up to here a problem counts as well conditioned: an input half an ulp off then moves the result by two ulp.</summary>
    public const double WellConditioned = 4;

    public static ExactOutput Unknown { get; } = new(double.NaN, double.PositiveInfinity);

    public bool IsKnown => !double.IsNaN(Value);

    public bool IsWellConditioned => Condition <= WellConditioned;
}
