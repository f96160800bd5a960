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
        VectorNode x = V.Parameter("x"), y = V.Parameter("y");
        VectorFunction unary = new("Half", "x / 2", [x], x * 0.5, new(double.NegativeInfinity, 0, MaxUlp: 1.25, WorstUlp: 0.891, WorstInput: -5.848642));
        VectorFunction binary = new("Sum", "x + y | y", [x, y], x + y, new(-100_000, double.PositiveInfinity, MaxUlp: 2, WorstUlp: 0.5, WorstInput: 1e-40, WorstSecondInput: 3));
        Assert.Equal("| `Half` | x / 2 | x ≤ 0 | 1.25 | 0.891 | -5.848642 |", Row(unary, unary.Contract!));
        Assert.Equal("| `Sum` | x + y \\| y | x ≥ -100000 | 2 | 0.5 | 1E-40, 3 |", Row(binary, binary.Contract!));
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
            where function.Contract is not null
            select Row(function, function.Contract!);
        string[] head = ["| function | value | holds for | bound, ulp | worst seen, ulp | at |", "| --- | --- | --- | ---: | ---: | --- |"];
        return string.Concat(head.Concat(rows).Select(static line => line + "\n"));
    }

    private static string Row(VectorFunction function, AccuracyContract contract)
    {
        string input = Number(contract.WorstInput) + (contract.WorstSecondInput is { } second ? ", " + Number(second) : "");
        string value = function.Summary.Replace("|", "\\|", StringComparison.Ordinal);
        return $"| `{function.Name}` | {value} | {Domain(contract)} | {Number(contract.MaxUlp)} | {Number(contract.WorstUlp)} | {input} |";
    }

    private static string Domain(AccuracyContract contract) => (double.IsFinite(contract.Low), double.IsFinite(contract.High)) switch
    {
        (false, false) => "every x",
        (true, false) => $"x ≥ {Number(contract.Low)}",
        (false, true) => $"x ≤ {Number(contract.High)}",
        _ => $"{Number(contract.Low)} ≤ x ≤ {Number(contract.High)}",
    };

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
