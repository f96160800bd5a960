using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Threading;
using LossGen.Benchmarks.Functions.Candidates;
using LossGen.Benchmarks.Timing;

namespace LossGen.Benchmarks.Functions;

/// <summary>One function in one type: candidates that compute the same from the same arguments.</summary>
internal interface IRace
{
    /// <summary>Calls each candidate a few times.</summary>
    void Call();

    /// <summary>Times them.</summary>
    IEnumerable<Measurement> Run(int samples);
}

/// <summary>What all races have in common.</summary>
internal static class Race
{
    /// <summary>The bytes of each array: three of them are in the nearest cache of any machine with AVX2.</summary>
    public const int Bytes = 8192;

    // The JIT compiles a method anew after 30 calls, which it counts from the first tenth of a second on in which nothing else was new; and so it may another time.
    private const int QuietRounds = 8, MostRounds = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Calls everything until the JIT has done its last: until it has compiled nothing for some rounds.</summary>
    public static void WarmUp(IReadOnlyCollection<IRace> races)
    {
        var compiled = 0L;
        for (int round = 0, quiet = 0; round < MostRounds && quiet < QuietRounds; round++)
        {
            foreach (var race in races) race.Call();
            Thread.Sleep(Pause);
            var now = JitInfo.GetCompiledMethodCount();
            quiet = now == compiled ? quiet + 1 : 0;
            compiled = now;
        }
    }
}

/// <summary>A race of candidates in lanes of <typeparamref name="T"/>; those that do not compute the function are refused at the start.</summary>
internal sealed class Race<T> : IRace
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int CallsPerRound = 40;

    private readonly BenchmarkedFunction function;
    private readonly ImmutableArray<Candidate<T>> candidates;
    private readonly double[] worstUlps;
    private readonly Workspace<T> work = new(Race.Bytes / Unsafe.SizeOf<T>());

    /// <summary>The keyword of the type.</summary>
    public static string Type => typeof(T) == typeof(float) ? "float" : "double";

    public Race(BenchmarkedFunction function, CandidateTable table)
    {
        this.function = function;
        candidates = table.Of<T>(function);
        function.X.Fill(work.X, seed: 1);
        function.Y?.Fill(work.Y, seed: 2);
        worstUlps = Agreement.Check(function, candidates, work);
    }

    public void Call()
    {
        foreach (var candidate in candidates)
            for (var call = 0; call < CallsPerRound; call++)
                Call(candidate);
    }

    public IEnumerable<Measurement> Run(int samples)
    {
        var stopwatches = new Stopwatches(samples, SampleLength: TimeSpan.FromMilliseconds(2), WarmUp: TimeSpan.FromMilliseconds(20));
        var times = stopwatches.Time([.. candidates.Select(candidate => (Action)(() => Call(candidate)))]);
        return candidates.Select((candidate, i) =>
            new Measurement(function.Name, Type, candidate.Width, candidate.Contender, times[i] / work.Length, worstUlps[i]));
    }

    public override string ToString() => $"{function.Name}, {Type}: {candidates.Length} candidates";

    private void Call(Candidate<T> candidate) => candidate.Run(work.X, work.Y, work.Result);
}
