using System;
using LossGen;
using static Gallery.Held;
using static Gallery.Stable;

namespace Gallery;

/// <summary>Preferences, ranks, policies.</summary>
internal static class PolicyExhibits
{
    public static Family Family { get; } = new(
        "Preferences, ranks, policies",
        "Losses that fine-tune a model by what people prefer, order ratings, or hold a policy near its predecessor.",
        new Exhibit("Direct preference (DPO)", nameof(Losses.Dpo), Formulas.Dpo,
            "all others −400, β = 0.125, no smoothing", "log-probability of the chosen answer", -1200, 0,
            "The softplus of a difference of log-probabilities, which are hundreds: where the model prefers the wrong answer by far, e^-h overflows.")
        {
            Shape = (-464, -336),
            Compiled = static (x, values, dx) => Losses.Dpo(x, At(-400f, x), At(-400f, x), At(-400f, x), 0.125f, 0, values, dx),
            Naive = static x => MathF.Log(1 + MathF.Exp(-0.125f * (x + 400))) + (0 * 0.125f * (x + 400)),
            Exact = static x => Softplus(-0.125 * (x + 400)),
            ExactSlope = static x => -0.125 * Sigmoid(-0.125 * (x + 400)),
        },
        new Exhibit("Cumulative logit", nameof(Losses.CumulativeLogit), Formulas.CumulativeLogit, "low = −1, high = 1", "score x", -60, 60,
            "A rating between two thresholds. Far from them the two sigmoids round to the same number.")
        {
            Shape = (-24, 24),
            Compiled = static (x, values, dx) => Losses.CumulativeLogit(x, At(-1f, x), At(1f, x), values, dx),
            Naive = static x => -MathF.Log((1 / (1 + MathF.Exp(-(1 - x)))) - (1 / (1 + MathF.Exp(-(-1 - x))))),
            Exact = static x => Softplus(x - 1) + Softplus(-1 - x) - Math.Log(-Expm1(-2)),
            ExactSlope = static x => Sigmoid(x - 1) - Sigmoid(-1 - x),
        },
        new Exhibit("Simple preference (SimPO)", nameof(Losses.SimPo), Formulas.SimPo,
            "rejected = 0, β = 2, γ = 0.5", "mean log-probability of the chosen answer", -50, 30,
            "Without a reference model, and with a margin γ.")
        {
            Shape = (-6, 6),
            Compiled = static (x, values, dx) => Losses.SimPo(x, At(0f, x), 2, 0.5f, values, dx),
            Naive = static x => -MathF.Log(1 / (1 + MathF.Exp(-((2 * (x - 0)) - 0.5f)))),
            Exact = static x => Softplus(0.5 - (2 * x)),
            ExactSlope = static x => -2 * Sigmoid(0.5 - (2 * x)),
        },
        new Exhibit("PPO, clipped", nameof(Losses.PpoClipped), Formulas.PpoClipped, "old = 0, advantage = 1, ε = 0.25", "log-probability x", -2, 1,
            "Once the ratio has grown by ε there is nothing more to gain, and no gradient.")
        {
            Compiled = static (x, values, dx) => Losses.PpoClipped(x, At(0f, x), At(1f, x), 0.25f, values, dx),
            Naive = static x => -MathF.Min(MathF.Exp(x) * 1, Math.Clamp(MathF.Exp(x), 1 - 0.25f, 1 + 0.25f) * 1),
            Exact = static x => -Math.Min(Math.Exp(x), 1.25),
            ExactSlope = static x => Math.Exp(x) < 1.25 ? -Math.Exp(x) : 0,
        });
}
