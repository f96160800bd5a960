using System;
using LossGen;
using static Gallery.Held;
using static Gallery.Stable;

namespace Gallery;

/// <summary>Two classes, labels 0 and 1.</summary>
internal static class BinaryExhibits
{
    public static Family Family { get; } = new(
        "Two classes, labels 0 and 1",
        "From logits nothing is clamped and no digit is lost, in either tail. The naive formulas go through p = sigmoid(x), which rounds to "
        + "1 at a logit of 17.",
        CrossEntropy(1),
        new Exhibit("Weighted positives", nameof(Losses.BinaryCrossEntropyWithLogitsWithOptions), Formulas.BinaryCrossEntropyWithLogitsWithOptions,
            "y = 1, weight 3, no smoothing", "logit x", -100, 60,
            "For rare positives: each counts posWeight times.")
        {
            Shape = (-8, 24),
            Compiled = static (x, values, dx) => Losses.BinaryCrossEntropyWithLogitsWithOptions(x, At(1f, x), 3, 0, values, dx),
            Naive = static x => NaiveOptions(x, 1, 3, 0),
            Exact = static x => 3 * Softplus(-x),
            ExactSlope = static x => -3 * Sigmoid(-x),
        },
        new Exhibit("Label smoothing", nameof(Losses.BinaryCrossEntropyWithLogitsWithOptions), Formulas.BinaryCrossEntropyWithLogitsWithOptions,
            "y = 1, weight 1, smoothing 0.125", "logit x", -60, 60,
            "No label is quite sure, so no logit runs away: beyond the minimum the loss rises again.")
        {
            Shape = (-8, 24),
            Compiled = static (x, values, dx) => Losses.BinaryCrossEntropyWithLogitsWithOptions(x, At(1f, x), 1, 0.125f, values, dx),
            Naive = static x => NaiveOptions(x, 1, 1, 0.125f),
            Exact = static x => (0.9375 * Softplus(-x)) + (0.0625 * Softplus(x)),
            ExactSlope = static x => Sigmoid(x) - 0.9375,
        },
        new Exhibit("Focal loss", nameof(Losses.Focal), Formulas.Focal, "y = 1, α = 0.25, γ = 2", "logit x", -60, 60,
            "Examples that are learnt already count little: their loss falls with the cube of e^-x. Each of its factors has its own way to lose that tail.")
        {
            Shape = (-8, 8),
            Compiled = static (x, values, dx) => Losses.Focal(x, At((byte)1, x), 0.25f, 2, values, dx),
            Naive = static x => NaiveFocal(x, 1, 0.25f, 2),
            Exact = static x => 0.25 * Square(Sigmoid(-x)) * Softplus(-x),
            ExactSlope = static x => -0.25 * Square(Sigmoid(-x)) * ((2 * Sigmoid(x) * Softplus(-x)) + Sigmoid(-x)),
        },
        new Exhibit("Poly-1", nameof(Losses.BinaryPoly1), Formulas.BinaryPoly1, "y = 0, ε = 1", "logit x", -60, 60,
            "Cross-entropy whose first Taylor coefficient can be tuned.")
        {
            Shape = (-24, 8),
            Compiled = static (x, values, dx) => Losses.BinaryPoly1(x, At((byte)0, x), 1, values, dx),
            Naive = static x => NaivePoly1(x, 0, 1),
            Exact = static x => Softplus(x) + Sigmoid(x),
            ExactSlope = static x => Sigmoid(x) * (1 + Sigmoid(-x)),
        },
        new Exhibit("Brier score of a logit", nameof(Losses.BrierWithLogits), Formulas.BrierWithLogits, "y = 1", "logit x", -50, 50,
            "The squared error of a probability. It is bounded, so an outlier cannot dominate; and its gradient vanishes where the model is surely wrong.")
        {
            Shape = (-8, 8),
            Compiled = static (x, values, dx) => Losses.BrierWithLogits(x, At(1f, x), values, dx),
            Naive = static x => NaiveBrier(x, 1),
            Exact = static x => Square(Sigmoid(-x)),
            ExactSlope = static x => -2 * Square(Sigmoid(-x)) * Sigmoid(x),
        },
        new Exhibit("Binary cross-entropy of a probability", nameof(Losses.BinaryCrossEntropy), Formulas.BinaryCrossEntropy, "y = 1", "probability p", 0, 1,
            "Where an input can reach the edge of a logarithm by itself, it is held 1e-7 away from it, on each side exactly; the gradient "
            + "is the one there, never silenced.")
        {
            Compiled = static (p, values, dp) => Losses.BinaryCrossEntropy(p, At(1f, p), values, dp),
            Naive = static p => NaiveProbability(p, 1),
            Exact = static p => -Math.Log(p),
            ExactSlope = static p => -1 / p,
        });

    /// <summary>Cross-entropy of a logit: what the page opens with, for the label 0.</summary>
    public static Exhibit CrossEntropy(int y) => new(
        "Binary cross-entropy", nameof(Losses.BinaryCrossEntropyWithLogits), Formulas.BinaryCrossEntropyWithLogits,
        $"y = {y}", "logit x", y == 1 ? -100 : -40, y == 1 ? 40 : 100,
        "The loss of logistic regression and of every yes-or-no head of a network. The label 0 is at the top of the page.")
    {
        Shape = y == 1 ? (-8, 24) : (-24, 8),
        Compiled = (x, values, dx) => Losses.BinaryCrossEntropyWithLogits(x, At((float)y, x), values, dx),
        Naive = x => NaiveCrossEntropy(x, y),
        Exact = x => Softplus(y == 1 ? -x : x),
        ExactSlope = x => y == 1 ? -Sigmoid(-x) : Sigmoid(x),
    };

    private static float NaiveCrossEntropy(float x, float y)
    {
        float p = 1 / (1 + MathF.Exp(-x));
        return -((y * MathF.Log(p)) + ((1 - y) * MathF.Log(1 - p)));
    }

    private static float NaiveOptions(float x, float y, float posWeight, float labelSmoothing)
    {
        float p = 1 / (1 + MathF.Exp(-x));
        float t = ((1 - labelSmoothing) * y) + (labelSmoothing / 2);
        return -((posWeight * t * MathF.Log(p)) + ((1 - t) * MathF.Log(1 - p)));
    }

    private static float NaiveFocal(float x, float y, float alpha, float gamma)
    {
        float p = 1 / (1 + MathF.Exp(-x));
        float pt = (y * p) + ((1 - y) * (1 - p));
        float weight = (y * alpha) + ((1 - y) * (1 - alpha));
        return -weight * MathF.Pow(1 - pt, gamma) * MathF.Log(pt);
    }

    private static float NaivePoly1(float x, float y, float e)
    {
        float p = 1 / (1 + MathF.Exp(-x));
        float pt = (y * p) + ((1 - y) * (1 - p));
        return -MathF.Log(pt) + (e * (1 - pt));
    }

    private static float NaiveBrier(float x, float y)
    {
        float difference = (1 / (1 + MathF.Exp(-x))) - y;
        return difference * difference;
    }

    private static float NaiveProbability(float p, float y) => -((y * MathF.Log(p)) + ((1 - y) * MathF.Log(1 - p)));
}
