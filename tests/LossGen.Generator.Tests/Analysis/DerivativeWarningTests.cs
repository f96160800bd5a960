using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Tasks;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Analysis;

/// <summary>LG0008, LG0012 and LG0013 on outputs of every kind: a mark stands on the output concerned, and one mistake is one message.</summary>
public sealed class DerivativeWarningTests
{
    /// <summary>The second derivative of a linear loss is zero, as it should be; that of a loss without the input is a mistake, spoken of once.</summary>
    [Theory]
    [InlineData("x*y", "[Hessian] Span<float> d2x")]
    [InlineData("abs(x)*y", "[Hessian] Span<float> d2x")]
    [InlineData("y^2", "[Hessian] Span<float> {|LG0012:d2x|}")]
    [InlineData("y^2 + x - x", "[Hessian] Span<float> {|LG0012:d2x|}")]
    [InlineData("y^2", "[Hessian] Span<float> d2x, [Gradient] Span<float> {|LG0012:dx|}")]
    [InlineData("y^2*sign(x)", "[Hessian] Span<float> {|LG0013:d2x|}")]
    [InlineData("x == y ? x : y", "[Hessian] Span<float> {|LG0013:d2x|}, [Gradient] Span<float> {|LG0013:dy|}")]
    public async Task Second_derivatives(string formula, string output) =>
        await MarkedSource.VerifyAsync(FormulaDeclaration.InEverySpelling(formula, "ReadOnlySpan<float> x, ReadOnlySpan<float> y, " + output));

    /// <summary>What is not built is said, and never left out of the sum.</summary>
    [Theory]
    [InlineData("digamma(1 + x^2)*y", "[Hessian] Span<float> {|LG0010:d2x|}")]
    [InlineData("x^2*digamma(1 + y^2)", "[Hessian] Span<float> d2x, [Hessian] Span<float> {|LG0010:d2y|}")]
    [InlineData("x^2*digamma(1 + y^2)", "[Hessian] Span<float> d2x, [Gradient] Span<float> dy")]
    [InlineData("x^2*y + x*stopgradient(digamma(1 + x^2))", "[Hessian] Span<float> d2x")]
    public async Task Second_derivatives_of_digamma(string formula, string output) =>
        await MarkedSource.VerifyAsync(FormulaDeclaration.InEverySpelling(formula, "ReadOnlySpan<float> x, ReadOnlySpan<float> y, " + output));

    [Fact]
    public async Task The_second_derivative_of_digamma_is_refused_by_name()
    {
        const string Source = "static partial class L { [Loss(\"digamma(1 + x^2)\")] public static partial float F(ReadOnlySpan<float> x, [Hessian] Span<float> d2x); }";
        Diagnostic reported = Assert.Single(await MarkedSource.ReportAsync(GeneratorHarness.Run(Source).Output));
        Assert.StartsWith("the second derivative of digamma is not built, and 'digamma(1 + x^2)' depends on 'x'", reported.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exp(a*x)", "[Gradient] out float da")]
    [InlineData("a*x + x^2", "[Gradient] out double da")]
    [InlineData("x^2 + 0*a", "[Gradient] out float {|LG0012:da|}")]
    [InlineData("x^2*sign(a)", "[Gradient] out float {|LG0013:da|}")]
    [InlineData("x == a ? x : 2*a", "[Gradient] out float {|LG0013:da|}")]
    [InlineData("x > a ? x^2 : x", "[Gradient] out float {|LG0012:da|}")]
    public async Task Of_hyper_parameters(string formula, string output) =>
        await MarkedSource.VerifyAsync(FormulaDeclaration.InEverySpelling(formula, "ReadOnlySpan<float> x, float a, " + output));

    /// <summary>An integer is compared for equality as often as one likes: it has no derivative that could miss it.</summary>
    [Theory]
    [InlineData("y == 1 ? x^2 : abs(x)", "byte")]
    [InlineData("y != 0 ? x^2 : abs(x)", "long")]
    [InlineData("y ? x^2 : abs(x)", "bool")]
    public async Task Labels_may_be_compared(string formula, string type) =>
        await MarkedSource.VerifyAsync(FormulaDeclaration.InEverySpelling(formula, $"ReadOnlySpan<float> x, ReadOnlySpan<{type}> y, [Gradient] Span<float> dx"));

    [Theory]
    [InlineData("x^2", "[Gradient] Span<float> dw", "the gradient by 'w' is zero everywhere: the formula does not mention it")]
    [InlineData("x^2", "[Hessian] Span<float> d2w", "the second derivative by 'w' is zero everywhere: the formula does not mention it")]
    [InlineData("x^2\", Weight = \"w", "[Gradient] Span<float> dw", "the gradient by 'w' is zero everywhere: it stands in Weight or Mask only, which are not differentiated")]
    [InlineData("x^2\", Mask = \"w > 0", "[Gradient] Span<float> dw", "the gradient by 'w' is zero everywhere: it stands in Weight or Mask only, which are not differentiated")]
    [InlineData("x^2 + w - w", "[Gradient] Span<float> dw", "the gradient by 'w' is zero everywhere: it cancels out of the formula")]
    [InlineData("x^2*stopgradient(w)", "[Gradient] Span<float> dw", "the gradient by 'w' is zero everywhere: the loss depends on it behind a stopgradient only")]
    [InlineData("w > 0 ? x^2 : x", "[Gradient] Span<float> dw", "the gradient by 'w' is zero everywhere: it only decides between branches, and a jump has no derivative")]
    [InlineData("x^2*sign(w)", "[Gradient] Span<float> dw", "'sign(w)' jumps and has no derivative by 'w': it counts as constant; if that is meant, write stopgradient(...) around it")]
    [InlineData("w == 2 ? x^2 : w", "[Gradient] Span<float> dw", "'w == 2' is true at single points of 'w' only, and the derivative does not see them: compare within a tolerance, as in 'abs(x - y) < 0.5'")]
    [InlineData("x^2*w", "Span<float> dx", "'dx' is never used: it is an input; to receive the derivative by 'x', mark it [Gradient]")]
    [InlineData("x^2*w", "Span<float> d2w", "'d2w' is never used: it is an input; to receive the derivative by 'w', mark it [Hessian]")]
    [InlineData("x^2*w", "float a", "'a' is never used: it is a hyper-parameter that the formula does not mention")]
    [InlineData("x^2*w where p = 2", "[Gradient] Span<float> dx", "'p' is never used: the formula does not refer to this binding")]
    [InlineData("x^2*w", "[GradientScale] float s", "'s' is never used: there is no gradient for it to scale")]
    public async Task It_says_why(string formula, string output, string message)
    {
        string source = $"static partial class L {{ [Loss(\"{formula}\")] public static partial float F(ReadOnlySpan<float> x, ReadOnlySpan<float> w, {output}); }}";
        Diagnostic reported = Assert.Single(await ReportAsync(source));
        Assert.Equal(message, reported.GetMessage(CultureInfo.InvariantCulture));
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportAsync(string source) => await MarkedSource.ReportAsync(GeneratorHarness.Run(source).AssertClean().Output);
}
