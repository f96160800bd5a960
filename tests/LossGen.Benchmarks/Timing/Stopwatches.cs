using System;
using System.Diagnostics;
using System.Linq;

namespace LossGen.Benchmarks.Timing;

/// <summary>
/// Times candidates side by side: they take turns, sample by sample, so that whatever else the machine does falls on all of them alike, and
/// the median of each is taken.
/// </summary>
/// <param name="Samples">How often each candidate has its turn.</param>
/// <param name="SampleLength">About how long a turn lasts: as many calls as fill it.</param>
/// <param name="WarmUp">For how long each is called before anything is timed.</param>
internal sealed record Stopwatches(int Samples, TimeSpan SampleLength, TimeSpan WarmUp)
{
    /// <returns>Nanoseconds per call of each candidate.</returns>
    public double[] Time(Action[] candidates)
    {
        var repeats = candidates.Select(Repeats).ToArray();
        var times = candidates.Select(_ => new double[Samples]).ToArray();
        for (var sample = 0; sample < Samples; sample++)
            for (var c = 0; c < candidates.Length; c++)
            {
                var candidate = candidates[c];
                var start = Stopwatch.GetTimestamp();
                for (var r = 0; r < repeats[c]; r++) candidate();
                times[c][sample] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / repeats[c];
            }

        return [.. times.Select(t => t.Order().ElementAt(Samples / 2))];
    }

    // Warms the candidate up, and returns how many calls fill a sample.
    private int Repeats(Action candidate)
    {
        var start = Stopwatch.GetTimestamp();
        var calls = 0;
        for (; Stopwatch.GetElapsedTime(start) < WarmUp; calls++) candidate();
        return Math.Max(1, (int)(calls * SampleLength / WarmUp));
    }
}
