using System;
using System.Collections.Generic;
using System.Linq;
using Gallery;

namespace LossGen.Samples.Tests.GallerySample;

/// <summary>What is drawn is right: the exact values are those of the formulas, and the kernels come to them.</summary>
public sealed class ExhibitTests
{
    public static TheoryData<string> Titles => [.. ExhibitTable.Families.SelectMany(static family => family.Exhibits).Select(static exhibit => exhibit.Title)];

    /// <summary>The naive formula is written apart from the exact one. In the middle of things it is good to three digits.</summary>
    [Theory]
    [MemberData(nameof(Titles))]
    public void The_exact_loss_is_that_of_the_formula(string title)
    {
        Exhibit exhibit = Named(title);
        double[] errors = [.. Points(exhibit)
            .Select(x => Math.Abs(exhibit.Naive(x) - exhibit.Exact(x)) / Math.Abs(exhibit.Exact(x)))
            .Where(double.IsFinite).Order()];
        Assert.InRange(errors[errors.Length / 2], 0, 1e-3);
    }

    /// <summary>The slope of the chord over a thousandth of the drawing, at most points (some are beside a kink).</summary>
    [Theory]
    [MemberData(nameof(Titles))]
    public void The_exact_derivative_is_that_of_the_exact_loss(string title)
    {
        Exhibit exhibit = Named(title);
        double step = (exhibit.Shape.To - exhibit.Shape.From) / 2000;
        double scale = Points(exhibit).Max(x => Math.Abs(exhibit.ExactSlope(x)));
        int right = Points(exhibit).Count(x =>
            Math.Abs(((exhibit.Exact(x + step) - exhibit.Exact(x - step)) / (2 * step)) - exhibit.ExactSlope(x)) <= 1e-3 * scale);
        Assert.InRange(right, Points(exhibit).Length * 95 / 100, Points(exhibit).Length);
    }

    /// <summary>The promise of 4 ulp holds at every point that is measured, or of as many times what the last place of the input makes of the result.</summary>
    [Theory]
    [MemberData(nameof(Titles))]
    public void The_kernel_keeps_the_promise(string title)
    {
        Errors errors = Errors.Of(Named(title));
        Assert.InRange(errors.WorstValue, 0, 4);
        Assert.InRange(errors.WorstSlope, 0, 4);
    }

    /// <summary>Exact values from mpmath, in the tails.</summary>
    [Theory]
    [InlineData("Binary cross-entropy", 80, 1.80485138784541e-35, -1.80485138784541e-35)]
    [InlineData("Focal loss", 20, 2.18912767939381e-27, -6.56738302690111e-27)]
    [InlineData("Log-cosh", 100, 99.3068528194400547, 1)]
    [InlineData("Cauchy", 0.0009765625, 4.76836930829594e-7, 9.76561568678314e-4)]
    [InlineData("Cumulative logit", 40, 39.1454134578688, 1)]
    public void Exact_values_are_exact(string title, double x, double value, double slope)
    {
        Exhibit exhibit = Named(title);
        Assert.Equal(value, exhibit.Exact(x), Math.Abs(value) * 1e-7);
        Assert.Equal(slope, exhibit.ExactSlope(x), Math.Abs(slope) * 1e-7);
    }

    private static Exhibit Named(string title) => ExhibitTable.Families.SelectMany(static family => family.Exhibits).Single(exhibit => exhibit.Title == title);

    private static float[] Points(Exhibit exhibit)
    {
        IEnumerable<int> steps = Enumerable.Range(0, 200);
        return [.. steps.Select(i => (float)(exhibit.Shape.From + ((exhibit.Shape.To - exhibit.Shape.From) * (i + 0.5) / 200)))];
    }
}
