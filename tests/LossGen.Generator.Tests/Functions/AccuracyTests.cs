using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using LossGen.FunctionLab.Compiled;
using LossGen.FunctionLab.Exact;
using LossGen.FunctionLab.Reference;
using LossGen.FunctionLab.Sweeps;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;
using Xunit.Abstractions;

namespace LossGen.Generator.Tests.Functions;

/// <summary>
/// Holds every function in every precision to its contract: floats on half a million bit patterns and the hard places, doubles (and floats) at the points of the
/// reference tables. The contracts' own numbers are from far more points: see docs/accuracy.md.
/// </summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    /// <summary>A worst case is stated to three decimals.</summary>
    private const double Step = 0.001;

    private static readonly Lazy<string> WorstCases = new(static () => ReferenceFolder.Read(WorstCaseTable.FileName));

    public static TheoryData<string> OfFloats => FunctionPrecisions.Functions(FloatingType.Single);

    public static TheoryData<string, string> All => FunctionPrecisions.All;

    [Theory]
    [MemberData(nameof(OfFloats))]
    public void Floats_are_within_the_contract(string name)
    {
        ElementaryFunction function = FunctionPrecisions.Function(name);
        foreach ((Precision precision, WorstCase worst) in FunctionSweep.Run(function, FloatingType.Single, SweepExtent.Sample(500_000)))
        {
            Check(function, precision, worst);
            Assert.True(worst.Error <= function[precision].WorstUlp + Step, $"{Text(function, precision, worst)}, where the contract has seen {function[precision].WorstUlp} at most");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Points_of_the_table_are_within_the_contract(string name, string precisionName)
    {
        (ElementaryFunction function, Precision precision) = (FunctionPrecisions.Function(name), FunctionPrecisions.PrecisionOf(precisionName));
        ReferencePoint[] points =
        [
            .. ReferenceTable.Read(name).Points.Where(point =>
                HardPoints.Includes(function.In(precision).Range, point.X) && HardPoints.Includes(function.SecondRange, point.Y) && IsHeld(point.X, precision) && IsHeld(point.Y, precision)),
        ];

        // Few of the points are floats, special values among them.
        Assert.True(points.Length > (precision.IsSingle ? 1 : 40), $"the table has {points.Length} points in the function's range");
        double[] x = [.. points.Select(static point => point.X)], y = [.. points.Select(static point => point.Y)];
        IEnumerable<WorstCase> found = precision.IsSingle
            ? points.Zip(Evaluate(function, precision, [.. x.Select(static x => (float)x)], [.. y.Select(static y => (float)y)])[0], static (point, value) => new WorstCase(Ulp.Error(value, point.Exact.High), point.X, point.Y, value))
            : points.Zip(Evaluate(function, precision, x, y)[0], static (point, value) => new WorstCase(Ulp.Error(value, point.Exact), point.X, point.Y, value));
        Check(function, precision, found.Aggregate(static (a, b) => WorstCase.Worse(a, b)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Worst_case_of_the_contract_is_attained(string name, string precisionName)
    {
        (ElementaryFunction function, Precision precision) = (FunctionPrecisions.Function(name), FunctionPrecisions.PrecisionOf(precisionName));
        AccuracyContract contract = function[precision];
        (double x, double y) = (contract.WorstInput, contract.WorstSecondInput ?? 0);
        Assert.Equal(function.Parameters.Length == 2, contract.WorstSecondInput is not null);
        double error = precision.IsSingle
            ? Ulp.Error(Evaluate(function, precision, [(float)x], [(float)y])[0][0], ExactForFloats(function, (float)x, (float)y))
            : Ulp.Error(Evaluate(function, precision, [x], [y])[0][0], WorstCaseTable.Find(WorstCases.Value, name, precision, contract));
        Assert.Equal(contract.WorstUlp, error, Step);
    }

    /// <summary>Of a sum of two: the small part has what the great one lacks, but for a quarter of an ulp.</summary>
    [Fact]
    public void The_second_result_is_what_the_first_has_lost()
    {
        foreach (ElementaryFunction function in ElementaryFunctions.All.Where(static function => function.In(function.Precisions.First()).Results.Length > 1))
        {
            foreach (Precision precision in function.Precisions)
            {
                // Not so small that the small part has no digits left.
                ReferencePoint[] points =
                [
                    .. ReferenceTable.Read(function.Name).Points.Where(point =>
                        HardPoints.Includes(function.In(precision).Range, point.X) && Math.Abs(point.Exact.High) is > 1e-20 and < 1e20),
                ];
                Assert.True(points.Length > 20);
                double[] x = [.. points.Select(point => precision.Format.Round(point.X))];
                double[][] parts = precision.IsSingle
                    ? [.. Evaluate(function, precision, [.. x.Select(static x => (float)x)], new float[x.Length]).Select(static part => part.Select(static value => (double)value).ToArray())]
                    : Evaluate(function, precision, x, new double[x.Length]);
                for (int i = 0; i < x.Length; i++)
                {
                    double error = precision.IsSingle
                        ? Math.Abs(parts[0][i] - References.Of(function.Name)(x[i]) + parts[1][i]) / (Ulp.UnitOf(parts[0][i]) * (1L << 29))
                        : Math.Abs(((parts[0][i] - points[i].Exact.High + parts[1][i]) / Ulp.UnitOf(points[i].Exact.High)) - points[i].Exact.Rest);
                    Assert.True(error < 0.25, string.Create(CultureInfo.InvariantCulture, $"{function.Name}, {precision} at {x[i]:R}: the sum is off by {error} ulp"));
                }
            }
        }
    }

    private static bool IsHeld(double x, Precision precision) => precision.Format.Round(x).Equals(x);

    private static double ExactForFloats(ElementaryFunction function, float x, float y) =>
        function.Parameters.Length == 1 ? References.Of(function.Name)(x) : References.OfPair(function.Name)(x, y);

    // Each result by itself.
    private static T[][] Evaluate<T>(ElementaryFunction function, Precision precision, T[] x, T[] y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int length = (x.Length + CompiledFunctions.Step - 1) / CompiledFunctions.Step * CompiledFunctions.Step;
        T[] results = new T[length * function.In(precision).Results.Length], paddedX = new T[length], paddedY = new T[length];
        x.CopyTo(paddedX, 0);
        y.CopyTo(paddedY, 0);
        CompiledFunctions.Get<T>(function, precision, CompiledFunctions.Dialects[0])(paddedX, paddedY, results);
        return [.. results.Chunk(length).Select(result => result[..x.Length])];
    }

    private void Check(ElementaryFunction function, Precision precision, WorstCase worst)
    {
        string text = Text(function, precision, worst);
        output.WriteLine(text);
        Assert.True(worst.Error <= function[precision].MaxUlp, $"{text}, bound {function[precision].MaxUlp}");
    }

    private static string Text(ElementaryFunction function, Precision precision, WorstCase worst) => string.Create(
        CultureInfo.InvariantCulture,
        $"{function.Name}, {precision}: {worst.Error:0.0000} ulp at {worst.X:R}{(function.Parameters.Length == 2 ? ", " + worst.Y.ToString("R", CultureInfo.InvariantCulture) : "")}, computed {worst.Computed:R}");
}
