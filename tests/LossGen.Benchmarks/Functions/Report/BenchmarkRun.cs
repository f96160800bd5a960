using System.Collections.Immutable;
using System.Linq;
using LossGen.Benchmarks.Functions.Candidates;

namespace LossGen.Benchmarks.Functions.Report;

/// <summary>What a run found out: all that the page is made of.</summary>
/// <param name="Machine">Where it ran.</param>
/// <param name="Measurements">What each candidate took.</param>
/// <param name="Missing">What could not be timed, and why.</param>
/// <param name="Samples">How many samples each number is the median of.</param>
internal sealed record BenchmarkRun(Machine Machine, ImmutableArray<Measurement> Measurements, ImmutableArray<string> Missing, int Samples)
{
    /// <summary>How many times LossGen's time (Precise, of the same width) a candidate took.</summary>
    public double Ratio(Measurement measurement) =>
        measurement.Nanoseconds / Measurements.Single(other => IsLossGenFor(other, measurement)).Nanoseconds;

    private static bool IsLossGenFor(Measurement other, Measurement measurement) =>
        other.Contender == Contender.LossGen
        && (other.Function, other.Type, other.Width) == (measurement.Function, measurement.Type, measurement.Width);
}
