using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Judge.Formulas;
using LossGen.Judge.Verdicts;

namespace LossGen.Judge.Tests.Verdicts;

/// <summary>The list of exceptions is held to what is found, both ways.</summary>
public sealed class KnownExceptionsTests
{
    private static readonly FormulaVerdict Good = new(FormulaLine.Read("test", "x^2"), []);
    private static readonly FormulaVerdict Bad = new(FormulaLine.Read("test", "1/x"), [], Error: "LG0099: not built");

    [Fact]
    public void What_is_listed_as_it_is_found_is_right() => Assert.Empty(Complain([new(false, "1/x", "for a reason")]));

    [Fact]
    public void A_failure_that_is_not_listed_is_named() => Assert.StartsWith("fails: 1/x: LG0099", Assert.Single(Complain([])), StringComparison.Ordinal);

    [Fact]
    public void An_exception_that_is_not_needed_any_more_is_named() =>
        Assert.Equal("is listed but does not fail any more: x^2", Assert.Single(Complain([new(false, "1/x", ""), new(false, "x^2", "")])));

    [Fact]
    public void A_flag_that_is_not_there_any_more_or_newly_there_is_named()
    {
        Assert.StartsWith("is not flagged", Assert.Single(Complain([new(true, "1/x", "")])), StringComparison.Ordinal);
        Assert.StartsWith("is flagged", Assert.Single(Complain([new(false, "1/x", "")], "1/x")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_is_read_as_it_is_written()
    {
        KnownException[] list = [new(true, "x || y ? 1 : 0  ; x:bool", "a | b"), new(false, "1/x", "c")];
        Assert.Equal(list, KnownExceptions.Parse(KnownExceptions.Print(list)));
    }

    [Fact]
    public void A_reason_that_a_person_has_written_is_kept() =>
        Assert.Equal([new(true, "1/x", "mine")], KnownExceptions.Of([Bad], new Dictionary<string, string>(StringComparer.Ordinal) { ["1/x"] = "overflow in '1/x'" }, [new(false, "1/x", "mine")]));

    [Fact]
    public void A_reason_that_was_measured_is_measured_anew() =>
        Assert.Equal([new(false, "1/x", "LG0099: not built")], KnownExceptions.Of([Bad], new Dictionary<string, string>(StringComparer.Ordinal), [new(false, "1/x", "dx is NaN for 1 at x = 2")]));

    [Theory]
    [InlineData("NaN", "exp(x)/exp(y)", "overflow in 'exp(x)/exp(y)'")]
    [InlineData("-inf", "1 + exp(x)", "overflow in '1 + exp(x)'")]
    [InlineData("0", "lgamma(x) - lgamma(y)", "cancellation in 'lgamma(x) - lgamma(y)'")]
    [InlineData("0", "exp(-x)", "underflow in 'exp(-x)'")]
    [InlineData("0.5", "sin(x^2)", "loss of digits in 'sin(x^2)'")]
    public void What_is_flagged_has_its_cause_before_the_figures(string computed, string culprit, string cause)
    {
        string message = $"at x = 1, dx comes out as {computed} where the exact value is 0.25: '{culprit}' overflows or cancels there; no rule mends it";
        Assert.Equal(cause, FailureCause.Of(message));
        KnownException measured = Assert.Single(KnownExceptions.Of([Bad], new Dictionary<string, string>(StringComparer.Ordinal) { ["1/x"] = cause }, []));
        Assert.Equal(cause + ": LG0099: not built", measured.Reason);
        Assert.True(FailureSummary.IsOne(measured.Reason));
    }

    private static IEnumerable<string> Complain(KnownException[] list, params string[] flagged) =>
        KnownExceptions.Complaints(list, [Good, Bad], flagged.ToHashSet(StringComparer.Ordinal));
}
