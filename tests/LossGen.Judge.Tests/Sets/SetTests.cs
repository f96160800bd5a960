using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Judge.Commands;
using LossGen.Judge.Formulas;
using LossGen.Judge.Verdicts;

namespace LossGen.Judge.Tests.Sets;

/// <summary>Every formula of the sets is within the limit at every point, but for those that are listed with a reason.</summary>
public sealed class SetTests
{
    [Fact]
    public void The_written_formulas_are_within_the_limit()
    {
        JudgedFormula[] formulas = FormulaSets.Written();
        Assert.True(formulas.Length >= 300);
        Assert.Equal(formulas.Length, formulas.Select(static formula => formula.ToString()).Distinct(StringComparer.Ordinal).Count());
        AssertWithinLimit(formulas, FormulaSets.WrittenPoints);
    }

    [Fact]
    public void The_left_sides_of_the_rules_are_within_the_limit() => AssertWithinLimit(FormulaSets.Rules(), FormulaSets.WrittenPoints);

    [Fact]
    public void Random_formulas_are_within_the_limit()
    {
        JudgedFormula[] formulas = FormulaSets.Random();
        Assert.InRange(formulas.Length, FormulaSets.RandomCount - 20, FormulaSets.RandomCount);
        AssertWithinLimit(formulas, FormulaSets.RandomPoints);
    }

    [Fact]
    public void Every_exception_is_of_a_formula_of_the_sets()
    {
        JudgedFormula[] all = [.. FormulaSets.Written(), .. FormulaSets.Rules(), .. FormulaSets.Random()];
        Assert.Empty(KnownExceptions.Load().Select(static exception => exception.Formula).Except(all.Select(static formula => formula.ToString()), StringComparer.Ordinal));
    }

    private static void AssertWithinLimit(JudgedFormula[] formulas, int points)
    {
        Assert.True(Mpfr.IsAvailable, JudgeCommand.NoMpfr);
        FormulaVerdict[] verdicts = JudgeRun.Judge(formulas, points, withHessian: true);
        JudgedFormula[] failing = [.. verdicts.Where(static verdict => verdict.Fails).Select(static verdict => verdict.Formula)];
        HashSet<string> flagged = [.. FlagCheck.Flagged(failing).Keys];
        Assert.Empty(KnownExceptions.Complaints(KnownExceptions.Load(), verdicts, flagged));

        // A random formula may have no value anywhere, such as the log of what is negative.
        int unjudged = verdicts.Count(static verdict => verdict.Error is null && !verdict.Outputs.Any(static output => output.Judged + output.IllConditioned > 0));
        Assert.InRange(unjudged, 0, formulas.Length / 200);
    }
}
