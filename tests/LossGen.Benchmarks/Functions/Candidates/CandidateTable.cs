using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using LossGen.Benchmarks.Functions.Native;

namespace LossGen.Benchmarks.Functions.Candidates;

/// <summary>All candidates for a function: those of each contender that has it, at each width that is timed in this process.</summary>
/// <param name="Native">The vector maths libraries that are there.</param>
internal sealed record CandidateTable(NativeMaths Native)
{
    public ImmutableArray<Candidate<T>> Of<T>(BenchmarkedFunction function)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        IEnumerable<Candidate<T>> candidates =
        [
            .. LossGenFunctions.Of<T>(function),
            .. TensorPrimitivesFunctions<T>.Of(function),
            .. VectorMethods.Of<T>(function),
            .. Native.Of<T>(function),
        ];
        return [.. candidates.Where(static candidate => VectorWidth.Timed.Contains(candidate.Width))];
    }
}
