using System;
using LossGen;
using static Gallery.Held;
using static Gallery.Stable;

namespace Gallery;

/// <summary>A distant outlier pulls less.</summary>
internal static class RobustExhibits
{
    public static Family Family { get; } = new(
        "Robust regression",
        "Squared error near the target, and little or no pull far away. The drawings are of the neighbourhood of the target, where the "
        + "formulas as written lose their digits.",
        new Exhibit("Cauchy", nameof(Losses.Cauchy), Formulas.Cauchy, "y = 0, c = 1", "prediction x", -1, 1,
            "1 + r² swallows a small r²: below 0.0002 the naive loss is 0.")
        {
            Shape = (-4, 4),
            Compiled = static (x, values, dx) => Losses.Cauchy(x, At(0f, x), 1, values, dx),
            Naive = static x => 1f / 2 * MathF.Log(1 + (x * x)),
            Exact = static x => 0.5 * Log1p(x * x),
            ExactSlope = static x => x / (1 + (x * x)),
        },
        new Exhibit("Welsch", nameof(Losses.Welsch), Formulas.Welsch, "y = 0, c = 1", "prediction x", -3, 3,
            "Beyond a few c an outlier has no pull at all.")
        {
            Compiled = static (x, values, dx) => Losses.Welsch(x, At(0f, x), 1, values, dx),
            Naive = static x => 1f / 2 * (1 - MathF.Exp(-(x * x))),
            Exact = static x => -0.5 * Expm1(-x * x),
            ExactSlope = static x => x * Math.Exp(-x * x),
        },
        new Exhibit("Geman-McClure", nameof(Losses.GemanMcClure), Formulas.GemanMcClure, "y = 0, c = 1", "prediction x", -4, 4,
            "Bounded, and the pull of an outlier falls with the cube of its distance.")
        {
            Compiled = static (x, values, dx) => Losses.GemanMcClure(x, At(0f, x), 1, values, dx),
            Naive = static x => 1f / 2 * (1 - (1 / (1 + (x * x)))),
            Exact = static x => 0.5 * x * x / (1 + (x * x)),
            ExactSlope = static x => x / Square(1 + (x * x)),
        },
        new Exhibit("Student's t", nameof(Losses.StudentNll), Formulas.StudentNll, "y = 0, ν = 4", "prediction x", -1, 1,
            "Residuals with heavy tails; ν says how heavy.")
        {
            Shape = (-6, 6),
            Compiled = static (x, values, dx) => Losses.StudentNll(x, At(0f, x), 4, values, dx),
            Naive = static x => (4 + 1f) / 2 * MathF.Log(1 + (x * x / 4)),
            Exact = static x => 2.5 * Log1p(x * x / 4),
            ExactSlope = static x => 5 * x / (4 + (x * x)),
        });
}
