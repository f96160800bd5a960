using System.Collections.Generic;
using System.Linq;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Verdicts;

/// <summary>What was found about a formula.</summary>
/// <param name="Error">Why it has no kernel, or null.</param>
internal sealed record FormulaVerdict(JudgedFormula Formula, IReadOnlyList<OutputVerdict> Outputs, string? Error = null)
{
    /// <summary>How long it took.</summary>
    public System.TimeSpan Elapsed { get; init; }

    public bool Fails => Error is not null || Outputs.Any(static output => output.Fails);

    /// <summary>What a list of failures is ordered by: how often the worst of the outputs fails.</summary>
    public double FailureShare => Error is not null ? 1 : Outputs.Max(static output => output.FailureShare);
}
