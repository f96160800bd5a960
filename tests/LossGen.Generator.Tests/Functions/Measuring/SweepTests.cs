using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.FunctionLab.Compiled;
using LossGen.FunctionLab.Exact;
using LossGen.FunctionLab.Sweeps;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions.Measuring;

/// <summary>Sweeps find what was planted, at the one argument where it was planted; the quick judge agrees with the slow one.</summary>
public sealed class SweepTests
{
    private const float Planted = -1.5f;

    public static TheoryData<float, float> Faults => new()
    {
        { Planted, MathF.BitIncrement(MathF.BitIncrement(MathF.Exp(Planted))) },
        { Planted, float.NaN },
        { Planted, -MathF.Exp(Planted) },
        { float.NaN, 1 },
        { float.NegativeInfinity, -0f },
        { float.PositiveInfinity, float.MaxValue },
        { 0f, MathF.BitIncrement(MathF.BitIncrement(1)) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_found_where_it_is(float at, float wrong)
    {
        SpanFunction<float> faulty = (x, _, result) =>
        {
            for (int i = 0; i < x.Length; i++)
                result[i] = x[i].Equals(at) ? wrong : (float)Math.Exp(x[i]);
        };
        PointSource<float> points = new SampledPoints<float>(Code(), 100_000, withHardPoints: true, static x => (float)x);
        WorstCase[] worst = Sweep.Run(points, () => new SingleYardstick("Exp", 1, points.BatchLength), [faulty, RoundedExp], isBinary: false);
        Assert.True(worst[0].Error > 1.4, $"{worst[0]}");
        Assert.Equal(at, (float)worst[0].X);
        Assert.InRange(worst[1].Error, 0.49, 0.5);
    }

    [Fact]
    public void The_quick_judge_agrees_with_the_slow_one()
    {
        float[] x = new float[1 << 16], computed = new float[x.Length];
        double[] exact = new double[x.Length];
        var random = new Random(1);
        for (int round = 0; round < 20; round++)
        {
            for (int i = 0; i < x.Length; i++)
            {
                x[i] = i;
                exact[i] = Draw(random);

                // Up to a few ulp off, more in some rounds than in others; now and then something else altogether.
                int steps = random.Next(-round, round + 1) / 4;
                computed[i] = random.Next(100_000) == 0 ? (float)Draw(random) : BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits((float)exact[i]) + steps);
            }

            IEnumerable<WorstCase> all = Enumerable.Range(0, x.Length).Select(i => new WorstCase(Ulp.Error(computed[i], exact[i]), x[i], 0, computed[i]));
            WorstCase expected = all.Aggregate(static (a, b) => WorstCase.Worse(a, b));
            Assert.Equal(expected, FloatJudge.Find(WorstCase.None, x, [], computed, exact));
        }
    }

    [Fact]
    public void All_bit_patterns_are_looked_at_once()
    {
        // With the stride 257, as many floats as lie between: each batch starts where the one before has ended.
        var patterns = new FloatPatterns(ArgumentRange.Everything, 257);
        float[] x = new float[patterns.BatchLength];
        long expected = 0;
        for (long batch = 0; batch < patterns.Batches; batch++)
        {
            Assert.True(patterns.TryFill(batch, x, []));
            foreach (float value in x)
            {
                uint bits = unchecked((uint)expected);
                Assert.True(BitConverter.SingleToUInt32Bits(value) == bits || float.IsNaN(value));
                expected += 257;
            }
        }

        Assert.True(expected >= 1L << 32);
    }

    [Fact]
    public void What_a_range_leaves_out_is_held_at_its_end()
    {
        var patterns = new FloatPatterns(new(-100, 0), 1);
        float[] x = new float[patterns.BatchLength];
        HashSet<long> filled = [.. Enumerable.Range(0, 1 << 16).Where(batch => patterns.TryFill(batch, x, [])).Select(static batch => (long)batch)];

        // 0 and its neighbours, which are held at 0; from -0 to the batch of -100; NaN of both signs.
        Assert.True(patterns.TryFill(0, x, []));
        Assert.All(x, static value => Assert.True(value == 0));
        Assert.Contains(0x8000, filled);
        Assert.Contains((long)(BitConverter.SingleToUInt32Bits(-100f) >> 16), filled);
        Assert.Contains(0x7FFF, filled);
        Assert.Contains(0xFFFF, filled);
        Assert.DoesNotContain(0x4000, filled);
        Assert.DoesNotContain(0xFF00, filled);
    }

    [Fact]
    public void Random_points_are_in_the_range_and_of_every_size()
    {
        var random = new RandomPoints(3, new(0, 1), isDouble: true);
        double[] points = [.. Enumerable.Range(0, 10_000).Select(_ => random.Next())];
        Assert.All(points, static x => Assert.True(double.IsNaN(x) || (x is >= 0 and <= 1 && !double.IsNegative(x))));
        Assert.Contains(points, static x => x is > 0.25 and < 0.75);
        Assert.Contains(points, static x => x < 1e-200);
        Assert.Contains(points, static x => x is > 0.999999 and < 1);
    }

    [Fact]
    public void Hard_points_have_the_seams_of_the_code()
    {
        double[] points = HardPoints.Of(Code(), isDouble: true);
        Assert.Contains(Math.BitIncrement(0.3125), points);
        Assert.Contains(-0.3125, points);
        Assert.Contains(points, static x => x == 0 && double.IsNegative(x));
        Assert.Contains(double.NaN, points);
    }

    private static void RoundedExp(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = (float)Math.Exp(x[i]);
    }

    // A seam in a function that is called.
    private static VectorFunction Code()
    {
        ElementaryFunction inner = new("Inner", "|x|", static (_, x) => V.Select(x < 0.3125, -x, x));
        ElementaryFunction outer = new("Exp", "x", (precision, x) => inner.Call(precision, x) + 1);
        return outer.In(Precision.Single);
    }

    private static double Draw(Random random) => random.Next(12) switch
    {
        0 => 0,
        1 => -0.0,
        2 => double.NaN,
        3 => double.PositiveInfinity,
        4 => 1e39,
        5 => 1e-44 * random.NextDouble(),
        6 => -3.4028235e38 * (1 + (1e-7 * random.NextDouble())),
        _ => Math.ScaleB(random.NextDouble() - 0.5, random.Next(-160, 130)),
    };
}
