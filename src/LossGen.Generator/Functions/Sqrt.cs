using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>The square root: the processor's instruction, correctly rounded. It stands here to be tested and listed beside the others; kernels use the instruction itself.</summary>
internal static class Sqrt
{
    public static ElementaryFunction OfAny { get; } = new("Sqrt", "sqrt x", static (_, x) => V.Sqrt(x))
    {
        [Precision.Single] = new(0.5, 0.5, 4.701977E-38),
        [Precision.SingleFast] = new(0.5, 0.5, 4.701977E-38),
        [Precision.Double] = new(0.5, 0.5, 2.225073858507202E-308),
        [Precision.DoubleFast] = new(0.5, 0.5, 2.225073858507202E-308),
    };
}
