namespace LossGen.Generator.Declarations;

internal enum ReductionKind
{
    Mean,
    Sum,
}

internal enum EmptyPolicy
{
    Zero,
    NaN,
    Throw,
}

internal enum AccuracyKind
{
    Precise,
    Fast,
}

/// <summary>The named arguments of <c>[Loss]</c>, with their defaults filled in.</summary>
/// <param name="Epsilon">The stability clamp, or null where the user left the default of the element type.</param>
internal sealed record LossOptions(
    ReductionKind Reduction,
    string? Weight,
    string? Mask,
    EmptyPolicy OnEmpty,
    double? Epsilon,
    AccuracyKind Accuracy,
    bool Parallel)
{
    public static LossOptions Default { get; } =
        new(ReductionKind.Mean, Weight: null, Mask: null, EmptyPolicy.Zero, Epsilon: null, AccuracyKind.Precise, Parallel: false);
}
