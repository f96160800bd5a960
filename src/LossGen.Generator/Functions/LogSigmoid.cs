using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>The logarithm of the logistic function, also where that is 0 in floating point: log sigmoid x = -softplus(-x).</summary>
internal static class LogSigmoid
{
    public static ElementaryFunction OfAny { get; } = new("LogSigmoid", "log(1 / (1 + e^-x))", static (precision, x) => -Softplus.Of(precision, (-x).Named("opposite")))
    {
        [Precision.Single] = new(1, 0.951, 0.43634662),
        [Precision.SingleFast] = new(4, 3.211, 2.931694),
        [Precision.Double] = new(2, 0.885, 2.591509437705975E-10),
        [Precision.DoubleFast] = new(4, 3.065, 14.000000000000007),
    };
}
