using System;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>
/// Value and gradient of a loss at a moderate point, in double and without a trick: good enough there to tell a wrong element from a
/// right one.
/// </summary>
internal static class ScalarReference
{
    private const double Delta = 1.5;
    private const double Tau = 0.9f;
    private const double Epsilon = 1e-7;

    public static (double Value, double Gradient) At(string name, double x, double y)
    {
        var r = x - y;
        var (s, margin) = (Sigmoid(x), 1 - y * x);
        return name switch
        {
            "BinaryCrossEntropy" => CrossEntropy(x, y),
            "SmoothedBinaryCrossEntropy" => CrossEntropy(x, y * 0.9 + 0.05),
            "Logistic" => (Math.Log(1 + Math.Exp(-y * x)), -y * Sigmoid(-y * x)),
            "Focal2" => Focal(x, y, 2),
            "FocalHalf" => Focal(x, y, 0.5),
            "SigmoidSquared" => ((s - y) * (s - y), 2 * (s - y) * s * Sigmoid(-x)),
            "TanhSquared" => (Math.Pow(Math.Tanh(x) - y, 2), 2 * (Math.Tanh(x) - y) / Math.Pow(Math.Cosh(x), 2)),
            "SquaredError" => (r * r, 2 * r),
            "AbsoluteError" => (Math.Abs(r), Math.Sign(r)),
            "Huber" => Math.Abs(r) <= Delta ? (r * r / 2, r) : (Delta * (Math.Abs(r) - Delta / 2), Delta * Math.Sign(r)),
            "PseudoHuber" => (Delta * Delta * (Math.Sqrt(1 + r / Delta * (r / Delta)) - 1), r / Math.Sqrt(1 + r / Delta * (r / Delta))),
            "Charbonnier" => (Math.Sqrt(r * r + 1e-6) - 1e-3, r / Math.Sqrt(r * r + 1e-6)),
            "Cauchy" => (Math.Log(1 + r * r / 2), r / (1 + r * r / 2)),
            "Welsch" => (1 - Math.Exp(-r * r / 2), r * Math.Exp(-r * r / 2)),
            "LogCosh" => (Math.Log(Math.Cosh(r)), Math.Tanh(r)),
            "Quantile" => (Math.Max(Tau * -r, (1 - Tau) * r), r < 0 ? -Tau : r > 0 ? 1 - Tau : 0.5 - Tau),
            "Hinge" => (Math.Max(0, margin), margin > 0 ? -y : 0),
            "SquaredHinge" => (Math.Pow(Math.Max(0, margin), 2), -2 * y * Math.Max(0, margin)),
            "Exponential" => (Math.Exp(-y * x), -y * Math.Exp(-y * x)),
            "Poisson" => (Math.Exp(x) - y * x, Math.Exp(x) - y),
            "GammaLogLink" => (y * Math.Exp(-x) + x, 1 - y * Math.Exp(-x)),
            "ProbabilityCrossEntropy" => (
                -(Xlogy(y, Hold(x)) + Xlogy(1 - y, Hold(1 - x))), -y / Hold(x) + (1 - y) / Hold(1 - x)),
            "KullbackLeibler" => (y == 0 ? 0 : y * Math.Log(y / Hold(x)), -y / Hold(x)),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no scalar reference for it."),
        };
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double Xlogy(double factor, double argument) => factor == 0 ? 0 : factor * Math.Log(argument);

    private static double Hold(double argument) => Math.Max(argument, Epsilon);

    private static (double Value, double Gradient) CrossEntropy(double x, double y) =>
        (-(y * Math.Log(Sigmoid(x)) + (1 - y) * Math.Log(Sigmoid(-x))), Sigmoid(x) - y);

    // The gradient as in the literature: alpha (1-p)^gamma (gamma p log p + p - 1) at the positive label, mirrored at the negative one.
    private static (double Value, double Gradient) Focal(double x, double y, double gamma)
    {
        var (p, q) = y == 1 ? (Sigmoid(x), Sigmoid(-x)) : (Sigmoid(-x), Sigmoid(x));
        var alpha = y == 1 ? 0.25 : 0.75;
        var gradient = alpha * Math.Pow(q, gamma) * (gamma * p * Math.Log(p) - q);
        return (-alpha * Math.Pow(q, gamma) * Math.Log(p), y == 1 ? gradient : -gradient);
    }
}
