using LossGen.Generator.Lowering;

namespace LossGen.Generator.Emission;

/// <summary>The names around one sum of a kernel: the loss has the plain ones.</summary>
/// <param name="Sum">What is summed.</param>
/// <param name="Name">What a vector of its terms is called.</param>
internal sealed record Accumulator(KernelSum Sum, string Name)
{
    private bool IsLoss => Sum.Parameter is null;

    /// <summary>The span of the columns' accumulators.</summary>
    public string Columns => IsLoss ? "columns" : Name + "Columns";

    /// <summary>Where they start.</summary>
    public string Sums => IsLoss ? "sums" : Name + "Sums";

    /// <summary>The terms of the last block.</summary>
    public string BlockTerms => IsLoss ? "blockLosses" : Name + "Terms";

    /// <summary>The parameter that the chunk's sum is added to, of all but the loss, which is returned.</summary>
    public string Total => Name + "Total";
}
