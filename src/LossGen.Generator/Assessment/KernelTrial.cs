using System.Collections.Immutable;

namespace LossGen.Generator.Assessment;

/// <summary>What came of trying a kernel.</summary>
/// <param name="Findings">The worst point of each result for which a float does not do.</param>
/// <param name="Doubts">The points at which a double may not do either.</param>
internal sealed record KernelTrial(ImmutableArray<Finding> Findings, ImmutableArray<Doubt> Doubts)
{
    public static KernelTrial Nothing { get; } = new([], []);
}
