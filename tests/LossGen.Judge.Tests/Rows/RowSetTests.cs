using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Judge.Commands;
using LossGen.Judge.Rows.Formulas;
using LossGen.Judge.Rows.Random;
using LossGen.Judge.Rows.Verdicts;

namespace LossGen.Judge.Tests.Rows;

/// <summary>Every loss over rows of the sets is within the limit at every row, but for the outputs that are listed.</summary>
public sealed class RowSetTests
{
    [Fact]
    public void Losses_over_rows_are_within_the_limit_but_for_those_that_are_listed()
    {
        Assert.True(Mpfr.IsAvailable, JudgeCommand.NoMpfr);
        RowFormula[] written = RowSets.Written();
        Assert.True(written.Length >= 60);
        Assert.Equal(written.Length, written.Select(static formula => formula.ToString()).Distinct(StringComparer.Ordinal).Count());

        RowVerdict[] random = RowRun.Random(RandomRowFormulas.Make(RowSets.RandomCount, RowSets.RandomSeed));
        Assert.True(random.Length >= 300);
        RowVerdict[] all = [.. RowRun.Written(written), .. random];
        Assert.Empty(RowExceptions.Complaints(RowExceptions.Load(), all));

        // Whatever is not judged cannot fail. (A few random formulas are 0 whatever the row.)
        Assert.All(all.Except(random), static verdict => Assert.True(IsJudged(verdict), verdict.Formula.ToString()));
        Assert.True(random.Count(IsJudged) > 0.95 * random.Length);

        static bool IsJudged(RowVerdict verdict) => verdict.Error is not null || verdict.Outputs.Sum(static output => output.Judged + output.IllConditioned) > 20;
    }

    [Fact]
    public void The_list_is_held_both_ways()
    {
        RowVerdict good = new(RowFormula.Read("test", "max(x)"), [], []), bad = new(RowFormula.Read("test", "min(x)"), [], [], Error: "LG0099: not built");
        Assert.Empty(Complaints([new("min(x)", "-", "for a reason")]));
        Assert.StartsWith("fails: min(x): LG0099", Assert.Single(Complaints([])), StringComparison.Ordinal);
        Assert.Contains("does not fail any more: max(x)", Complaints([new("min(x)", "-", ""), new("max(x)", "dx", "")]).Single(), StringComparison.Ordinal);
        Assert.StartsWith("fails in '-'", Complaints([new("min(x)", "dx", "")]).Single(), StringComparison.Ordinal);
        Assert.Contains("in no set: norm(x)", Complaints([new("min(x)", "-", ""), new("norm(x)", "dx", "")]).Single(), StringComparison.Ordinal);

        string[] Complaints(RowException[] list) => [.. RowExceptions.Complaints(list, [good, bad])];
    }

    [Fact]
    public void Every_entry_says_why()
    {
        Assert.All(RowExceptions.Load(), static exception => Assert.True(RowExceptions.IsExplained(exception), exception.Formula));
        Assert.False(RowExceptions.IsExplained(new("max(x)", "dx", "measured: dx is off")));
        Assert.True(RowExceptions.IsExplained(new("max(x)", "dx", "ties; measured: dx is off")));
    }

    [Fact]
    public void The_list_is_read_as_it_is_written()
    {
        RowException[] list = [new("sum(x)  ; x:real", "loss dx", "a | b"), new("max(x)", "-", "c")];
        Assert.Equal<IEnumerable<RowException>>(list, RowExceptions.Parse(RowExceptions.Print(list)));
    }
}
