using System;
using System.Linq;
using Gallery;

namespace LossGen.Samples.Tests.GallerySample;

/// <summary>The small parts of the drawings.</summary>
public sealed class DrawingTests
{
    [Fact]
    public void An_error_is_counted_in_places_of_the_exact_value()
    {
        Assert.Equal(1, Ulp.Error(1 + MathF.ScaleB(1, -23), 1));
        Assert.Equal(0.5, Ulp.Error(1, 1 + Math.ScaleB(1, -24)));
        Assert.Equal(3, Ulp.Error(3 * float.Epsilon, 0));
        Assert.Equal(Ulp.NoDigit, Ulp.Error(2, 1e-20));
        Assert.Equal(double.PositiveInfinity, Ulp.Error(float.NaN, 1));
        Assert.Equal(double.PositiveInfinity, Ulp.Error(float.PositiveInfinity, 1));
        Assert.Equal(0, Ulp.Error(float.PositiveInfinity, 1e300));
    }

    [Fact]
    public void The_last_place_of_the_input_moves_an_exponential_by_its_argument()
    {
        // The floats around 64 are 2^-17 apart, and those around e^-64 = 1.16 2^-93 are 2^-116.
        double expected = Math.Exp(-64) * Math.ScaleB(1, -17) / Math.ScaleB(1, -116);
        Assert.Equal(expected, Ulp.Inherent(static x => Math.Exp(-x), 64), expected * 1e-4);
        Assert.Equal(1, Ulp.Inherent(static x => x, 3));
    }

    [Fact]
    public void Ticks_are_round()
    {
        Assert.Equal([-100, -50, 0, 50], new Axis(-100, 60, 0, 1).Ticks(4));
        Assert.Equal([0, 0.2, 0.4], new Axis(0, 0.5, 0, 1).Ticks(3).Select(static tick => Math.Round(tick, 9)));
        Assert.Equal("−0.5 0 1500", string.Join(' ', new[] { -0.5, -0.0, 1500 }.Select(Plot.Label)));
    }

    [Fact]
    public void Equal_ratios_are_equally_far_apart_on_a_logarithmic_axis()
    {
        var axis = new Axis(0.1, 1e5, 60, 0, IsLogarithmic: true);
        Assert.Equal([60, 50, 40, 0], new[] { 0.1, 1, 10, 1e9 }.Select(value => Math.Round(axis.Position(value), 9)));
        Assert.Equal(60, axis.Position(0));
    }

    [Fact]
    public void A_line_has_a_gap_where_the_pen_is_lifted_and_no_more_points_than_it_needs()
    {
        PathData path = new PathData().To(0, 1).To(1, 1).To(2, 1).To(3, 2.04).Lift().To(5, 2).To(6, 3);
        Assert.Equal("M0 1L2 1L3 2M5 2L6 3", path.ToString());
    }

    [Fact]
    public void A_breakdown_is_where_only_the_naive_value_is_not_finite()
    {
        float[] x = [1, 2, 3, 4, 5];
        Breakdown[] found = [.. Breakdown.Find(x, [1, float.PositiveInfinity, float.NaN, float.NaN, float.PositiveInfinity], static at => at < 5 ? at : 1e99)];
        Assert.Equal([new Breakdown(2, 2, IsNaN: false), new Breakdown(3, 4, IsNaN: true)], found);
    }

    [Fact]
    public void The_words_say_what_the_drawing_shows()
    {
        Exhibit exhibit = ExhibitTable.Opening;
        var verdict = new Verdict(exhibit, Errors.Of(exhibit));
        Assert.True(verdict.IsBroken);
        Assert.Equal("∞", verdict.Naive);
        Assert.Contains("is ∞ from 16.", verdict.Sentence, StringComparison.Ordinal);
        Assert.Contains("has no digit right up to −17", verdict.Sentence, StringComparison.Ordinal);
    }
}
