using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>The logarithm of the logistic function, also where that is 0 in floating point: log sigmoid x = -softplus(-x).</summary>
internal static class LogSigmoid
{
    public static ElementaryFunction OfAny { get; } = new("LogSigmoid", "log(1 / (1 + e^-x))", static (precision, x) => -Softplus.Of(precision, (-x).Named("opposite")))
    {
        [Precision.Single] = new(1, 0.929, -0.001),
        [Precision.SingleFast] = new(4, 1.793, -0.017860444),
        [Precision.Double] = new(2, 1, 1),
        [Precision.DoubleFast] = new(4, 2, 1),
    };
}
