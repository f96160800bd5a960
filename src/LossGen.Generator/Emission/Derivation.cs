using System.Collections.Generic;
using System.Collections.Immutable;
using LossGen.Generator.Assessment;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <summary>How the kernel came about, for the head of the emitted file.</summary>
/// <param name="Value">The loss in its stable form.</param>
/// <param name="Gradients">The gradients by the outputs' names.</param>
/// <param name="Uses">The rules that fired, in order.</param>
/// <param name="EvaluationUses">The rules that led from there to what is computed.</param>
/// <param name="Clamps">What is held away from 0.</param>
/// <param name="Names">What the user calls a value.</param>
internal sealed record Derivation(
    Expr Value,
    ImmutableArray<KeyValuePair<string, Expr>> Gradients,
    ImmutableArray<RuleUse> Uses,
    ImmutableArray<RuleUse> EvaluationUses,
    ImmutableArray<Clamp> Clamps,
    IReadOnlyDictionary<Expr, string> Names)
{
    /// <summary>What it is computed in, and why; null where that is what the inputs' types say.</summary>
    public ChosenKernel? Chosen { get; init; }

    /// <summary>Whether the formula's value is one per row; else it is one per element.</summary>
    public bool HasValuePerRow { get; init; }

    /// <summary>What the reduction is over.</summary>
    public string Values => HasValuePerRow ? "rows" : "elements";
}
