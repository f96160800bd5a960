using System;
using System.Linq;
using LossGen.KernelHost;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>Gradients of hyper-parameters, against sums worked out in 40 digits (mpmath) or by hand.</summary>
public sealed class LearntTests
{
    private static readonly float[] Logits = [2, -4, 1, 30, -60, 0];
    private static readonly float[] Labels = [1, 0, 0, 1, 0, 1];
    private static readonly float[] LogRates = [0.5f, -2, 3, 7.5f, -10, 1.25f];
    private static readonly int[] Counts = [0, 1, 3, 40, 2, 1000];

    [Fact]
    public void Platts_coefficients_have_their_gradients()
    {
        // sigmoid(0) = 1/2, so da is the mean of -y*x/2 and db of -y/2.
        Assert.Equal(0.6931472f, LearntLosses.Platt([2, -4, 1], [1, -1, 1], 0, 0, out var da, out var db));
        Assert.Equal(-7.0 / 6, da, 1e-7);
        Assert.Equal(-1.0 / 6, db, 1e-7);

        Assert.Equal(0.50997556f, LearntLosses.Platt([2, -4, 1, 0.5f], [1, -1, -1, 1], 1.5f, -0.25f, out da, out db), 1e-7f);
        Assert.Equal(0.11516232194357332, da, 1e-7);
        Assert.Equal(0.085399819216466391, db, 1e-7);
    }

    [Theory]
    [InlineData(0.5, 2.838560525893623315, -3.3739330301273336624)]
    [InlineData(1.5, 2.0753222372605305916, 0.0072610774380167807512)]
    [InlineData(3, 2.2151641014726779168, 0.10352369167116898461)]
    public void A_temperature_has_its_gradient_in_float_double_and_half(double t, double sum, double derivative)
    {
        var dx = new float[6];
        Assert.Equal(sum / 6, LearntLosses.Temperature(Logits, Labels, (float)t, dx, out var dt), 1e-6);
        Assert.Equal(derivative / 6, dt, 1e-6 * Math.Max(0.1, Math.Abs(derivative)));

        double[] x = [.. Logits.Select(v => (double)v)], y = [.. Labels.Select(v => (double)v)];
        Assert.Equal(sum, LearntLosses.TemperatureSum(x, y, t, out var wide), 1e-15 * sum);
        Assert.Equal(derivative, wide, 3e-15);

        Half[] halves = [.. Logits.Select(v => (Half)v)];
        Assert.Equal(sum / 6, LearntLosses.HalfTemperature(halves, [.. Labels.Select(v => (byte)v)], (float)t, new Half[6], out var narrow), 1e-6);
        Assert.Equal((Half)(derivative / 6), narrow);
    }

    [Theory]
    [InlineData(0.75, 230.97896551332063642, 232.05710756288380108)]
    [InlineData(20, 1906.5918932212714873, 41.190145501959787953)]
    [InlineData(1000, 5203.6966936365710446, 0.66688561948552480868)]
    public void A_dispersion_has_its_gradient_through_lgamma(double r, double sum, double derivative)
    {
        // Differences of large terms: of lgammas near 6000, of digammas near 7.
        var dx = new float[6];
        Assert.Equal(sum, LearntLosses.NegativeBinomial(LogRates, Counts, (float)r, dx, out var dr), 2e-6 * 6000);
        Assert.Equal(derivative, dr, 2e-6 * Math.Max(10, derivative));

        var wide = new double[6];
        Assert.Equal(sum / 6, LearntLosses.NegativeBinomialOfDoubles([.. LogRates.Select(v => (double)v)], Counts, r, wide, out var exact), 4e-15 * 6000);
        Assert.Equal(derivative / 6, exact, 4e-15 * Math.Max(10, derivative));
    }

    [Fact]
    public void Over_nothing_it_is_0()
    {
        Assert.Equal(0, LearntLosses.Platt([], [], 1, 1, out var da, out var db));
        Assert.Equal(0, da);
        Assert.Equal(0, db);
        Assert.Equal(0, LearntLosses.Weighted([1, 2], [0, 0], [0, 0], 3, 1, new float[2], out da));
        Assert.Equal(0, da);
    }

    [Fact]
    public void It_is_weighted_masked_and_scaled()
    {
        // r = a*x - y is 1 and 3; 2*r*x weighted 3*2 + 1*12 over 4, times 8.
        var dx = new float[3];
        Assert.Equal(3, LearntLosses.Weighted([1, 2, float.NaN], [1, 1, -100], [3, 1, 5], 2, 8, dx, out var da));
        Assert.Equal(36, da);
        Assert.Equal([24, 24, 0], dx);
    }

    [Fact]
    public void It_is_not_written_where_a_call_fails()
    {
        var da = 7.0;
        Assert.Throws<InvalidOperationException>(() => LearntLosses.WeightedOrThrow([1, 2], [0, 0], [0, 0], 3, out da));
        Assert.Throws<ArgumentException>("y", () => LearntLosses.WeightedOrThrow([1, 2], [0], [1, 1], 3, out da));
        Assert.Throws<ArgumentException>("w", () => LearntLosses.WeightedOrThrow([1, 2], [0, 0], [1], 3, out da));
        Assert.Equal(7, da);
    }

    [Fact]
    public void A_loss_of_hyper_parameters_alone_has_one()
    {
        foreach (var length in (int[])[1, 64, 100, 70_001])
        {
            Assert.Equal(9, LearntLosses.Constant(new float[length], 3, out var da));
            Assert.Equal(6, da);
        }
    }

    [Fact]
    public void The_sum_over_16_million_values_is_as_good_as_in_double()
    {
        var x = new float[16_000_000];
        new Inputs(21).Fill(x, Domain.Probability);
        LearntLosses.SumOnly(x, 1, out var da);

        // Multiples of 2^-24 add up exactly in integers.
        var exact = x.Sum(value => (long)(value * (1 << 24))) / (double)(1 << 24);
        Assert.Equal(exact, da, 1e-14 * exact);

        // The yardstick is needed: added up in float, the same values are visibly off.
        Assert.True(Math.Abs(x.Aggregate(0f, static (sum, value) => sum + value) - exact) > 1e-8 * exact);
    }
}
