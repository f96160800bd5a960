using System.Collections.Immutable;

namespace LossGen.Generator.VectorCode;

/// <summary>A function of vector code: printed once per dialect for a project, in the file that its losses share.</summary>
/// <param name="Name">The helper's name in emitted code, such as <c>Exp</c> or <c>ExpOfNonPositive</c>.</param>
/// <param name="Summary">One line of maths for the emitted helper's comment.</param>
/// <param name="Parameters">The parameters (nodes made by <see cref="V.Parameter"/>).</param>
/// <param name="Results">What it returns; of several, those after the first through <c>out</c> parameters, which are called as the nodes are.</param>
/// <param name="Contract">What the tests hold it to; null for a helper that has none of its own.</param>
/// <param name="Range">The arguments for which it is made.</param>
internal sealed record VectorFunction(
    string Name,
    string Summary,
    ImmutableArray<VectorNode> Parameters,
    ImmutableArray<VectorNode> Results,
    AccuracyContract? Contract,
    ArgumentRange Range)
{
    public VectorNode Result => Results[0];

    /// <summary>The second arguments for which it is made.</summary>
    public ArgumentRange SecondRange { get; init; } = ArgumentRange.Everything;

    /// <summary>The function of which this is the code in one precision.</summary>
    public ElementaryFunction? Family { get; init; }

    /// <summary>The same function in another precision.</summary>
    public VectorFunction In(Precision precision) => Family?.In(precision) ?? throw new System.InvalidOperationException($"{Name} is known in one precision only");
}
