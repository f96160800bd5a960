using System;
using System.Collections.Immutable;
using System.Linq;

namespace LossGen.Benchmarks.Rows;

/// <summary>What came of one shape: nanoseconds per element of each candidate, in their order.</summary>
internal sealed record RowTimes(RowShape Shape, ImmutableArray<double> Nanoseconds);

/// <summary>Candidates that take turns at one shape; the median of each one's turns counts.</summary>
internal sealed record RowRace(ImmutableArray<RowCandidate> Candidates, int Samples)
{
    private const double SampleNanoseconds = 5e6, WarmUpNanoseconds = 5e8;

    /// <summary>Relative to the largest number of a gradient, 1/rows.</summary>
    private const double Tolerance = 1e-4;

    public RowTimes Run(RowShape shape)
    {
        var data = new RowData(shape);
        CheckAgreement(data);
        int[] repeats = [.. Candidates.Select(candidate => Repeats(candidate, data))];
        double[][] times = [.. Candidates.Select(_ => new double[Samples])];
        for (var sample = 0; sample < Samples; sample++)
            for (var c = 0; c < Candidates.Length; c++)
                times[c][sample] = Candidates[c].Time(data, repeats[c]) / shape.Elements;
        return new RowTimes(shape, [.. times.Select(t => t.Order().ElementAt(Samples / 2))]);
    }

    // Warms the candidate up, and returns how many calls fill a turn.
    private static int Repeats(RowCandidate candidate, RowData data)
    {
        double spent = 0, once = 1;
        while (spent < WarmUpNanoseconds)
        {
            var repeats = (int)Math.Clamp(SampleNanoseconds / once, 1, 10_000);
            once = candidate.Time(data, repeats);
            spent += once * repeats;
        }

        return (int)Math.Clamp(SampleNanoseconds / once, 1, 100_000);
    }

    // Candidates that disagree are not worth timing.
    private void CheckAgreement(RowData data)
    {
        var (loss, gradient) = ExactRows.Of(data);
        foreach (var candidate in Candidates)
        {
            Array.Fill(data.Gradient, float.NaN);
            var difference = Math.Abs(candidate.Compute(data) - loss) / loss;
            for (var i = 0; i < gradient.Length; i++) difference = Math.Max(difference, Math.Abs(data.Gradient[i] - gradient[i]) * data.Shape.Rows);
            if (!(difference < Tolerance)) throw new InvalidOperationException($"{candidate.Name} is off by {difference:R} at {data.Shape}.");
        }
    }
}
