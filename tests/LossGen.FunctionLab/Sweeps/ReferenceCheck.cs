using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LossGen.FunctionLab.Exact;
using LossGen.FunctionLab.Reference;
using LossGen.Generator.VectorCode;

namespace LossGen.FunctionLab.Sweeps;

/// <summary>
/// Judges the judges: what floats are measured with (<see cref="References"/>) against <see cref="ExactFunctions"/>, at arguments that are floats, and those against
/// the tables.
/// </summary>
internal static class ReferenceCheck
{
    private const double TwoToMinus126 = 1.1754943508222875e-38;
    private const double TwoToMinus52 = 2.220446049250313e-16;

    /// <summary>How far, in ulp of a double, the two sources of exact values may be apart.</summary>
    public const double MaxDifference = 1e-9;

    /// <summary>The greatest difference between <see cref="ExactFunctions"/> and the function's table, which another library has made.</summary>
    public static WorstCase AgainstTable(string function, out bool isBinary)
    {
        ReferenceTable table = ReferenceTable.Read(function);
        isBinary = table.IsBinary;
        Func<double, double, ExactValue> exact = ExactFunctions.Of(function, table.IsBinary ? 2 : 1);
        return table.Points
            .Select(point => (Point: point, Value: exact(point.X, point.Y)))
            .Select(static found => new WorstCase(Difference(found.Value, found.Point.Exact), found.Point.X, found.Point.Y, found.Value.High))
            .Aggregate(WorstCase.None, static (worst, found) => WorstCase.Worse(worst, found));
    }

    /// <summary>The worst case of <see cref="References"/>, in ulp of a double.</summary>
    public static WorstCase Run(VectorFunction function, long points)
    {
        var source = new SampledPoints<float>(function, points, withHardPoints: true, static x => (float)x);
        int arguments = function.Parameters.Length;
        Func<double, double, double> reference = arguments == 1 ? OfOne(function.Name) : References.OfPair(function.Name);
        Func<double, double, ExactValue> exact = ExactFunctions.Of(function.Name, arguments);
        WorstCase worst = WorstCase.None;
        Lock gate = new();
        Parallel.For(0L, source.Batches, batch =>
        {
            float[] x = new float[source.BatchLength], y = arguments == 1 ? [] : new float[source.BatchLength];
            source.TryFill(batch, x, y);
            WorstCase found = WorstCase.None;
            for (int i = 0; i < x.Length; i++)
            {
                double second = arguments == 1 ? 0 : y[i];
                double computed = reference(x[i], second);
                found = WorstCase.Worse(found, new(ErrorOf(computed, exact(x[i], second)), x[i], second, computed));
            }

            lock (gate)
                worst = WorstCase.Worse(worst, found);
        });
        return worst;
    }

    private static double Difference(ExactValue a, ExactValue b)
    {
        double error = Ulp.Error(a.High, b);
        return double.IsFinite(error) && double.IsFinite(a.High) ? Math.Abs(((a.High - b.High) / Ulp.UnitOf(b.High)) + (a.Rest - b.Rest)) : error;
    }

    private static Func<double, double, double> OfOne(string name)
    {
        Func<double, double> reference = References.Of(name);
        return (x, _) => reference(x);
    }

    // What is infinite as a float is so whatever a double makes of it, and below 2^-126 floats lie no closer, so that doubles need not either.
    private static double ErrorOf(double computed, ExactValue exact)
    {
        if (float.IsInfinity((float)exact.High) && (float)computed == (float)exact.High)
            return 0;

        double error = Ulp.Error(computed, exact);
        return Math.Abs(exact.High) < TwoToMinus126 && double.IsFinite(error) ? error * Math.Min(1, Ulp.UnitOf(exact.High) / (TwoToMinus126 * TwoToMinus52)) : error;
    }
}
