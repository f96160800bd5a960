using System.Collections.Immutable;

namespace LossGen.Generator.Assessment;

/// <summary>A point at which a result that is computed in float is not what it should be.</summary>
/// <param name="Result">Which of the kernel's results it is.</param>
/// <param name="Point">The values of the leaves, in their order.</param>
/// <param name="Computed">What comes out in float.</param>
/// <param name="Expected">What comes out in double.</param>
/// <param name="Ulps">How many units in the last place of a float they are apart; infinity where the one is not finite.</param>
internal sealed record Finding(int Result, ImmutableArray<double> Point, double Computed, double Expected, double Ulps);
