using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Assessment;

/// <summary>An input or a hyper-parameter, and what is known of its values.</summary>
/// <param name="Name">Its name in the formula.</param>
/// <param name="Range">Where it lies.</param>
/// <param name="IsInteger">Whether it is an integer.</param>
/// <param name="IsHyperParameter">Whether the user sets it once for all elements, to something of ordinary size.</param>
internal sealed record AssessedLeaf(string Name, Interval Range, bool IsInteger, bool IsHyperParameter)
{
    /// <summary>Whether its value is as it is: no rounding has made it.</summary>
    public bool IsExact => IsInteger || IsHyperParameter;
}
