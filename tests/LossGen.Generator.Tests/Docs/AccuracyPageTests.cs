using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using LossGen.Generator.Functions;
using LossGen.Generator.Tests.Harness;
using LossGen.Generator.VectorCode;
using Xunit.Sdk;

namespace LossGen.Generator.Tests.Docs;

/// <summary>
/// The table of docs/accuracy.md is what the contracts of <see cref="ElementaryFunctions"/> say. Running the tests with LOSSGEN_ACCEPT=1 rewrites
/// it (never in CI).
/// </summary>
public sealed class AccuracyPageTests
{
    private const string Start = "<!-- The contracts: written by AccuracyPageTests. -->\n";
    private const string End = "<!-- End of the contracts. -->\n";

    private static readonly string Page = Path.Combine(RepositoryFiles.Root, "docs", "accuracy.md");

    [Fact]
    public void The_table_is_what_the_contracts_say()
    {
        string page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        string expected = Replace(page, Table());
        if (page == expected)
            return;

        bool isAccepted = Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1";
        bool isCI = Environment.GetEnvironmentVariable("CI") is { Length: > 0 };
        if (!isAccepted || isCI)
            throw new XunitException($"docs/accuracy.md is not what the contracts say:\n{TextDifference.Show(page, expected)}\nTo rewrite it, run the test with {Snapshot.AcceptVariable}=1.");

        File.WriteAllText(Page, expected);
    }

    [Fact]
    public void A_row_has_what_a_contract_says()
    {
        ElementaryFunction unary = new("Half", "x / 2", static (_, x) => x * 0.5)
        {
            Range = ArgumentRange.NonPositive,
            [Precision.Single] = new(1.25, 0.891, -5.848642),
        };
        ElementaryFunction binary = new("Sum", "x + y | y", static (_, x, y) => x + y)
        {
            Range = new(-100_000, double.PositiveInfinity),
            [Precision.Single] = new(2, 0.5, 1e-40, 3),
        };
        Assert.Equal("| `Half` | x / 2 | x ≤ 0 | 1.25 | 0.891 | -5.848642 |", Row(unary));
        Assert.Equal("| `Sum` | x + y \\| y | x ≥ -100000 | 2 | 0.5 | 1E-40, 3 |", Row(binary));
    }

    private static string Replace(string page, string table)
    {
        int start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length, end = page.IndexOf(End, StringComparison.Ordinal);
        Assert.InRange(start, Start.Length, end);
        return page[..start] + table + page[end..];
    }

    private static string Table()
    {
        IEnumerable<string> rows =
            from function in ElementaryFunctions.All
            where function.Precisions.Contains(Precision.Single)
            select Row(function);
        string[] head = ["| function | value | holds for | bound, ulp | worst seen, ulp | at |", "| --- | --- | --- | ---: | ---: | --- |"];
        return string.Concat(head.Concat(rows).Select(static line => line + "\n"));
    }

    private static string Row(ElementaryFunction function)
    {
        AccuracyContract contract = function[Precision.Single];
        string input = Number(contract.WorstInput) + (contract.WorstSecondInput is { } second ? ", " + Number(second) : "");
        string value = function.Summary.Replace("|", "\\|", StringComparison.Ordinal);
        return $"| `{function.Name}` | {value} | {Domain(function.In(Precision.Single).Range)} | {Number(contract.MaxUlp)} | {Number(contract.WorstUlp)} | {input} |";
    }

    private static string Domain(ArgumentRange range) => (double.IsFinite(range.Low), double.IsFinite(range.High)) switch
    {
        (false, false) => "every x",
        (true, false) => $"x ≥ {Number(range.Low)}",
        (false, true) => $"x ≤ {Number(range.High)}",
        _ => $"{Number(range.Low)} ≤ x ≤ {Number(range.High)}",
    };

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
