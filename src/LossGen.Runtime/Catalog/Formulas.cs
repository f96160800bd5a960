namespace LossGen;

/// <summary>
/// The formulas of <see cref="StandardLosses"/>, for losses of one's own: with other types, with <c>[LossValues]</c>, a weight, a mask or another reduction.
/// </summary>
/// <example>
/// <code>
/// [Loss(Formulas.Huber, Weight = "w", Reduction = Reduction.Sum)]
/// public static partial float WeightedHuber(
///     ReadOnlySpan&lt;float&gt; x, ReadOnlySpan&lt;float&gt; y, ReadOnlySpan&lt;float&gt; w, float delta, [Gradient] Span&lt;float&gt; dx);
/// </code>
/// The parameters have the names that the formula gives them.
/// </example>
public static partial class Formulas;
