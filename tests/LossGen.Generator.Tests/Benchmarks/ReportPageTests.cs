using System;
using LossGen.Benchmarks.Functions;
using LossGen.Benchmarks.Functions.Candidates;
using LossGen.Benchmarks.Functions.Report;

namespace LossGen.Generator.Tests.Benchmarks;

/// <summary>The page of the benchmark says what was measured, and which aims were missed.</summary>
public sealed class ReportPageTests
{
    [Fact]
    public void A_cell_has_the_time_and_how_many_times_that_of_LossGen_at_the_same_width()
    {
        string page = Page(
            new("exp", "float", VectorWidth.Bits512, Contender.LossGen, 0.2),
            new("exp", "float", VectorWidth.Bits512, Contender.Libmvec, 0.5),
            new("exp", "float", VectorWidth.Bits256, Contender.LossGen, 0.4),
            new("exp", "float", VectorWidth.Bits256, Contender.SleefPrecise, 12),
            new("log", "float", VectorWidth.Bits256, Contender.LossGen, 0.25),
            new("exp", "double", VectorWidth.Bits256, Contender.LossGen, 0.8));
        Assert.Contains("## `float`, `Vector512`\n", page, StringComparison.Ordinal);
        Assert.Contains("| function | LossGen | libmvec |\n| --- | ---: | ---: |\n| exp | 0.20 | 0.50 (2.5x) |\n\n", page, StringComparison.Ordinal);
        Assert.Contains("| function | LossGen | SLEEF u10 |\n| --- | ---: | ---: |\n| exp | 0.40 | 12.0 (30.0x) |\n| log | 0.25 |  |\n\n", page, StringComparison.Ordinal);
        Assert.Contains("| function | LossGen |\n| --- | ---: |\n| exp | 0.80 |\n\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("`Vector`\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Missed_aims_are_listed_the_worst_first()
    {
        string page = Page(
            new("exp", "float", VectorWidth.Bits512, Contender.LossGen, 1),
            new("exp", "float", VectorWidth.Bits512, Contender.TensorPrimitives, 1.5),
            new("exp", "float", VectorWidth.Bits512, Contender.Vector, 2),
            new("tanh", "float", VectorWidth.Bits512, Contender.LossGen, 1),
            new("tanh", "float", VectorWidth.Bits512, Contender.TensorPrimitives, 0.75),
            new("tanh", "float", VectorWidth.Bits512, Contender.Libmvec, 1),
            new("sin", "double", VectorWidth.Bits256, Contender.LossGen, 2),
            new("sin", "double", VectorWidth.Bits256, Contender.TensorPrimitives, 3),
            new("sin", "double", VectorWidth.Bits256, Contender.SleefPrecise, 1),
            new("sin", "double", VectorWidth.Bits256, Contender.SleefFast, 0.5));
        Assert.Contains(
            """
            not in 2 of 3 comparisons:

            - `tanh` in `float`, `Vector512`: TensorPrimitives takes 0.75 times LossGen's time
            - `exp` in `float`, `Vector512`: TensorPrimitives takes 1.50 times LossGen's time


            """.ReplaceLineEndings("\n"),
            page,
            StringComparison.Ordinal);
        Assert.Contains(
            """
            not in 1 of 2 comparisons:

            - `sin` in `double`, `Vector256`: SLEEF u10 takes 0.50 times LossGen's time


            """.ReplaceLineEndings("\n"),
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_aim_that_nothing_was_compared_for_is_not_said_to_be_reached()
    {
        string page = Page(
            new("log", "float", VectorWidth.Bits512, Contender.LossGen, 1),
            new("log", "float", VectorWidth.Bits512, Contender.TensorPrimitives, 2.5));
        Assert.Contains("in `float`: so it is in all 1 comparisons.\n", page, StringComparison.Ordinal);
        Assert.Contains("SLEEF u10: not judged, for want of candidates.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_those_of_the_widest_width()
    {
        string page = Page(
            new("exp", "float", VectorWidth.Bits512, Contender.LossGen, 1, WorstUlp: 0.75),
            new("exp", "float", VectorWidth.Bits512, Contender.TensorPrimitives, 1, WorstUlp: 12345.6),
            new("exp", "float", VectorWidth.Bits256, Contender.LossGen, 1, WorstUlp: 0.25),
            new("exp", "double", VectorWidth.Bits512, Contender.LossGen, 1));
        Assert.Contains("| function | LossGen | TensorPrimitives |\n| --- | ---: | ---: |\n| exp | 0.75 | 12,346 |\n\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("| exp | 0.25", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        string page = ReportPage.Write(new(new([("processor", "P")]), [], ["SLEEF: libsleef.so.3 was not found"], Samples: 1));
        Assert.Contains("| processor | P |\n\n- Not timed: SLEEF: libsleef.so.3 was not found.\n\n", page, StringComparison.Ordinal);
    }

    private static string Page(params Measurement[] measurements) => ReportPage.Write(new(new([]), [.. measurements], [], Samples: 1));
}
