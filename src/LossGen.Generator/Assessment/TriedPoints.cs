using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace LossGen.Generator.Assessment;

/// <summary>A kernel's results at points, in float and in double.</summary>
internal sealed class TriedPoints
{
    /// <summary>A float's error of eight times the value is one of 2^-26 in double.</summary>
    private const double LeastDigits = 8;

    /// <summary>What has vanished below it was nothing before.</summary>
    private const double Underflow = 1e-200;

    private readonly double[][] exact;
    private readonly double[][] computed;
    private readonly double[][]? bounds;
    private readonly double[][] conditions;

    public TriedPoints(KernelCode code, double[][] columns, bool hasBounds, double limit)
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
        conditions = Conditions(code, Questionable(limit));
    }

    public double[][] Columns { get; }

    public int ResultCount => exact.Length;

    public IEnumerable<Finding> Findings(double limit) =>
        from result in Enumerable.Range(0, ResultCount)
        from i in Enumerable.Range(0, Columns[0].Length)
        let expected = exact[result][i]
        where Math.Abs(expected) <= FloatSpacing.Largest
        let ulps = FloatSpacing.Ulps(computed[result][i], expected)
        where ulps > limit && (conditions[result][i] <= Assessor.WellConditioned || (double.IsInfinity(ulps) && Math.Abs(expected) <= FloatSpacing.Largest / 2))
        select new Finding(result, Point(i), computed[result][i], expected, ulps);

    /// <summary>
    /// The points at which a double does not vouch for a result: it is not finite, or the bound of its error, which is 2^-29 of that of a float, leaves it
    /// fewer digits than a float has.
    /// </summary>
    public IEnumerable<Doubt> Doubts(int result) =>
        from i in Enumerable.Range(0, Columns[0].Length)
        let value = exact[result][i]
        let bound = bounds![result][i]
        let kind = double.IsNaN(value) ? DoubtKind.NotANumber : double.IsInfinity(value) ? DoubtKind.Infinite : value == 0 && !(bound <= Underflow) ? DoubtKind.Zero : DoubtKind.Imprecise
        where kind != DoubtKind.Imprecise || !(bound <= (LeastDigits * Math.Abs(value)) + Underflow)
        select new Doubt(result, Point(i), computed[result][i], value, kind, bound);

    /// <summary>The well-conditioned points at which a result's error may exceed the limit, the worst first.</summary>
    public IEnumerable<int> Suspects(int result, double limit) =>
        from i in Enumerable.Range(0, Columns[0].Length)
        let expected = exact[result][i]
        where Math.Abs(expected) <= FloatSpacing.Largest && conditions[result][i] <= Assessor.WellConditioned
        let bound = bounds![result][i] / FloatSpacing.At(expected)
        where bound > limit
        orderby bound descending
        select i;

    /// <summary>The well-conditioned points at which a result is off by more than this, and may, by the bound of the error, be off by more than the limit.</summary>
    public IEnumerable<NearPoint> Near(double ulps, double limit) =>
        from result in Enumerable.Range(0, ResultCount)
        from i in Enumerable.Range(0, Columns[0].Length)
        let expected = exact[result][i]
        where Math.Abs(expected) <= FloatSpacing.Largest && conditions[result][i] <= Assessor.WellConditioned
        let error = FloatSpacing.Ulps(computed[result][i], expected)
        where error > ulps && (bounds is null || bounds[result][i] > limit * FloatSpacing.At(expected))
        select new NearPoint(result, Point(i), error);

    private ImmutableArray<double> Point(int i) => [.. Columns.Select(column => column[i])];

    /// <summary>The points at which a result may be off by more than the limit: it matters whether they are well conditioned.</summary>
    private int[] Questionable(double limit)
    {
        List<int> points = [];
        for (int i = 0; !double.IsInfinity(limit) && i < Columns[0].Length; i++)
        {
            for (int result = 0; result < exact.Length; result++)
            {
                double expected = exact[result][i];
                if (FloatSpacing.Ulps(computed[result][i], expected) <= limit && (bounds is null || bounds[result][i] <= limit * FloatSpacing.At(expected)))
                    continue;

                points.Add(i);
                break;
            }
        }

        return [.. points];
    }

    /// <summary>For each result and questionable point: by how many ulps it moves, about, if each input moves by one.</summary>
    private double[][] Conditions(KernelCode code, int[] points)
    {
        double[][] moves = [.. exact.Select(_ => new double[Columns[0].Length])];
        if (points.Length == 0)
            return moves;

        double[][] columns = [.. Columns.Select(column => (double[])[.. points.Select(i => column[i])])];
        VectorInterpreter interpreter = new(points.Length, isSingle: false);
        for (int j = 0; j < Columns.Length; j++)
        {
            if (code.Leaves[j].IsExact)
                continue;

            double[][] moved = [.. columns];
            moved[j] = [.. columns[j].Select(static value => value * (1 - Assessor.Step))];
            double[][] results = Results(code, interpreter.Run(code.Program, code.Arguments(moved)));
            for (int result = 0; result < results.Length; result++)
            {
                for (int k = 0; k < points.Length; k++)
                    moves[result][points[k]] += Math.Abs(results[result][k] - exact[result][points[k]]) / (Assessor.Step * Math.Abs(exact[result][points[k]]));
            }
        }

        return moves;
    }

    private static double[][] Results(KernelCode code, double[][] slots) => [.. code.Program.Results.Select(slot => slots[slot])];
}
