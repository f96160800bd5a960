using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Judge.Rows.Formulas;
using LossGen.Judge.Rows.Points;
using LossGen.Judge.Verdicts;

namespace LossGen.Judge.Rows.Verdicts;

/// <summary>What was found about a loss over rows. The points of its findings are the number of the row, and the place in it.</summary>
/// <param name="Error">Why it has no kernel, or null.</param>
internal sealed record RowVerdict(RowFormula Formula, RowPoint[] Rows, IReadOnlyList<OutputVerdict> Outputs, string? Error = null)
{
    public TimeSpan Elapsed { get; init; }

    public bool Fails => Error is not null || Outputs.Any(static output => output.Fails);
}
