using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>A loss as a sum, with its gradient and the diagonal of its Hessian by x, and its hyper-parameters filled in.</summary>
internal delegate T SecondKernel<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> dx, Span<T> d2x, Span<T> values);

/// <summary>A loss with second derivatives.</summary>
/// <param name="Name">The name of its reference table.</param>
/// <param name="Labels">Labels that it is used with.</param>
/// <param name="Single">It, in float.</param>
/// <param name="Double">It, in double.</param>
internal sealed record SecondLoss(string Name, float[] Labels, SecondKernel<float> Single, SecondKernel<double> Double);

/// <summary>All losses with second derivatives, with the hyper-parameters of their reference tables.</summary>
internal static class SecondTable
{
    private const float Delta = 1.5f;
    private const float Tau = 0.9f;
    private const float Rho = 1.5f;

    public static SecondLoss[] Losses { get; } =
    [
        new("BinaryCrossEntropy", [0, 1, 0.3f], SecondLosses.BinaryCrossEntropy, DoubleLosses.BinaryCrossEntropy),
        new("Logistic", [1, -1], SecondLosses.Logistic, DoubleLosses.Logistic),
        new(
            "Focal2",
            [0, 1],
            static (x, y, dx, d2x, values) => SecondLosses.Focal(x, y, 2, dx, d2x, values),
            static (x, y, dx, d2x, values) => DoubleLosses.Focal(x, y, 2, dx, d2x, values)),
        new("TanhSquared", [0, 0.5f, -1], SecondLosses.TanhSquared, DoubleLosses.TanhSquared),
        new("SquaredError", [0, 1, -2.5f], SecondLosses.SquaredError, DoubleLosses.SquaredError),
        new(
            "Huber",
            [0, 1, -2.5f],
            static (x, y, dx, d2x, values) => SecondLosses.Huber(x, y, Delta, dx, d2x, values),
            static (x, y, dx, d2x, values) => DoubleLosses.Huber(x, y, Delta, dx, d2x, values)),
        new(
            "PseudoHuber",
            [0, 1, -2.5f],
            static (x, y, dx, d2x, values) => SecondLosses.PseudoHuber(x, y, Delta, dx, d2x, values),
            static (x, y, dx, d2x, values) => DoubleLosses.PseudoHuber(x, y, Delta, dx, d2x, values)),
        new("Cauchy", [0, 1, -2.5f], SecondLosses.Cauchy, DoubleLosses.Cauchy),
        new("LogCosh", [0, 1, -2.5f], SecondLosses.LogCosh, DoubleLosses.LogCosh),
        new(
            "Quantile",
            [0, 1, -2.5f],
            static (x, y, dx, d2x, values) => SecondLosses.Quantile(x, y, Tau, dx, d2x, values),
            static (x, y, dx, d2x, values) => DoubleLosses.Quantile(x, y, Tau, dx, d2x, values)),
        new("Hinge", [1, -1], SecondLosses.Hinge, DoubleLosses.Hinge),
        new("SquaredHinge", [1, -1], SecondLosses.SquaredHinge, DoubleLosses.SquaredHinge),
        new("Poisson", [0, 1, 3], SecondLosses.Poisson, DoubleLosses.Poisson),
        new(
            "Tweedie",
            [0, 1, 7],
            static (x, y, dx, d2x, values) => SecondLosses.Tweedie(x, y, Rho, dx, d2x, values),
            static (x, y, dx, d2x, values) => DoubleLosses.Tweedie(x, y, Rho, dx, d2x, values)),
        new("Gaussian", [0, 1, -2.5f], SecondLosses.Gaussian, DoubleLosses.Gaussian),
    ];
}
