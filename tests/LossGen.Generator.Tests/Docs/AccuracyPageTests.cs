using System;
using System.IO;
using LossGen.FunctionLab.Pages;
using LossGen.Generator.Functions;
using LossGen.Generator.Tests.Harness;
using LossGen.Generator.VectorCode;
using Xunit.Sdk;

namespace LossGen.Generator.Tests.Docs;

/// <summary>
/// docs/accuracy.md is what the contracts of <see cref="ElementaryFunctions"/> say. Running the tests with LOSSGEN_ACCEPT=1 rewrites it (never in CI).
/// </summary>
public sealed class AccuracyPageTests
{
    private static readonly string Page = Path.Combine(RepositoryFiles.Root, "docs", "accuracy.md");

    private static readonly ElementaryFunction Half = new("Half", "x / 2", static (_, x) => x * 0.5)
    {
        Range = ArgumentRange.NonPositive,
        [Precision.Single] = new(1.25, 0.891, -5.848642),
        [Precision.SingleFast] = new(4, 2, 1e-40),
        [Precision.DoubleFast] = new(5, 0.5, 0.1) { Range = new(-100_000, 3) },
    };

    private static readonly ElementaryFunction Sum = new("Sum", "x + y | y", static (_, x, y) => x + y)
    {
        Range = new(-100_000, double.PositiveInfinity),
        [Precision.Single] = new(2.5, 0.5, 1e-40, 3),
        [Precision.SingleFast] = new(2, 0.5, 1e-40, 3) { Range = ArgumentRange.Everything },
    };

    [Fact]
    public void The_page_is_what_the_contracts_say()
    {
        string page = File.Exists(Page) ? File.ReadAllText(Page).ReplaceLineEndings("\n") : "";
        string expected = AccuracyPage.Of(ElementaryFunctions.All, FormulasSection.Of(page));
        if (page == expected)
            return;

        bool isAccepted = Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1";
        bool isCI = Environment.GetEnvironmentVariable("CI") is { Length: > 0 };
        if (!isAccepted || isCI)
            throw new XunitException($"docs/accuracy.md is not what the contracts say:\n{TextDifference.Show(page, expected)}\nTo rewrite it, run the test with {Snapshot.AcceptVariable}=1.");

        File.WriteAllText(Page, expected);
    }

    [Fact]
    public void A_row_has_what_the_contracts_say()
    {
        Assert.Equal("| `Half` | x / 2 | x ≤ 0 | 1.25 | 0.891 | -5.848642 | 4 | 2 | 1E-40 |", Assert.Single(AccuracyPage.Rows(Half, FloatingType.Single)));
        Assert.Equal("| `Half` | x / 2 | -100000 ≤ x ≤ 3 | — | — | — | 5 | 0.5 | 0.1 |", Assert.Single(AccuracyPage.Rows(Half, FloatingType.Double)));
        Assert.Equal(
            "| `Sum` | x + y \\| y | x ≥ -100000 | 2.5 | 0.5 | 1E-40, 3 | — | — | — |\n| `Sum` | x + y \\| y | every x | — | — | — | 2 | 0.5 | 1E-40, 3 |",
            string.Join('\n', AccuracyPage.Rows(Sum, FloatingType.Single)));
        Assert.Empty(AccuracyPage.Rows(Sum, FloatingType.Double));
    }

    [Fact]
    public void Bounds_above_the_aims_are_named()
    {
        Assert.EndsWith(" Above them are the bounds of `Half` (double, Fast: 5 for 4), `Sum` (float, Precise: 2.5 for 2).", AccuracyPage.Aims([Half, Sum]), StringComparison.Ordinal);
        Assert.EndsWith(" Above them is the bound of `Sum` (float, Precise: 2.5 for 2).", AccuracyPage.Aims([Sum]), StringComparison.Ordinal);
        Assert.EndsWith(" Every bound is within them.", AccuracyPage.Aims([]), StringComparison.Ordinal);
    }
}
