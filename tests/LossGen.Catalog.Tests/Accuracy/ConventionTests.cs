using System;

namespace LossGen.Catalog.Tests.Accuracy;

/// <summary>What the tables leave out: infinite logits, labels that do not count, nothing at all, defaults, clamps.</summary>
public sealed class ConventionTests
{
    [Fact]
    public void A_logit_of_minus_infinity_is_a_masked_class()
    {
        float[] dx = new float[3];
        float loss = StandardLosses.CrossEntropy([1f, float.NegativeInfinity, 1f], [2], 3, dx);
        Assert.Equal(MathF.Log(2), loss, 1e-7);
        Assert.Equal([0.5f, 0f, -0.5f], dx);
    }

    [Fact]
    public void What_is_ignored_is_not_seen()
    {
        float[] dx = new float[4];
        Assert.Equal(MathF.Log(2), StandardLosses.CrossEntropy([0f, 0f, float.NaN, 1f], [0, -100], 2, dx), 1e-7);
        Assert.Equal([-0.5f, 0.5f, 0f, 0f], dx);
        Assert.Equal(MathF.Log(2), StandardLosses.CrossEntropy([0f, 0f, float.NaN, 1f], [0, 7], 2, dx, ignoreIndex: 7), 1e-7);
        Assert.Equal(MathF.Log(2), StandardLosses.SequenceCrossEntropy([0f, 0f, float.NaN, 1f], [0, 9], [true, false], 2, dx), 1e-7);
        Assert.Equal([-0.5f, 0.5f, 0f, 0f], dx);
    }

    [Fact]
    public void A_label_outside_its_row_is_refused_before_anything_is_written()
    {
        float[] dx = [7, 7];
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardLosses.CrossEntropy([0f, 0f], [2], 2, dx));
        Assert.Equal([7f, 7f], dx);
    }

    [Fact]
    public void The_mean_over_nothing_is_zero()
    {
        Assert.Equal(0, StandardLosses.MeanSquaredError(ReadOnlySpan<float>.Empty, ReadOnlySpan<float>.Empty));
        Assert.Equal(0, StandardLosses.CrossEntropy([1f, 2f], [-100], 2));
    }

    /// <summary>PyTorch's: beta, delta and margin 1, margins of rankings and cosines 0, gamma 2 and alpha 0.25.</summary>
    [Fact]
    public void Options_have_the_defaults_of_PyTorch()
    {
        float[] x = [3, 0.5f], y = [1, 0], signs = [1, -1], first = new float[2], second = new float[2];
        Assert.Equal(StandardLosses.Huber(x, y, delta: 1), StandardLosses.Huber(x, y));
        Assert.Equal(StandardLosses.SmoothL1(x, y, beta: 1), StandardLosses.SmoothL1(x, y));
        Assert.Equal(StandardLosses.HingeEmbedding(x, signs, margin: 1), StandardLosses.HingeEmbedding(x, signs));
        Assert.Equal(StandardLosses.MarginRanking(x, y, signs, margin: 0), StandardLosses.MarginRanking(x, y, signs));
        Assert.Equal(StandardLosses.SigmoidFocal(x, y, first, alpha: 0.25f, gamma: 2), StandardLosses.SigmoidFocal(x, y, second));
        Assert.Equal(first, second);
        Assert.Equal(StandardLosses.CrossEntropy(x, [1], 2), StandardLosses.CrossEntropy(x, [1], 2, labelSmoothing: 0, ignoreIndex: -100));
    }

    /// <summary>The clamp is at 1e-7 in float and 1e-15 in double, and the gradient is the one there.</summary>
    [Fact]
    public void Probabilities_of_zero_are_held()
    {
        float[] dp = new float[1];
        Assert.Equal(-MathF.Log(1e-7f), StandardLosses.BinaryCrossEntropy([0f], [1f], dp), 1e-5);
        Assert.Equal(-1e7f, dp[0], 8f);
        double[] wide = new double[1];
        Assert.Equal(-Math.Log(1e-15), StandardLosses.BinaryCrossEntropy([0.0], [1.0], wide), 1e-12);
        Assert.Equal(-1e15, wide[0], 1.0);
    }

    [Fact]
    public void A_gradient_may_overwrite_its_logits()
    {
        float[] x = [1, 2, 0.5f], dx = new float[3];
        StandardLosses.CrossEntropy(x, [1], 3, dx);
        StandardLosses.CrossEntropy(x, [1], 3, x);
        Assert.Equal(dx, x);
    }
}
