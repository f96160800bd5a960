using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LossGen.Generator.Declarations;
using LossGen.Generator.Tests.Harness;
using LossGen.Generator.Tests.Symbolics;
using LossGen.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Generation;

/// <summary>A thousand losses: an edit runs again what it changes, and the compiler's results are kept within bounds.</summary>
public sealed class ManyLossesTests
{
    private const int Count = 1_000;

    [Fact]
    public void A_key_stroke_elsewhere_runs_nothing_again_and_an_edit_of_one_loss_that_one()
    {
        string losses = string.Concat(Enumerable.Range(0, Count).Select(static i => FormattableString.Invariant(
            $"    [Loss(\"x + {i}\")] public static partial float L{i}(ReadOnlySpan<float> x);\n")));
        CSharpCompilation compilation = TestCompilation.Of(
            "namespace Shop; public static partial class Losses\n{\n" + losses + "    static int Other() => 1;\n}", "class Unrelated;");
        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(compilation);

        GeneratorRunResult elsewhere = Run(Replace(compilation, "=> 1;", "=> 12;"));
        Assert.DoesNotContain(elsewhere.TrackedSteps[TrackingNames.Declaration].SelectMany(static step => step.Outputs), static output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Equal(Count, Cached(elsewhere, TrackingNames.Source));

        GeneratorRunResult edited = Run(Replace(compilation, "\"x + 500\"", "\"x - 500\""));
        Assert.Equal(Count - 1, Cached(edited, TrackingNames.Source));
        Assert.Equal(Count, edited.GeneratedSources.Length);

        GeneratorRunResult Run(CSharpCompilation after) => driver.RunGenerators(after).GetRunResult().Results.Single();
    }

    [Fact]
    public void The_results_of_a_thousand_losses_are_all_kept()
    {
        ResultCache cache = new(capacity: 32_000_000);
        ReadLoss[] reads = [.. Enumerable.Range(0, Count).Select(Read)];
        PlugInResult result = new(new string('x', 25_000), default, EquatableArray<Problems.Problem>.Empty);
        foreach (ReadLoss read in reads)
            cache.Add(read, result);

        Assert.All(reads, read => Assert.Same(result, cache.Find(read)));
    }

    [Fact]
    public void What_is_kept_is_bounded_and_what_is_asked_for_stays()
    {
        ResultCache cache = new(capacity: 100_000);
        PlugInResult result = new(new string('x', 9_000), default, EquatableArray<Problems.Problem>.Empty);
        cache.Add(Read(0), result);
        for (int i = 1; i < 200; i++)
        {
            cache.Add(Read(i), result);
            Assert.NotNull(cache.Find(Read(0)));
        }

        // Ten to a generation, and two generations.
        Assert.InRange(Enumerable.Range(0, 200).Count(i => cache.Find(Read(i)) is not null), 2, 22);
    }

    [Fact]
    public void Many_threads_may_ask_at_once()
    {
        int compiled = 0;
        ResultCache cache = new(capacity: 50_000);
        Parallel.For(0, 2_000, i =>
        {
            ReadLoss read = Read(i % 50);
            string expected = read.Declaration!.Formula;
            if (cache.Find(read) is not { } found)
            {
                Interlocked.Increment(ref compiled);
                found = cache.Add(read, new PlugInResult(expected, default, EquatableArray<Problems.Problem>.Empty));
            }

            Assert.Equal(expected, found.SourceText);
        });
        Assert.True(compiled >= 50);
    }

    private static ReadLoss Read(int number) => new(BoundFormula.Declare(FormattableString.Invariant($"x + {number}")), EquatableArray<Problems.Problem>.Empty);

    private static int Cached(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(static run => run.Outputs).Count(static output => output.Reason == IncrementalStepRunReason.Cached);

    private static CSharpCompilation Replace(CSharpCompilation compilation, string before, string after)
    {
        SyntaxTree tree = compilation.UserTrees().First();
        string text = tree.ToString();
        Assert.Contains(before, text, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text.Replace(before, after, StringComparison.Ordinal), (CSharpParseOptions)tree.Options, tree.FilePath));
    }
}
