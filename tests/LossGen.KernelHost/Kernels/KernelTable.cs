namespace LossGen.KernelHost.Kernels;

/// <summary>All elementwise losses, with the hyper-parameters of their reference tables.</summary>
internal static class KernelTable
{
    private const float Delta = 1.5f;
    private const float Tau = 0.9f;

    private static readonly float[] Binary = [0, 1];
    private static readonly float[] Soft = [0, 1, 0.3f];
    private static readonly float[] Signed = [1, -1];
    private static readonly float[] Targets = [0, 1, -2.5f];
    private static readonly float[] Counts = [0, 1, 3];
    private static readonly float[] Positive = [0.3f, 1, 7];

    public static Kernel[] Kernels { get; } =
    [
        new(
            "BinaryCrossEntropy",
            nameof(SumLosses.BinaryCrossEntropy),
            Domain.Real,
            Soft,
            static (x, y, dx, values) => SumLosses.BinaryCrossEntropy(x, y, dx, values),
            static (x, y, dx) => MeanLosses.BinaryCrossEntropy(x, y, dx)),
        new(
            "SmoothedBinaryCrossEntropy",
            nameof(SumLosses.SmoothedBinaryCrossEntropy),
            Domain.Real,
            Binary,
            static (x, y, dx, values) => SumLosses.SmoothedBinaryCrossEntropy(x, y, dx, values),
            static (x, y, dx) => MeanLosses.SmoothedBinaryCrossEntropy(x, y, dx)),
        new(
            "Logistic",
            nameof(SumLosses.Logistic),
            Domain.Real,
            Signed,
            static (x, y, dx, values) => SumLosses.Logistic(x, y, dx, values),
            static (x, y, dx) => MeanLosses.Logistic(x, y, dx)),
        new(
            "Focal2",
            nameof(SumLosses.Focal),
            Domain.Real,
            Binary,
            static (x, y, dx, values) => SumLosses.Focal(x, y, 2, dx, values),
            static (x, y, dx) => MeanLosses.Focal(x, y, 2, dx)),
        new(
            "FocalHalf",
            nameof(SumLosses.Focal),
            Domain.Real,
            Binary,
            static (x, y, dx, values) => SumLosses.Focal(x, y, 0.5f, dx, values),
            static (x, y, dx) => MeanLosses.Focal(x, y, 0.5f, dx)),
        new(
            "SigmoidSquared",
            nameof(SumLosses.SigmoidSquared),
            Domain.Real,
            Soft,
            static (x, y, dx, values) => SumLosses.SigmoidSquared(x, y, dx, values),
            static (x, y, dx) => MeanLosses.SigmoidSquared(x, y, dx)),
        new(
            "TanhSquared",
            nameof(SumLosses.TanhSquared),
            Domain.Real,
            Targets,
            static (x, y, dx, values) => SumLosses.TanhSquared(x, y, dx, values),
            static (x, y, dx) => MeanLosses.TanhSquared(x, y, dx)),
        new(
            "SquaredError",
            nameof(SumLosses.SquaredError),
            Domain.Real,
            Targets,
            static (x, y, dx, values) => SumLosses.SquaredError(x, y, dx, values),
            static (x, y, dx) => MeanLosses.SquaredError(x, y, dx)),
        new(
            "AbsoluteError",
            nameof(SumLosses.AbsoluteError),
            Domain.Real,
            Targets,
            static (x, y, dx, values) => SumLosses.AbsoluteError(x, y, dx, values),
            static (x, y, dx) => MeanLosses.AbsoluteError(x, y, dx)),
        new(
            "Huber",
            nameof(SumLosses.Huber),
            Domain.Real,
            Targets,
            static (x, y, dx, values) => SumLosses.Huber(x, y, Delta, dx, values),
            static (x, y, dx) => MeanLosses.Huber(x, y, Delta, dx)),
        new(
            "PseudoHuber",
            nameof(SumLosses.PseudoHuber),
            Domain.Real,
            Targets,
            static (x, y, dx, values) => SumLosses.PseudoHuber(x, y, Delta, dx, values),
            static (x, y, dx) => MeanLosses.PseudoHuber(x, y, Delta, dx)),
        new(
            "Charbonnier",
            nameof(SumLosses.Charbonnier),
            Domain.Real,
            Targets,
            static (x, y, dx, values) => SumLosses.Charbonnier(x, y, dx, values),
            static (x, y, dx) => MeanLosses.Charbonnier(x, y, dx)),
        new(
            "Cauchy",
            nameof(SumLosses.Cauchy),
            Domain.Real,
            Targets,
            static (x, y, dx, values) => SumLosses.Cauchy(x, y, dx, values),
            static (x, y, dx) => MeanLosses.Cauchy(x, y, dx)),
        new(
            "Welsch",
            nameof(SumLosses.Welsch),
            Domain.Real,
            Targets,
            static (x, y, dx, values) => SumLosses.Welsch(x, y, dx, values),
            static (x, y, dx) => MeanLosses.Welsch(x, y, dx)),
        new(
            "LogCosh",
            nameof(SumLosses.LogCosh),
            Domain.Real,
            Targets,
            static (x, y, dx, values) => SumLosses.LogCosh(x, y, dx, values),
            static (x, y, dx) => MeanLosses.LogCosh(x, y, dx)),
        new(
            "Quantile",
            nameof(SumLosses.Quantile),
            Domain.Real,
            Targets,
            static (x, y, dx, values) => SumLosses.Quantile(x, y, Tau, dx, values),
            static (x, y, dx) => MeanLosses.Quantile(x, y, Tau, dx)),
        new(
            "Hinge",
            nameof(SumLosses.Hinge),
            Domain.Real,
            Signed,
            static (x, y, dx, values) => SumLosses.Hinge(x, y, dx, values),
            static (x, y, dx) => MeanLosses.Hinge(x, y, dx)),
        new(
            "SquaredHinge",
            nameof(SumLosses.SquaredHinge),
            Domain.Real,
            Signed,
            static (x, y, dx, values) => SumLosses.SquaredHinge(x, y, dx, values),
            static (x, y, dx) => MeanLosses.SquaredHinge(x, y, dx)),
        new(
            "Exponential",
            nameof(SumLosses.Exponential),
            Domain.Real,
            Signed,
            static (x, y, dx, values) => SumLosses.Exponential(x, y, dx, values),
            static (x, y, dx) => MeanLosses.Exponential(x, y, dx)),
        new(
            "Poisson",
            nameof(SumLosses.Poisson),
            Domain.Real,
            Counts,
            static (x, y, dx, values) => SumLosses.Poisson(x, y, dx, values),
            static (x, y, dx) => MeanLosses.Poisson(x, y, dx)),
        new(
            "GammaLogLink",
            nameof(SumLosses.GammaLogLink),
            Domain.Real,
            Positive,
            static (x, y, dx, values) => SumLosses.GammaLogLink(x, y, dx, values),
            static (x, y, dx) => MeanLosses.GammaLogLink(x, y, dx)),
        new(
            "ProbabilityCrossEntropy",
            nameof(SumLosses.ProbabilityCrossEntropy),
            Domain.Probability,
            Soft,
            static (x, y, dx, values) => SumLosses.ProbabilityCrossEntropy(x, y, dx, values),
            static (x, y, dx) => MeanLosses.ProbabilityCrossEntropy(x, y, dx)),
        new(
            "KullbackLeibler",
            nameof(SumLosses.KullbackLeibler),
            Domain.Probability,
            Soft,
            static (x, y, dx, values) => SumLosses.KullbackLeibler(x, y, dx, values),
            static (x, y, dx) => MeanLosses.KullbackLeibler(x, y, dx)),
    ];
}
