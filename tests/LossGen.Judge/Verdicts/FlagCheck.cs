using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Analysis;
using LossGen.Judge.Formulas;
using LossGen.Judge.Kernels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Judge.Verdicts;

/// <summary>Asks the analyzer, as a user's build does, which formulas it warns of.</summary>
internal static class FlagCheck
{
    private const string Unstable = "LG0102";

    /// <summary>Those of the formulas that are reported as unstable, and why they are.</summary>
    public static Dictionary<string, string> Flagged(IReadOnlyList<JudgedFormula> formulas) => formulas
        .Chunk(100)
        .SelectMany(FlaggedOf)
        .DistinctBy(static flagged => flagged.Formula.ToString(), StringComparer.Ordinal)
        .ToDictionary(static flagged => flagged.Formula.ToString(), static flagged => FailureCause.Of(flagged.Message), StringComparer.Ordinal);

    private static IEnumerable<(JudgedFormula Formula, string Message)> FlaggedOf(JudgedFormula[] formulas)
    {
        CSharpCompilation compilation = KernelBatch.Generated(formulas, withHessian: true);
        AnalysisResult result = compilation.WithAnalyzers([new LossDeclarationAnalyzer()]).GetAnalysisResultAsync(default).GetAwaiter().GetResult();
        string[] lines = compilation.SyntaxTrees[0].GetText().ToString().Split('\n');
        return result.GetAllDiagnostics()
            .Where(static diagnostic => diagnostic.Id == Unstable)
            .Select(diagnostic => (formulas[KernelSource.IndexAt(lines, diagnostic.Location.GetLineSpan().StartLinePosition.Line)], diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }
}
