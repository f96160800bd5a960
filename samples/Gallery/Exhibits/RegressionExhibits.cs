using System;
using LossGen;
using static Gallery.Held;
using static Gallery.Stable;

namespace Gallery;

/// <summary>A number is predicted.</summary>
internal static class RegressionExhibits
{
    public static Family Family { get; } = new(
        "Regression",
        "A prediction x against a target y. Here the naive formula mostly breaks in the middle, where training ends: near a residual of 0 "
        + "it subtracts two numbers that have become one.",
        new Exhibit("Squared error", nameof(Losses.MeanSquaredError), Formulas.MeanSquaredError, "y = 0.5", "prediction x", -2, 3,
            "Stable as it stands.")
        {
            Compiled = static (x, values, dx) => Losses.MeanSquaredError(x, At(0.5f, x), values, dx),
            Naive = static x => (x - 0.5f) * (x - 0.5f),
            Exact = static x => Square(x - 0.5),
            ExactSlope = static x => 2 * (x - 0.5),
        },
        new Exhibit("Huber", nameof(Losses.Huber), Formulas.Huber, "y = 0, δ = 1", "prediction x", -4, 4,
            "Squared near the target, straight beyond δ: an outlier pulls no harder than δ.")
        {
            Compiled = static (x, values, dx) => Losses.Huber(x, At(0f, x), 1, values, dx),
            Naive = static x => MathF.Abs(x) <= 1 ? x * x / 2 : 1 * (MathF.Abs(x) - (1f / 2)),
            Exact = static x => Math.Abs(x) <= 1 ? 0.5 * x * x : Math.Abs(x) - 0.5,
            ExactSlope = static x => Math.Clamp(x, -1, 1),
        },
        new Exhibit("Pseudo-Huber", nameof(Losses.PseudoHuber), Formulas.PseudoHuber, "y = 0, δ = 1", "prediction x", -0.5, 0.5,
            "Huber without the corner. As written, the root rounds to 1 near the target, and 1 minus 1 has no digit.")
        {
            Shape = (-4, 4),
            Compiled = static (x, values, dx) => Losses.PseudoHuber(x, At(0f, x), 1, values, dx),
            Naive = static x => MathF.Sqrt(1 + (x * x)) - 1,
            Exact = static x => x * x / (1 + Math.Sqrt(1 + (x * x))),
            ExactSlope = static x => x / Math.Sqrt(1 + (x * x)),
        },
        new Exhibit("Log-cosh", nameof(Losses.LogCosh), Formulas.LogCosh, "y = 0", "prediction x", -120, 120,
            "Breaks at both ends: cosh overflows at 89, and rounds to 1 near the target.")
        {
            Shape = (-4, 4),
            Compiled = static (x, values, dx) => Losses.LogCosh(x, At(0f, x), values, dx),
            Naive = static x => MathF.Log(MathF.Cosh(x)),
            Exact = LogCosh,
            ExactSlope = Math.Tanh,
        },
        new Exhibit("Quantile", nameof(Losses.Quantile), Formulas.Quantile, "y = 0, τ = 0.75", "prediction x", -2, 2,
            "Its minimum is the τ-quantile: too low costs three times as much as too high here.")
        {
            Compiled = static (x, values, dx) => Losses.Quantile(x, At(0f, x), 0.75f, values, dx),
            Naive = static x => MathF.Max(0.75f * -x, (0.75f - 1) * -x),
            Exact = static x => x > 0 ? 0.25 * x : -0.75 * x,
            ExactSlope = static x => x > 0 ? 0.25 : -0.75,
        },
        new Exhibit("Squared log error", nameof(Losses.MeanSquaredLogarithmicError), Formulas.MeanSquaredLogarithmicError, "y = 1", "prediction x", 0, 3,
            "Relative errors of counts and prices. Two logarithms become one, of the ratio.")
        {
            Compiled = static (x, values, dx) => Losses.MeanSquaredLogarithmicError(x, At(1f, x), values, dx),
            Naive = static x => (MathF.Log(1 + x) - MathF.Log(1 + 1f)) * (MathF.Log(1 + x) - MathF.Log(1 + 1f)),
            Exact = static x => Square(Log1p((x - 1) / 2)),
            ExactSlope = static x => 2 * Log1p((x - 1) / 2) / (1 + x),
        });
}
