using System;
using System.Threading.Tasks;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Assessment;

/// <summary>LG0102 gives a point at which what is computed is wrong, and the exact value there; where the kernel is right it is silent.</summary>
public sealed class UnstableTests
{
    // ln B(a, b) of a and a much greater b: the difference of two numbers near 1e21 that agree in every digit.
    [Theory]
    [InlineData("lgamma(x) + lgamma(y) - lgamma(x + y)", "gamma(")]
    [InlineData("(1 + x^8)^40/(1 + x^320) + 0*y", "")]
    [InlineData("sin(x + x - log(abs(x))) + 0*y", "sin(")] // x + x beyond the largest float
    public async Task It_fails_at_a_point(string formula, string culprit)
    {
        Diagnostic reported = Assert.Single(await ReportAsync(formula));
        string message = reported.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith("at x = ", message, StringComparison.Ordinal);
        Assert.Contains("where the exact value is ", message, StringComparison.Ordinal);
        Assert.Contains(culprit, message, StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, reported.Severity);
    }

    [Theory]
    [InlineData("-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)")]
    [InlineData("log(1+exp(-y*x))")]
    [InlineData("exp(x)-y*x")]
    [InlineData("(x/(1+abs(x))-y)^2")]
    [InlineData("delta^2*(sqrt(1+((x-y)/delta)^2)-1) where delta = 2")]
    [InlineData("exp(x)/(2 + exp(x) + exp(y))")]
    [InlineData("log(3 + 2*exp(x)) - y*tanh(x)")]
    [InlineData("-log(sigmoid(x + 1) - sigmoid(x - 1)) + 0*y")]
    [InlineData("exp(1000*x)")] // it overflows where the exact value does
    public async Task It_is_right_everywhere(string formula) => Assert.Empty(await ReportAsync(formula));

    /// <summary>
    /// At x = -1.2e-38 = -y the exact value is 1e-76, and a double computes 0; but an input that moves by the least moves the value by far more than itself.
    /// </summary>
    [Fact]
    public async Task In_double_what_cancels_below_the_floats_is_no_fault() => Assert.Empty(await ReportAsync("y*exp(-x) + x", "double"));

    private static async Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> ReportAsync(string formula, string type = "float") =>
    [
        .. System.Linq.Enumerable.Where(
            await MarkedSource.ReportAsync(GeneratorHarness.Run(
                $"static partial class L {{ [Loss(\"{formula}\")] public static partial {type} F(ReadOnlySpan<{type}> x, ReadOnlySpan<{type}> y, [Gradient] Span<{type}> dx, [Hessian] Span<{type}> d2x); }}").Output),
            static diagnostic => diagnostic.Id == "LG0102"),
    ];
}
