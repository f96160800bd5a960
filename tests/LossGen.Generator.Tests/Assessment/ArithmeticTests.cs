using System;
using System.Linq;
using LossGen.Generator.Tests.Harness;

namespace LossGen.Generator.Tests.Assessment;

/// <summary>What a kernel for floats is computed in, as the head of its file says it.</summary>
public sealed class ArithmeticTests
{
    private const string Gradient = "ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx";

    [Theory]
    [InlineData("-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)")]
    [InlineData("(x-y)^2")]
    [InlineData("y*(x-y)^2")]
    [InlineData("logcosh(x-y)")]
    [InlineData("sqrt((x-y)^2+1e-6)-1e-3")]
    [InlineData("log(1+(x-y)^2/2)")]
    [InlineData("abs(x-y)")]
    [InlineData("max(0, 1-y*x)^2")]
    [InlineData("log(1+exp(-y*x))")]
    [InlineData("(tanh(x)-y)^2")]
    public void Float_is_good_enough(string formula) => Assert.DoesNotContain("arithmetic", Head(formula, Gradient), StringComparison.Ordinal);

    // The sine's argument has no digits left behind the point; e^(30 x) magnifies the rounding of 30 x; the rest of the series cancels.
    [Theory]
    [InlineData("sin(1000000*tanh(x)) + y", "ulp")]
    [InlineData("tanh(x/3)^40 + y", "ulp")]
    [InlineData("exp(x) - 1 - x + 0*y", "ulp")]
    [InlineData("cosh(x + y)^3", "ulp")]
    [InlineData("sqrt(x^2 + y^2)", "would not be finite")]
    public void A_float_would_lose_too_much(string formula, string how)
    {
        string line = Head(formula, Gradient).Split('\n').Single(static line => line.Contains("arithmetic", StringComparison.Ordinal));
        Assert.Contains("double: in float", line, StringComparison.Ordinal);
        Assert.Contains(how, Head(formula, Gradient), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_asks_for_speed_keeps_floats_while_most_digits_are_right() =>
        Assert.DoesNotContain("arithmetic", Head("tanh(x/3)^7*y", Gradient, ", Accuracy = Accuracy.Fast"), StringComparison.Ordinal);

    private static string Head(string formula, string parameters, string options = "")
    {
        string file = GeneratorHarness.Run($"static partial class L {{ [Loss(\"{formula}\"{options})] public static partial float F({parameters}); }}").File;
        return file[..file.IndexOf("partial class L", StringComparison.Ordinal)];
    }
}
