using System;
using LossGen;
using static Gallery.Held;
using static Gallery.Stable;

namespace Gallery;

/// <summary>Two classes, labels -1 and +1.</summary>
internal static class MarginExhibits
{
    public static Family Family { get; } = new(
        "Two classes, labels −1 and +1",
        "Functions of the margin y·x. The hinges are exact as they stand, and are compiled all the same: one sweep for loss and gradient, "
        + "and a rule for the kink.",
        new Exhibit("Logistic loss (soft margin)", nameof(Losses.SoftMargin), Formulas.SoftMargin, "y = +1", "score x", -120, 60,
            "Binary cross-entropy in the other convention of labels. The textbook's exponential overflows at a margin of −89.")
        {
            Shape = (-8, 8),
            Compiled = static (x, values, dx) => Losses.SoftMargin(x, At((sbyte)1, x), values, dx),
            Naive = static x => MathF.Log(1 + MathF.Exp(-1 * x)),
            Exact = static x => Softplus(-x),
            ExactSlope = static x => -Sigmoid(-x),
        },
        new Exhibit("Exponential loss", nameof(Losses.Exponential), Formulas.Exponential, "y = +1", "score x", -4, 6,
            "AdaBoost's. Nothing in it cancels.")
        {
            Compiled = static (x, values, dx) => Losses.Exponential(x, At((sbyte)1, x), values, dx),
            Naive = static x => MathF.Exp(-1 * x),
            Exact = static x => Math.Exp(-x),
            ExactSlope = static x => -Math.Exp(-x),
        },
        new Exhibit("Hinge", nameof(Losses.Hinge), Formulas.Hinge, "y = +1", "score x", -3, 3,
            "The support vector machine's. At the kink the derivative is that of the constant, 0.")
        {
            Compiled = static (x, values, dx) => Losses.Hinge(x, At((sbyte)1, x), values, dx),
            Naive = static x => MathF.Max(0, 1 - (1 * x)),
            Exact = static x => Math.Max(0, 1 - x),
            ExactSlope = static x => x < 1 ? -1 : 0,
        },
        new Exhibit("Squared hinge", nameof(Losses.SquaredHinge), Formulas.SquaredHinge, "y = +1", "score x", -3, 3,
            "Smooth at the margin, harsher beyond it.")
        {
            Compiled = static (x, values, dx) => Losses.SquaredHinge(x, At((sbyte)1, x), values, dx),
            Naive = static x => MathF.Max(0, 1 - x) * MathF.Max(0, 1 - x),
            Exact = static x => Square(Math.Max(0, 1 - x)),
            ExactSlope = static x => -2 * Math.Max(0, 1 - x),
        },
        new Exhibit("Modified Huber", nameof(Losses.ModifiedHuber), Formulas.ModifiedHuber, "y = +1", "score x", -4, 3,
            "A squared hinge that is straight for outliers. A choice is part of the language; each branch is differentiated.")
        {
            Compiled = static (x, values, dx) => Losses.ModifiedHuber(x, At((sbyte)1, x), values, dx),
            Naive = static x => x >= -1 ? MathF.Max(0, 1 - x) * MathF.Max(0, 1 - x) : -4 * x,
            Exact = static x => x >= -1 ? Square(Math.Max(0, 1 - x)) : -4 * x,
            ExactSlope = static x => x >= -1 ? -2 * Math.Max(0, 1 - x) : -4,
        });
}
