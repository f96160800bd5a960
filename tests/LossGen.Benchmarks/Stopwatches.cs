using System;
using System.Diagnostics;
using System.Linq;

namespace LossGen.Benchmarks;

/// <summary>A way to compute the loss and its gradient.</summary>
internal delegate float Candidate(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> dx);

/// <summary>
/// Times candidates side by side: they take turns, sample by sample, so that whatever else the machine does falls on all of them alike, and
/// the median of each is taken.
/// </summary>
internal static class Stopwatches
{
    private const int Samples = 41;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SampleLength = TimeSpan.FromMilliseconds(4);

    /// <returns>Nanoseconds per element of each candidate.</returns>
    public static double[] Time(Candidate[] candidates, float[] x, float[] y)
    {
        var dx = new float[x.Length];
        var repeats = candidates.Select(c => Repeats(c, x, y, dx)).ToArray();
        var times = candidates.Select(_ => new double[Samples]).ToArray();
        for (var sample = 0; sample < Samples; sample++)
            for (var c = 0; c < candidates.Length; c++)
            {
                var start = Stopwatch.GetTimestamp();
                for (var r = 0; r < repeats[c]; r++) candidates[c](x, y, dx);
                times[c][sample] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / ((double)repeats[c] * x.Length);
            }

        return [.. times.Select(t => t.Order().ElementAt(Samples / 2))];
    }

    // Warms the candidate up until the JIT has done its last, and returns how many calls fill a sample.
    private static int Repeats(Candidate candidate, float[] x, float[] y, float[] dx)
    {
        var start = Stopwatch.GetTimestamp();
        var calls = 0;
        for (; Stopwatch.GetElapsedTime(start) < WarmUp; calls++) candidate(x, y, dx);
        return Math.Max(1, (int)(calls * SampleLength / WarmUp));
    }
}
