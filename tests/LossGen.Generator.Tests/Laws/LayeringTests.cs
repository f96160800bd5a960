using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LossGen.Generator.Tests.Harness;

namespace LossGen.Generator.Tests.Laws;

/// <summary>The compiler's folders are its pipeline; who may use whom is checked by machine.</summary>
public sealed class LayeringTests
{
    private static string Project { get; } = Path.Combine(RepositoryFiles.Root, "src", "LossGen.Generator");

    [Fact]
    public void Every_folder_uses_what_it_may() => Assert.Empty(SourceFiles.Of(Project).SelectMany(file => Layering.Faults(file.Path, file.Text)));

    /// <summary>A row for a folder that is gone would protect nothing.</summary>
    [Fact]
    public void The_table_has_a_row_for_each_folder_and_no_other() =>
        Assert.Equal(
            SourceFiles.Of(Project).Where(static file => file.Path.Contains('/', StringComparison.Ordinal)).Select(static file => file.Path.Split('/')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            Layering.Folders.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Symbolics/Expr.cs", "using LossGen.Generator.Binding;", "Symbolics may not use Binding")]
    [InlineData("Symbolics/Expr.cs", "using static LossGen.Generator.Lowering.LocalNames;", "Symbolics may not use Lowering")]
    [InlineData("Differentiation/D.cs", "using Rules = LossGen.Generator.Stabilization.StabilityRules;", "Differentiation may not use Stabilization")]
    [InlineData("Functions/Exp.cs", "namespace LossGen.Generator.Functions;\nclass C { object o = LossGen.Generator.Symbolics.Rational.One; }", "Functions may not use Symbolics")]
    [InlineData("Text/T.cs", "namespace LossGen.Generator.Text;\nclass C { object o = Symbolics.Rational.One; }", "Text may not use Symbolics")]
    [InlineData("VectorCode/V.cs", "namespace LossGen.Generator.VectorCode;\nclass C { object o = Emission.StubEmitter.Emit(null); }", "VectorCode may not use Emission")]
    [InlineData("Binding/B.cs", "using Microsoft.CodeAnalysis;", "knows Roslyn")]
    [InlineData("LossCompiler.cs", "using Microsoft.CodeAnalysis.CSharp;", "knows Roslyn")]
    [InlineData("Helpers/H.cs", "", "the folder 'Helpers' has no row in the table of who may use whom")]
    public void A_planted_fault_is_found(string path, string text, string expected) => Assert.Equal($"{path}: {expected}", Assert.Single(Layering.Faults(path, text)));

    [Theory]
    [InlineData("LossGenerator.cs", "using Microsoft.CodeAnalysis; using LossGen.Generator.Emission;")]
    [InlineData("Declarations/D.cs", "using Microsoft.CodeAnalysis; using LossGen.Generator.Problems;")]
    [InlineData("Lowering/L.cs", "namespace LossGen.Generator.Lowering;\n// As LossGen.Generator.Binding.Scope does.\nclass C { string s = \"Binding.Scope.X\"; int i = System.Math.Max(1, 2); }")]
    public void What_is_allowed_is_not_reported(string path, string text) => Assert.Empty(Layering.Faults(path, text));
}
