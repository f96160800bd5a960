using System;
using System.Linq;

namespace LossGen.Catalog.Tests.Calibration;

/// <summary>Platt scaling against the roots of its equations in 60 digits (mpmath).</summary>
public sealed class PlattScalingTests
{
    [Fact]
    public void It_finds_the_optimum()
    {
        PlattScaling scaling = PlattScaling.Fit([-2f, -1f, 0f, 1f, 2f], [0, 0, 1, 0, 1]);
        Assert.Equal(0.48086127624178247, scaling.Slope, 1e-12);
        Assert.Equal(-0.35915535157430472, scaling.Intercept, 1e-12);
        Assert.Equal(0.53038897945270346, scaling.Probability(1), 1e-12);
    }

    /// <summary>Scores far from 0, and higher ones for the label 0.</summary>
    [Fact]
    public void It_does_not_mind_the_scale_of_the_scores()
    {
        PlattScaling scaling = PlattScaling.Fit([1010.0, 1020, 1005, 1040, 1000, 1031, 1022, 990], [1, 0, 1, 0, 1, 0, 1, 0]);
        Assert.Equal(-0.031579081345775583, scaling.Slope, 1e-12);
        Assert.Equal(32.044391135994185, scaling.Intercept, 1e-9);
    }

    /// <summary>Platt's targets: without them the slope would grow without bound.</summary>
    [Fact]
    public void Scores_that_separate_the_labels_have_a_finite_slope()
    {
        PlattScaling scaling = PlattScaling.Fit([-3f, -2f, -1f, 1f, 2f, 3f], [0, 0, 0, 1, 1, 1]);
        Assert.Equal(0.62140195500856765, scaling.Slope, 1e-12);
        Assert.Equal(0, scaling.Intercept, 1e-12);
    }

    /// <summary>Equal scores say nothing: the probability is the mean of the targets, (3*4/5 + 1/3)/4.</summary>
    [Fact]
    public void Equal_scores_have_no_slope()
    {
        PlattScaling scaling = PlattScaling.Fit([5f, 5f, 5f, 5f], [1, 0, 1, 1]);
        Assert.Equal(0, scaling.Slope, 1e-12);
        Assert.Equal(((3 * 4 / 5.0) + (1 / 3.0)) / 4, scaling.Probability(5), 1e-12);
    }

    /// <summary>One class alone: the target (n + 1)/(n + 2).</summary>
    [Fact]
    public void One_class_alone_has_its_target() => Assert.Equal(0.8, PlattScaling.Fit([1f, 2f, 3f], [1, 1, 1]).Probability(2), 1e-9);

    [Fact]
    public void Probabilities_may_overwrite_the_scores()
    {
        PlattScaling scaling = PlattScaling.Fit([-2f, -1f, 0f, 1f, 2f], [0, 0, 1, 0, 1]);
        float[] scores = [1, -1000, 1000];
        scaling.Probabilities(scores, scores);
        Assert.Equal([0.530389f, 0f, 1f], scores.Select(static p => MathF.Round(p, 6)));
    }

    [Fact]
    public void Bad_input_is_named()
    {
        Fails("'scores' is empty: there is nothing to fit. (Parameter 'scores')", [], []);
        Fails("The length of 'labels' is 1, but should be 2, that of 'scores'. (Parameter 'labels')", [1, 2], [1]);
        Fails("'labels' has 2 at 1: labels are 0 or 1. (Parameter 'labels')", [1, 2], [1, 2]);
        Fails("'scores' has NaN at 0: a fit needs finite numbers. (Parameter 'scores')", [float.NaN, 2], [1, 0]);
        ArgumentException error = Assert.Throws<ArgumentException>(static () => PlattScaling.Fit([1f, 2f], [1, 0]).Probabilities([1f, 2f], new float[1]));
        Assert.Equal("The length of 'probabilities' is 1, but should be 2, that of 'scores'. (Parameter 'probabilities')", error.Message);

        static void Fails(string message, float[] scores, byte[] labels) => Assert.Equal(message, Assert.Throws<ArgumentException>(() => PlattScaling.Fit(scores, labels)).Message);
    }
}
