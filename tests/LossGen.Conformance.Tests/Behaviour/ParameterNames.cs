using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>What a kernel's declaration calls its parameters, for exact messages.</summary>
/// <param name="X">The first input.</param>
/// <param name="Gradient">The gradient by it.</param>
internal sealed record ParameterNames(string X, string Gradient)
{
    public static ParameterNames Of(Kernel kernel)
    {
        var x = typeof(SumLosses).GetMethod(kernel.Method)!.GetParameters()[0].Name!;
        return new ParameterNames(x, "d" + x);
    }
}
