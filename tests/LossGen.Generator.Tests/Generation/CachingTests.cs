using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Emission;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Tests.Generation;

/// <summary>
/// At each key stroke only what it changes runs again. (That a compilation's clone is cached would prove nothing: an editor never hands in
/// a clone, but a compilation with an edit.)
/// </summary>
public sealed class CachingTests
{
    private const string Source = """
        namespace Shop;

        public static partial class Losses
        {
            [Loss("exp(x)")]
            public static partial float Exponential(ReadOnlySpan<float> x);

            [Loss("(x-y)^2")]
            public static partial float Squared(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

            [Loss("abs(x-y)")]
            public static partial float Absolute(ReadOnlySpan<float> x, ReadOnlySpan<float> y);

            public static int Other() => 1;
        }
        """;

    private const string Unrelated = "class Unrelated { void M() { } }";

    [Theory]
    [InlineData("namespace Shop;", "\n\n// a remark\n\nnamespace Shop;")]
    [InlineData("=> 1;", "=> 2 + 3;")]
    [InlineData("    public static int Other() => 1;\n", "")]
    [InlineData("    [Loss(\"(x-y)^2\")]\n", "    // a remark\n    [Loss(  \"(x\\u002Dy)^2\"  )]\n")]
    [InlineData("Other() => 1;", "Other() => 1; /* half a method */ public void")]
    public void An_edit_elsewhere_in_the_file_runs_nothing_again(string before, string after) =>
        AssertNothingRan(Edit(compilation => Replace(compilation, before, after)));

    [Fact]
    public void An_edit_in_another_file_runs_nothing_again() => AssertNothingRan(Edit(compilation =>
    {
        SyntaxTree tree = compilation.UserTrees().Last();
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(Unrelated.Replace("{ }", "{ int i; }", StringComparison.Ordinal))));
    }));

    [Fact]
    public void A_new_file_runs_nothing_again() => AssertNothingRan(
        Edit(compilation => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class New;", TestCompilation.ParseOptions, "New.cs"))));

    [Theory]
    [InlineData("(x-y)^2", "(x-y)^4")]
    [InlineData("float Squared", "double Squared")]
    [InlineData("[Gradient] Span", "[Gradient(Accumulate = true)] Span")]
    [InlineData("(\"(x-y)^2\"", "(\"(x-y)^2\", Epsilon = 0.5")]
    [InlineData("    [Loss(\"(x-y)^2\")]\n", "    /// <summary>Documented.</summary>\n    [Loss(\"(x-y)^2\")]\n")]
    public void An_edit_of_one_loss_runs_that_one_again(string before, string after)
    {
        GeneratorRunResult result = Edit(compilation => Replace(compilation, before, after));
        Assert.Equal(Reasons(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified), Reasons(result, TrackingNames.Declaration));
        Assert.Equal(2, Reasons(result, TrackingNames.Source).Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.Equal(3, Reasons(result, TrackingNames.Source).Length);
    }

    /// <summary>The file of the functions follows all losses, but is written again only where it would differ.</summary>
    [Theory]
    [InlineData("(\"exp(x)\")", "(\"2*exp(x)\")", IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, "Exp(")]
    [InlineData("(\"(x-y)^2\")", "(\"exp(x-y)\")", IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached, "Exp(")]
    [InlineData("(\"exp(x)\")", "(\"sinh(x)\")", IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified, "Sinh(")]
    public void The_functions_are_written_again_where_a_loss_calls_others(
        string before, string after, IncrementalStepRunReason merged, IncrementalStepRunReason written, string called)
    {
        GeneratorRunResult result = Edit(compilation => Replace(compilation, before, after));
        Assert.Equal([merged], Reasons(result, TrackingNames.Functions));
        Assert.Equal(Reasons(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified, written), OutputReasons(result));
        string functions = result.GeneratedSources.Single(static source => source.HintName == FunctionFile.HintName).SourceText.ToString();
        Assert.Contains("internal static Vector512<float> " + called, functions, StringComparison.Ordinal);
    }

    [Fact]
    public void The_functions_go_with_the_last_loss_that_calls_any()
    {
        GeneratorRunResult result = Edit(compilation => Replace(compilation, "(\"exp(x)\")", "(\"x\")"));
        Assert.DoesNotContain(result.GeneratedSources, static source => source.HintName == FunctionFile.HintName);
    }

    [Fact]
    public void Of_the_outputs_only_the_edited_one_is_written_again()
    {
        // The error makes the emitted stub differ, whatever the compiler makes of formulas.
        GeneratorRunResult result = Edit(compilation => Replace(compilation, "float Squared", "int Squared"));
        Assert.Equal(
            Reasons(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified), OutputReasons(result));
    }

    [Fact]
    public void A_deleted_loss_takes_its_file_along()
    {
        GeneratorRunResult result = Edit(compilation => Replace(compilation, "[Loss(\"abs(x-y)\")]", ""));
        Assert.Equal(
            Reasons(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Removed), OutputReasons(result));
        Assert.Equal(3, result.GeneratedSources.Length);
    }

    [Fact]
    public void A_new_loss_leaves_the_others_alone()
    {
        GeneratorRunResult result = Edit(compilation => Replace(
            compilation, "public static int Other() => 1;", "[Loss(\"x^2\")] public static partial float New(ReadOnlySpan<float> x);"));
        Assert.Equal(
            Reasons(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.New), OutputReasons(result));
    }

    private static CSharpCompilation Replace(CSharpCompilation compilation, string before, string after)
    {
        SyntaxTree tree = compilation.UserTrees().First();
        string text = tree.ToString();
        int start = text.IndexOf(before, StringComparison.Ordinal);
        Assert.True(start >= 0, before);
        SourceText changed = tree.GetText().WithChanges(new TextChange(new TextSpan(start, before.Length), after));
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(changed));
    }

    private static GeneratorRunResult Edit(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        CSharpCompilation before = TestCompilation.Of(Source, Unrelated);
        CSharpCompilation after = edit(before);
        Assert.NotSame(before, after);

        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(before);
        Assert.Equal(4, driver.GetRunResult().GeneratedTrees.Length);
        return driver.RunGenerators(after).GetRunResult().Results.Single();
    }

    private static void AssertNothingRan(GeneratorRunResult result)
    {
        Assert.All(OutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Reasons(result, TrackingNames.Source), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(
            Reasons(result, TrackingNames.Declaration),
            reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
        Assert.Equal(4, OutputReasons(result).Length);
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result, TrackingNames.Functions));
    }

    private static IncrementalStepRunReason[] Reasons(params IncrementalStepRunReason[] reasons) => [.. reasons.Order()];

    private static IncrementalStepRunReason[] Reasons(GeneratorRunResult result, string step) => Reasons(result.TrackedSteps[step]);

    private static IncrementalStepRunReason[] OutputReasons(GeneratorRunResult result) =>
        Reasons(result.TrackedOutputSteps.SelectMany(steps => steps.Value));

    private static IncrementalStepRunReason[] Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason).Order()];
}
