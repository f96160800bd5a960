using System;
using LossGen;
using static Gallery.Held;
using static Gallery.Stable;

namespace Gallery;

/// <summary>Likelihoods of counts, amounts, variances.</summary>
internal static class DensityExhibits
{
    public static Family Family { get; } = new(
        "Likelihoods",
        "Of counts, of amounts, of a variance that is predicted too. In their logarithmic links they are stable; it is the derivative that "
        + "cancels at the optimum.",
        new Exhibit("Poisson", nameof(Losses.PoissonNll), Formulas.PoissonNll, "y = 2", "log rate x", -3, 3,
            "Counts, by the logarithm of their rate. At the optimum the gradient is the difference of two equals, whatever is done: grey.")
        {
            Compiled = static (x, values, dx) => Losses.PoissonNll(x, At(2f, x), values, dx),
            Naive = static x => MathF.Exp(x) - (2 * x),
            Exact = static x => Math.Exp(x) - (2 * x),
            ExactSlope = static x => Math.Exp(x) - 2,
        },
        new Exhibit("Gamma", nameof(Losses.GammaNll), Formulas.GammaNll, "y = 1", "log mean x", -3, 4,
            "Amounts: claims, durations, rainfall.")
        {
            Compiled = static (x, values, dx) => Losses.GammaNll(x, At(1f, x), values, dx),
            Naive = static x => (1 * MathF.Exp(-x)) + x,
            Exact = static x => Math.Exp(-x) + x,
            ExactSlope = static x => -Expm1(-x),
        },
        new Exhibit("Tweedie", nameof(Losses.Tweedie), Formulas.Tweedie, "y = 1, ρ = 1.5", "log mean x", -4, 4,
            "Amounts that are often exactly 0: between Poisson (ρ = 1) and gamma (ρ = 2).")
        {
            Compiled = static (x, values, dx) => Losses.Tweedie(x, At(1f, x), 1.5f, values, dx),
            Naive = static x => (MathF.Exp((2 - 1.5f) * x) / (2 - 1.5f)) - (1 * MathF.Exp((1 - 1.5f) * x) / (1 - 1.5f)),
            Exact = static x => 4 * Math.Cosh(x / 2),
            ExactSlope = static x => 2 * Math.Sinh(x / 2),
        },
        new Exhibit("Gaussian, log variance", nameof(Losses.GaussianNllWithLogVariance), Formulas.GaussianNllWithLogVariance,
            "x - y = 1", "log variance s", -3, 4,
            "Uncertainty that is learnt: the loss attenuates what the model calls noisy.")
        {
            Compiled = static (s, values, ds) => Losses.GaussianNllWithLogVariance(s, At(1f, s), At(0f, s), values, ds),
            Naive = static s => (s + (1f * MathF.Exp(-s))) / 2,
            Exact = static s => 0.5 * (s + Math.Exp(-s)),
            ExactSlope = static s => -0.5 * Expm1(-s),
        });
}
