using System;
using System.Linq;
using System.Runtime.Intrinsics.X86;
using LossGen.Benchmarks.Timing;

namespace LossGen.Benchmarks.LossKernels;

/// <summary>Binary cross-entropy from logits with its gradient, in nanoseconds per element, as a Markdown table.</summary>
internal static class LossBenchmark
{
    private static readonly int[] Lengths = [100, 1_000, 10_000, 100_000, 1_000_000];
    private static readonly Stopwatches Stopwatches = new(Samples: 41, SampleLength: TimeSpan.FromMilliseconds(4), WarmUp: TimeSpan.FromSeconds(1));

    public static void Run()
    {
        var chain = new TensorPrimitivesChain(Lengths.Max());
        (string Name, Candidate Run)[] candidates =
        [
            ("LossGen", Losses.BinaryCrossEntropy),
            ("TensorPrimitives chain", chain.Run),
            ("scalar MathF loop", ScalarLoop.Run),
        ];

        Console.WriteLine($"AVX-512: {Avx512F.IsSupported}, AVX2: {Avx2.IsSupported}, .NET {Environment.Version}");
        Console.WriteLine();
        Console.WriteLine($"| elements | {string.Join(" | ", candidates.Select(c => c.Name))} |");
        Console.WriteLine($"| ---: |{string.Concat(Enumerable.Repeat(" ---: |", candidates.Length))}");
        foreach (var length in Lengths)
        {
            var (x, y) = Data(length);
            var dx = new float[length];
            CheckSameMaths(candidates, x, y);
            var times = Stopwatches.Time([.. candidates.Select(c => (Action)(() => c.Run(x, y, dx)))]);
            var cells = times.Select(t => $"{t / length:F2} ns ({t / times[0]:F1}x)");
            Console.WriteLine($"| {length:N0} | {string.Join(" | ", cells)} |");
        }
    }

    private static (float[] X, float[] Y) Data(int length)
    {
        var random = new Random(length);
        var x = new float[length];
        var y = new float[length];
        for (var i = 0; i < length; i++) (x[i], y[i]) = ((random.NextSingle() - 0.5f) * 20, random.Next(2));
        return (x, y);
    }

    // Candidates that disagree are not worth timing.
    private static void CheckSameMaths((string Name, Candidate Run)[] candidates, float[] x, float[] y)
    {
        var expected = new float[x.Length];
        var loss = ScalarLoop.Run(x, y, expected);
        foreach (var (name, run) in candidates)
        {
            var dx = new float[x.Length];
            var difference = Math.Abs(run(x, y, dx) - loss) / loss;
            for (var i = 0; i < x.Length; i++) difference = Math.Max(difference, Math.Abs(dx[i] - expected[i]) * x.Length);
            if (!(difference < 1e-4)) throw new InvalidOperationException($"'{name}' is off by {difference:R}.");
        }
    }
}
