using System.Threading.Tasks;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Declarations;

/// <summary>LG0011: a derivative by nothing, or by what has none.</summary>
public sealed class OutputWithoutInputTests
{
    [Theory]
    [InlineData("[Gradient] Span<float> {|LG0011:g|}", "[Gradient(nameof(x))] Span<float> g")]
    [InlineData("[Gradient] Span<float> {|LG0011:dz|}", "[Gradient] Span<float> dx")]
    [InlineData("[Gradient] Span<float> {|LG0011:dX|}", "[Gradient(\"x\")] Span<float> dX")]
    [InlineData("[Gradient] Span<float> {|LG0011:d|}", "[Gradient(\"x\")] Span<float> d")]
    [InlineData("[Gradient({|LG0011:\"z\"|})] Span<float> dx", "[Gradient(\"x\")] Span<float> dx")]
    [InlineData("[Gradient({|LG0011:\"\"|})] Span<float> dx", "[Gradient(\"x\")] Span<float> dx")]
    [InlineData("[LossGen.GradientAttribute(of: {|LG0011:nameof(n)|})] Span<float> dx", "[LossGen.GradientAttribute(of: nameof(x))] Span<float> dx")]
    [InlineData("[Gradient({|LG0011:nameof(values)|})] Span<float> dx", "[Gradient(nameof(x))] Span<float> dx")]
    [InlineData("[Gradient] Span<float> {|LG0011:dlabels|}", "[Gradient] Span<float> dx")]
    [InlineData("[Gradient] Span<float> {|LG0011:dflags|}", "[Gradient] Span<float> dx")]
    [InlineData("[Gradient] out float {|LG0011:dk|}", "[Gradient] out float da")]
    [InlineData("[Hessian] Span<float> {|LG0011:dx|}", "[Hessian] Span<float> d2x")]
    [InlineData("[Gradient] out float {|LG0011:dlabels|}", "[Gradient] out double da")]
    [InlineData("[Hessian({|LG0011:nameof(labels)|}, Floor = 1)] Span<float> d2x", "[Hessian(nameof(x), Floor = 1)] Span<float> d2x")]
    public async Task Each_with_its_silent_twin(string wrong, string right)
    {
        const string start = """
            static partial class L
            {
                [Loss("sum(x^2 * a * k * flags) * labels")]
                public static partial float F(
                    ReadOnlySpan<float> x, ReadOnlySpan<int> labels, [PerElement] ReadOnlySpan<bool> flags, float a, int k, [RowLength] int n,
                    [LossValues] Span<float> values,

            """;
        await MarkedSource.VerifyDeclarationAsync(start + wrong + "); }");
        await MarkedSource.VerifyDeclarationAsync(start + right + "); }");
    }

    [Theory]
    [InlineData("Span<float> {|LG0011:dLogits|}", "'dLogits' is marked [Gradient], but there is no input or hyper-parameter 'Logits': call it 'dlogits', or write [Gradient(nameof(logits))]")]
    [InlineData("Span<float> {|LG0011:grad|}", "'grad' is marked [Gradient], but its name does not say by which input: call it 'dtemperature', or write [Gradient(nameof(temperature))]")]
    [InlineData("Span<float> {|LG0011:dy|}", "'dy' is the derivative by 'y', which holds integers: there is none")]
    public async Task It_says_what_to_write(string output, string message)
    {
        Diagnostic diagnostic = Assert.Single(await MarkedSource.VerifyDeclarationAsync(
            "static partial class L { [Loss(\"temperature*logits*y\")] public static partial float F("
            + "float temperature, ReadOnlySpan<float> logits, ReadOnlySpan<int> y, [Gradient] " + output + "); }"));
        Assert.Equal(message, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
