using System.Collections.Immutable;
using LossGen.Generator.Declarations;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Lowering;

/// <summary>The vector code of a loss: straight-line, for one vector of elements.</summary>
/// <param name="Declaration">What the user wrote.</param>
/// <param name="Precision">What it computes in.</param>
/// <param name="Inputs">The inputs that are read, each with the node that stands for a vector of it.</param>
/// <param name="HyperParameters">The hyper-parameters that are used, likewise.</param>
/// <param name="Uniforms">Values that are the same for every element, computed once; each node is a parameter of the loop's code.</param>
/// <param name="Value">The loss, or null where nobody asked for it.</param>
/// <param name="Outputs">What is stored, in the order of the parameters.</param>
/// <param name="Scale">What multiplies every gradient (1/n of a mean, an upstream gradient), or null.</param>
internal sealed record Kernel(
    LossDeclaration Declaration,
    Precision Precision,
    ImmutableArray<KernelInput> Inputs,
    ImmutableArray<KernelInput> HyperParameters,
    ImmutableArray<KernelUniform> Uniforms,
    VectorNode? Value,
    ImmutableArray<KernelOutput> Outputs,
    VectorNode? Scale)
{
    /// <summary>Whether the loss is summed.</summary>
    public bool IsReduced => Declaration.Return != ReturnKind.Void;
}

/// <summary>A parameter of the method and the vector of it.</summary>
internal sealed record KernelInput(ParameterDeclaration Parameter, VectorNode Vector);

/// <summary>A value that every element shares: the parameter under which the loop's code sees it, and how it is computed.</summary>
internal sealed record KernelUniform(VectorNode Vector, VectorNode Value);

/// <summary>A span that is written, and the vector that is stored there.</summary>
internal sealed record KernelOutput(ParameterDeclaration Parameter, VectorNode Vector);
