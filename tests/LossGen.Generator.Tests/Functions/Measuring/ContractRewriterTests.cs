using System;
using LossGen.FunctionLab.Exact;
using LossGen.FunctionLab.Reference;
using LossGen.FunctionLab.Sweeps;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions.Measuring;

/// <summary>Measured numbers go into the right contract, and nothing else is touched.</summary>
public sealed class ContractRewriterTests
{
    private const string Source = """
        /// <summary>[Precision.Single] = new(9, 9, 9) is what a row looks like.</summary>
        public static ElementaryFunction OfAny { get; } = new("Exp", "e^x", BuildOfAny)
        {
            [Precision.Single] = new(1, 0.5, 3),
            [Precision.SingleFast] = new(4, 0, 0) { Range = new(-10, 10) },
            [Precision.Double] = new(1.5, 0, 0),
        };

        public static ElementaryFunction OfNonPositive { get; } = new("ExpOfNonPositive", "e^x for x <= 0", BuildOfNonPositive)
        {
            Range = ArgumentRange.NonPositive,
            [Precision.Single] = new(1, 0.891, -5.848642),
        };

        public static ElementaryFunction Power { get; } = new("Pow", "x^y", Build)
        {
            [Precision.Single] = new(MaxUlp: 2, 1.309, 11373976, -4.458191),
        };

        """;

    [Fact]
    public void The_measured_numbers_are_replaced_and_the_bound_stays()
    {
        string source = Source;
        Assert.True(ContractRewriter.TryRewrite(ref source, "Exp", Precision.Single, new(0.8960001, 26.722153f, 0, 0), isBinary: false));
        Assert.True(ContractRewriter.TryRewrite(ref source, "Exp", Precision.SingleFast, new(2, -3, 0, 0), isBinary: false));
        Assert.True(ContractRewriter.TryRewrite(ref source, "Exp", Precision.Double, new(0.75, 0.1, 0, 0), isBinary: false));
        Assert.True(ContractRewriter.TryRewrite(ref source, "ExpOfNonPositive", Precision.Single, new(0.9, -1e-45f, 0, 0), isBinary: false));
        Assert.True(ContractRewriter.TryRewrite(ref source, "Pow", Precision.Single, new(1.4, 1e20f, -0.1f, 0), isBinary: true));
        string expected = Source
            .Replace("new(1, 0.5, 3)", "new(1, 0.897, 26.722153)", StringComparison.Ordinal)
            .Replace("new(4, 0, 0)", "new(4, 2, -3.0)", StringComparison.Ordinal)
            .Replace("new(1.5, 0, 0)", "new(1.5, 0.75, 0.1)", StringComparison.Ordinal)
            .Replace("0.891, -5.848642", "0.9, -1E-45", StringComparison.Ordinal)
            .Replace("1.309, 11373976, -4.458191", "1.4, 1E+20, -0.1", StringComparison.Ordinal);
        Assert.Equal(expected, source);
    }

    [Theory]
    [InlineData("Exp", "DoubleFast")]
    [InlineData("ExpOfNonPositive", "Double")]
    [InlineData("Log", "Single")]
    public void A_contract_that_is_not_there_is_not_found(string function, string precision)
    {
        string source = Source;
        Assert.False(ContractRewriter.TryRewrite(ref source, function, FunctionPrecisions.PrecisionOf(precision), new(1, 1, 0, 0), isBinary: false));
        Assert.Equal(Source, source);
    }

    [Fact]
    public void An_infinite_error_is_no_contract()
    {
        string source = Source;
        Assert.Throws<ArgumentOutOfRangeException>(() => ContractRewriter.TryRewrite(ref source, "Exp", Precision.Single, new(double.PositiveInfinity, 1, 0, 0), isBinary: false));
    }

    [Fact]
    public void Exact_values_at_worst_cases_are_found_again()
    {
        WorstCase first = new(0.8, 0.1, 0, 1), second = new(0.9, 3, -0.25, 1);
        string text = WorstCaseTable.Replace("", "Exp", [(Precision.Double, first, new ExactValue(1.1, 0.3))]);
        text = WorstCaseTable.Replace(text, "Pow", [(Precision.Double, second, new ExactValue(2, -0.25)), (Precision.DoubleFast, second, new ExactValue(3, 0))]);
        text = WorstCaseTable.Replace(text, "Exp", [(Precision.Double, first, new ExactValue(1.2, 0.4))]);
        Assert.Equal(new(1.2, 0.4), WorstCaseTable.Find(text, "Exp", Precision.Double, new(1, 0.8, 0.1)));
        Assert.Equal(new(2, -0.25), WorstCaseTable.Find(text, "Pow", Precision.Double, new(1, 0.9, 3, -0.25)));
        Assert.Throws<System.IO.InvalidDataException>(() => WorstCaseTable.Find(text, "Exp", Precision.Double, new(1, 0.8, 0.2)));
    }
}
