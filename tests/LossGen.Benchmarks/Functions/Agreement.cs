using System;
using System.Collections.Immutable;
using System.Numerics;
using LossGen.Benchmarks.Functions.Candidates;
using LossGen.Benchmarks.Timing;

namespace LossGen.Benchmarks.Functions;

/// <summary>
/// Candidates that do not compute the same are not worth timing. They are compared with LossGen in double, which tests hold to its contract. The bound is a
/// wide one: some compositions are exact in absolute terms only.
/// </summary>
internal static class Agreement
{
    private const double Relative = 1e-3, Absolute = 1e-6;

    /// <summary>Throws if a candidate is off.</summary>
    /// <returns>The worst error of each, in units in the last place of a float; NaN for doubles, which nothing better is there to judge by.</returns>
    public static double[] Check<T>(BenchmarkedFunction function, ImmutableArray<Candidate<T>> candidates, Workspace<T> work)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (x, y) = (Widen<T>(work.X), Widen<T>(work.Y));
        var (expected, isExact) = LossGenFunctions.Reference(function, x, y);
        var worst = new double[candidates.Length];
        for (var c = 0; c < worst.Length; c++)
        {
            work.Result.Fill(T.NaN);
            candidates[c].Run(work.X, work.Y, work.Result);
            var actual = Widen<T>(work.Result);
            for (var i = 0; i < expected.Length; i++)
            {
                var error = Math.Abs(actual[i] - expected[i]);
                if (!(error <= Relative * Math.Abs(expected[i]) + Absolute))
                {
                    var arguments = function.Y is null ? $"{x[i]:R}" : $"{x[i]:R}, {y[i]:R}";
                    throw new InvalidOperationException($"{candidates[c]}: {function.Name}({arguments}) is {actual[i]:R}, not {expected[i]:R} ({typeof(T).Name}).");
                }

                worst[c] = Math.Max(worst[c], error / UlpOfFloat(expected[i]));
            }
        }

        if (!isExact || typeof(T) != typeof(float)) Array.Fill(worst, double.NaN);
        return worst;
    }

    // The distance between the floats around a number.
    private static double UlpOfFloat(double number) => Math.ScaleB(1, Math.Max(number == 0 ? int.MinValue : Math.ILogB(number), -126) - 23);

    private static double[] Widen<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var widened = new double[numbers.Length];
        for (var i = 0; i < widened.Length; i++) widened[i] = double.CreateSaturating(numbers[i]);
        return widened;
    }
}
