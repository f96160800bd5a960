using System;
using System.Collections.Immutable;
using System.Numerics;
using LossGen.Benchmarks.Functions.Candidates;
using LossGen.Benchmarks.Timing;

namespace LossGen.Benchmarks.Functions;

/// <summary>
/// Candidates that do not compute the same are not worth timing. They are compared with LossGen in double, which tests hold to its contract; how exact they are
/// is no matter here, and some compositions are exact in absolute terms only.
/// </summary>
internal static class Agreement
{
    private const double Relative = 1e-3, Absolute = 1e-6;

    /// <summary>Throws if a candidate is off.</summary>
    public static void Check<T>(BenchmarkedFunction function, ImmutableArray<Candidate<T>> candidates, Workspace<T> work)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (x, y) = (Widen<T>(work.X), Widen<T>(work.Y));
        var expected = LossGenFunctions.Reference(function, x, y);
        foreach (var candidate in candidates)
        {
            work.Result.Fill(T.NaN);
            candidate.Run(work.X, work.Y, work.Result);
            var actual = Widen<T>(work.Result);
            for (var i = 0; i < expected.Length; i++)
            {
                if (Math.Abs(actual[i] - expected[i]) <= Relative * Math.Abs(expected[i]) + Absolute) continue;
                var arguments = function.Y is null ? $"{x[i]:R}" : $"{x[i]:R}, {y[i]:R}";
                throw new InvalidOperationException($"{candidate}: {function.Name}({arguments}) is {actual[i]:R}, not {expected[i]:R} ({typeof(T).Name}).");
            }
        }
    }

    private static double[] Widen<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var widened = new double[numbers.Length];
        for (var i = 0; i < widened.Length; i++) widened[i] = double.CreateSaturating(numbers[i]);
        return widened;
    }
}
