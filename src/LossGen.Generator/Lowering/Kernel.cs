using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Lowering;

/// <summary>The vector code of a loss: straight-line, for one vector of elements.</summary>
/// <param name="Name">What its classes are called after.</param>
/// <param name="Declaration">What the user wrote.</param>
/// <param name="Precision">What it computes in.</param>
/// <param name="Inputs">The inputs that are read, each with the node that stands for a vector of it.</param>
/// <param name="HyperParameters">The hyper-parameters that are used, likewise.</param>
/// <param name="Uniforms">Values that are the same for every element, computed once; each node is a parameter of the loop's code.</param>
/// <param name="Sums">What is summed over all elements: the loss, where somebody asked for it, then derivatives by hyper-parameters.</param>
/// <param name="Outputs">What is stored, in the order of the parameters.</param>
/// <param name="Scale">What multiplies every stored derivative (1/n of a mean, an upstream gradient), or null.</param>
/// <param name="Weights">The kernel of the sum that a weighted mean divides by, or null: then it is the number of elements.</param>
internal sealed record Kernel(
    string Name,
    LossDeclaration Declaration,
    Precision Precision,
    ImmutableArray<KernelInput> Inputs,
    ImmutableArray<KernelInput> HyperParameters,
    ImmutableArray<KernelUniform> Uniforms,
    ImmutableArray<KernelSum> Sums,
    ImmutableArray<KernelOutput> Outputs,
    VectorNode? Scale,
    Kernel? Weights = null)
{
    /// <summary>All that it computes.</summary>
    public ImmutableArray<VectorNode> Results =>
        [.. Uniforms.Select(static uniform => uniform.Value), .. Sums.Select(static sum => sum.Vector), .. Outputs.Select(static output => output.Vector)];
}

/// <summary>A parameter of the method and the vector of it.</summary>
internal sealed record KernelInput(ParameterDeclaration Parameter, VectorNode Vector);

/// <summary>A value that every element shares: the parameter under which the loop's code sees it, and how it is computed.</summary>
internal sealed record KernelUniform(VectorNode Vector, VectorNode Value);

/// <summary>A sum over all elements: for the parameter that receives it, or, without one, for the method's result.</summary>
internal sealed record KernelSum(ParameterDeclaration? Parameter, VectorNode Vector);

/// <summary>A span that is written, and the vector that is stored there.</summary>
internal sealed record KernelOutput(ParameterDeclaration Parameter, VectorNode Vector);
