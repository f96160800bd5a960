using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace LossGen.Generator.Assessment;

/// <summary>
/// Tries a kernel for floats at <see cref="SamplePoints"/>: it is run in float and in double. Where the two differ, or a bound of the error allows that they would
/// at a point near by, more points are tried around.
/// </summary>
internal static class Assessor
{
    /// <summary>
    /// A result is well conditioned where it moves by no more than this many ulps if each input moves by one. Elsewhere its error is not held against the kernel.
    /// </summary>
    public const double WellConditioned = 4;

    /// <summary>What an input is moved by to see how the results move.</summary>
    private const double Step = 1.0 / (1 << 20);

    /// <summary>How many points are looked at more closely for each result.</summary>
    private const int Suspects = 6;

    /// <summary>How many points are tried around each of them.</summary>
    private const int Neighbours = 24;

    /// <summary>The worst point of each result that is off by more than <paramref name="limit"/> ulp where it is well conditioned.</summary>
    public static ImmutableArray<Finding> Assess(KernelCode code, double limit)
    {
        if (code.Leaves.IsEmpty)
            return [];

        AssessedPoints first = new(code, SamplePoints.Create(code.Leaves), hasBounds: true);
        List<Finding> findings = [.. first.Findings(limit)];
        double[][] around = Surroundings(code.Leaves, first, limit);
        if (around[0].Length > 0)
            findings.AddRange(new AssessedPoints(code, around, hasBounds: false).Findings(limit));

        return [.. findings.GroupBy(static finding => finding.Result).Select(static group => group.OrderByDescending(static finding => finding.Ulps).First()).OrderBy(static finding => finding.Result)];
    }

    /// <summary>Points near those at which the bound of an error is greatest.</summary>
    private static double[][] Surroundings(ImmutableArray<AssessedLeaf> leaves, AssessedPoints first, double limit)
    {
        int[] suspects = [.. Enumerable.Range(0, first.ResultCount).SelectMany(result => first.Suspects(result, limit).Take(Suspects)).Distinct()];
        double[][] columns = [.. leaves.Select(_ => new double[suspects.Length * Neighbours])];
        SampleSequence sequence = new();
        for (int i = 0; i < suspects.Length * Neighbours; i++)
        {
            for (int j = 0; j < leaves.Length; j++)
            {
                double centre = first.Columns[j][suspects[i / Neighbours]];
                double moved = leaves[j].IsInteger || leaves[j].IsHyperParameter ? centre : centre * (1 + sequence.Between(-0.03, 0.03));
                columns[j][i] = SamplePoints.Fit(leaves[j], moved);
            }
        }

        return columns;
    }

    /// <summary>A kernel's results at points, in float and in double.</summary>
    private sealed class AssessedPoints
    {
        private readonly double[][] exact;
        private readonly double[][] computed;
        private readonly double[][]? bounds;
        private readonly double[][] conditions;

        public AssessedPoints(KernelCode code, double[][] columns, bool hasBounds)
        {
            Columns = columns;
            int count = columns[0].Length;
            IReadOnlyList<double[]> arguments = code.Arguments(columns);
            if (hasBounds)
            {
                (double[][] values, double[][] errors) = new ErrorBound(count).Run(code.Program, arguments);
                exact = Results(code, values);
                bounds = Results(code, errors);
            }
            else
            {
                exact = Results(code, new VectorInterpreter(count, isSingle: false).Run(code.Program, arguments));
            }

            computed = Results(code, new VectorInterpreter(count, isSingle: true).Run(code.Program, arguments));
            conditions = Conditions(code);
        }

        public double[][] Columns { get; }

        public int ResultCount => exact.Length;

        public IEnumerable<Finding> Findings(double limit) =>
            from result in Enumerable.Range(0, ResultCount)
            from i in Enumerable.Range(0, Columns[0].Length)
            let expected = exact[result][i]
            where Math.Abs(expected) <= FloatSpacing.Largest
            let ulps = FloatSpacing.Ulps(computed[result][i], expected)
            where ulps > limit && (conditions[result][i] <= WellConditioned || (double.IsInfinity(ulps) && Math.Abs(expected) <= FloatSpacing.Largest / 2))
            select new Finding(result, [.. Columns.Select(column => column[i])], computed[result][i], expected, ulps);

        /// <summary>The well-conditioned points at which a result's error may exceed the limit, the worst first.</summary>
        public IEnumerable<int> Suspects(int result, double limit) =>
            from i in Enumerable.Range(0, Columns[0].Length)
            let expected = exact[result][i]
            where Math.Abs(expected) <= FloatSpacing.Largest && conditions[result][i] <= WellConditioned
            let bound = bounds![result][i] / FloatSpacing.At(expected)
            where bound > limit
            orderby bound descending
            select i;

        /// <summary>For each result and point: by how many ulps it moves, about, if each input moves by one.</summary>
        private double[][] Conditions(KernelCode code)
        {
            int count = Columns[0].Length;
            double[][] moves = [.. exact.Select(_ => new double[count])];
            VectorInterpreter interpreter = new(count, isSingle: false);
            for (int j = 0; j < Columns.Length; j++)
            {
                if (code.Leaves[j].IsInteger || code.Leaves[j].IsHyperParameter)
                    continue;

                double[][] moved = [.. Columns];
                moved[j] = [.. Columns[j].Select(static value => value * (1 - Step))];
                double[][] results = Results(code, interpreter.Run(code.Program, code.Arguments(moved)));
                for (int result = 0; result < results.Length; result++)
                {
                    for (int i = 0; i < count; i++)
                        moves[result][i] += Math.Abs(results[result][i] - exact[result][i]) / (Step * Math.Abs(exact[result][i]));
                }
            }

            return moves;
        }

        private static double[][] Results(KernelCode code, double[][] slots) => [.. code.Program.Results.Select(slot => slots[slot])];
    }
}
