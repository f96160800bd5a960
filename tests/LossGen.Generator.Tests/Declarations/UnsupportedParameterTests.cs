using System.Threading.Tasks;
using LossGen.Generator.Tests.Harness;

namespace LossGen.Generator.Tests.Declarations;

/// <summary>LG0010 for single parameters and options: each wrong one has a twin that differs in that alone and is silent.</summary>
public sealed class UnsupportedParameterTests
{
    [Theory]
    [InlineData("{|LG0010:float[]|} x", "ReadOnlySpan<float> x")]
    [InlineData("{|LG0010:Memory<float>|} x", "Span<float> x")]
    [InlineData("{|LG0010:ReadOnlySpan<string>|} x", "ReadOnlySpan<double> x")]
    [InlineData("{|LG0010:ReadOnlySpan<float?>|} x", "ReadOnlySpan<float> x")]
    [InlineData("{|LG0010:ReadOnlySpan<decimal>|} x", "ReadOnlySpan<float> x")]
    [InlineData("{|LG0010:ReadOnlySpan<uint>|} x", "ReadOnlySpan<byte> x")]
    [InlineData("{|LG0010:ReadOnlySpan<T>|} x", "ReadOnlySpan<float> x")]
    [InlineData("{|LG0010:ReadOnlySpan<DayOfWeek>|} x", "ReadOnlySpan<float> x")]
    [InlineData("ref ReadOnlySpan<float> {|LG0010:x|}", "ReadOnlySpan<float> x")]
    [InlineData("in ReadOnlySpan<float> {|LG0010:x|}", "scoped ReadOnlySpan<float> x")]
    [InlineData("params ReadOnlySpan<float> {|LG0010:x|}", "ReadOnlySpan<float> x")]
    public async Task An_input(string wrong, string right)
    {
        await MarkedSource.VerifyDeclarationAsync($"static partial class L {{ [Loss(\"x^2\")] public static partial float F<T>({wrong}); }}");
        await MarkedSource.VerifyDeclarationAsync($"static partial class L {{ [Loss(\"x^2\")] public static partial float F<T>({right}); }}");
    }

    [Theory]
    [InlineData("{|LG0010:decimal|} a", "float a")]
    [InlineData("{|LG0010:long|} a", "int a")]
    [InlineData("{|LG0010:Half|} a", "double a")]
    [InlineData("{|LG0010:char|} a", "bool a")]
    [InlineData("{|LG0010:float?|} a", "float a = 0.5f")]
    [InlineData("{|LG0010:string|} a", "float a")]
    [InlineData("{|LG0010:T|} a", "float a")]
    [InlineData("in float {|LG0010:a|}", "float a")]
    [InlineData("ref float {|LG0010:a|}", "float a")]
    [InlineData("ref readonly float {|LG0010:a|}", "float a")]
    [InlineData("out float {|LG0010:a|}", "float a")]
    [InlineData("[PerSample] float {|LG0010:a|}", "float a")]
    public async Task A_hyper_parameter(string wrong, string right)
    {
        await MarkedSource.VerifyDeclarationAsync($"static partial class L {{ [Loss(\"a*x\")] public static partial float F<T>(ReadOnlySpan<float> x, {wrong}); }}");
        await MarkedSource.VerifyDeclarationAsync($"static partial class L {{ [Loss(\"a*x\")] public static partial float F<T>(ReadOnlySpan<float> x, {right}); }}");
    }

    [Theory]
    [InlineData("[RowLength] {|LG0010:float|} n", "[RowLength] int n")]
    [InlineData("[RowLength] {|LG0010:long|} n", "[RowLength] int n")]
    [InlineData("[RowLength] {|LG0010:ReadOnlySpan<int>|} n", "[RowLength] int n")]
    [InlineData("[RowLength] in int {|LG0010:n|}", "[RowLength] int n")]
    [InlineData("[RowLength] int n, [RowLength] int {|LG0010:m|}", "[RowLength] int n")]
    [InlineData("[RowLength({|LG0010:0|})] int n", "[RowLength(1)] int n")]
    [InlineData("[RowLengthAttribute(length: {|LG0010:-3|})] int n", "[RowLengthAttribute(length: 3)] int n")]
    [InlineData("[RowLength, GradientScale] int {|LG0010:n|}", "[RowLength] int n")]
    [InlineData("[RowLength, PerClass] int {|LG0010:n|}", "[RowLength] int n")]
    public async Task A_row_length(string wrong, string right)
    {
        await MarkedSource.VerifyDeclarationAsync($"static partial class L {{ [Loss(\"sum(x^2)\")] public static partial float F(ReadOnlySpan<float> x, {wrong}); }}");
        await MarkedSource.VerifyDeclarationAsync($"static partial class L {{ [Loss(\"sum(x^2)\")] public static partial float F(ReadOnlySpan<float> x, {right}); }}");
    }

    [Theory]
    [InlineData("[PerClass] ReadOnlySpan<float> {|LG0010:w|}", "[PerClass] ReadOnlySpan<float> w, [RowLength] int n")]
    [InlineData("[PerSample] ReadOnlySpan<float> {|LG0010:w|}", "[PerSample] ReadOnlySpan<float> w, [RowLength] int n")]
    [InlineData("[PerElement] ReadOnlySpan<int> {|LG0010:w|}", "[PerElement] ReadOnlySpan<int> w, [RowLength] int n")]
    [InlineData("[PerClass, PerSample] ReadOnlySpan<float> {|LG0010:w|}, [RowLength] int n", "[PerClass] ReadOnlySpan<float> w, [RowLength] int n")]
    [InlineData("[PerClass, PerSample] ReadOnlySpan<float> {|LG0010:w|}", "ReadOnlySpan<float> w")]
    [InlineData("[Logits, Probability] ReadOnlySpan<float> {|LG0010:w|}", "[Logits] ReadOnlySpan<float> w")]
    public async Task The_shape_of_an_input(string wrong, string right)
    {
        await MarkedSource.VerifyDeclarationAsync($"static partial class L {{ [Loss(\"w*x\")] public static partial float F(ReadOnlySpan<float> x, {wrong}); }}");
        await MarkedSource.VerifyDeclarationAsync($"static partial class L {{ [Loss(\"w*x\")] public static partial float F(ReadOnlySpan<float> x, {right}); }}");
    }

    [Theory]
    [InlineData("[Gradient] {|LG0010:ReadOnlySpan<float>|} dx", "[Gradient] Span<float> dx")]
    [InlineData("[Gradient] {|LG0010:float[]|} dx", "[Gradient] Span<double> dx")]
    [InlineData("[Gradient] {|LG0010:Span<int>|} dx", "[Gradient] Span<Half> dx")]
    [InlineData("[Gradient] out {|LG0010:float|} dx", "[Gradient] Span<float> dx")]
    [InlineData("[Gradient] out Span<float> {|LG0010:dx|}", "[Gradient] Span<float> dx")]
    [InlineData("[Gradient] ref Span<float> {|LG0010:dx|}", "[Gradient] Span<float> dx")]
    [InlineData("[Gradient, LossValues] Span<float> {|LG0010:dx|}", "[Gradient] Span<float> dx")]
    [InlineData("[Gradient] {|LG0010:Span<float>|} da", "[Gradient] out float da")]
    [InlineData("[Gradient] float {|LG0010:da|}", "[Gradient] out double da")]
    [InlineData("[Gradient] ref float {|LG0010:da|}", "[Gradient] out float da")]
    [InlineData("[Gradient] out {|LG0010:int|} da", "[Gradient] out float da")]
    [InlineData("[Gradient(Accumulate = true)] out float {|LG0010:da|}", "[Gradient(Accumulate = true)] Span<float> dx")]
    [InlineData("[Hessian] {|LG0010:Span<long>|} d2x", "[Hessian(Floor = 1e-16)] Span<float> d2x")]
    [InlineData("[Hessian({|LG0010:Floor = double.PositiveInfinity|})] Span<float> d2x", "[Hessian(Floor = 0)] Span<float> d2x")]
    [InlineData("[Hessian(nameof(x), {|LG0010:Floor = -1|})] Span<float> d2x", "[Hessian(nameof(x), Floor = double.NaN)] Span<float> d2x")]
    [InlineData("[Gradient] Span<float> dx, [Gradient({|LG0010:nameof(x)|})] Span<float> g", "[Gradient] Span<float> dx, [Gradient(nameof(x))] Span<double> g")]
    [InlineData("[Gradient] out float da, [Gradient({|LG0010:nameof(a)|})] out float g", "[Gradient] out float da")]
    [InlineData("[Hessian] Span<float> d2x, [Hessian({|LG0010:\"x\"|})] Span<float> h", "[Hessian] Span<float> d2x, [Hessian(\"x\", Floor = 1)] Span<float> h")]
    [InlineData("[Gradient] Span<float> dx, [Gradient({|LG0010:\"x\"|})] Span<float> g", "[Gradient] Span<float> dx, [Gradient(\"x\", Accumulate = true)] Span<float> g")]
    [InlineData("[LossValues] Span<float> u, [LossValues] Span<float> {|LG0010:v|}", "[LossValues] Span<float> u, [LossValues] Span<double> v")]
    [InlineData("[LossValues] {|LG0010:Span<int>|} values", "[LossValues] Span<float> values")]
    [InlineData("[LossValues] {|LG0010:ReadOnlySpan<float>|} values", "[LossValues] Span<float> values")]
    [InlineData("[LossValues] out {|LG0010:float|} {|LG0010:values|}", "[LossValues] Span<float> values")]
    public async Task An_output(string wrong, string right)
    {
        await MarkedSource.VerifyDeclarationAsync($"static partial class L {{ [Loss(\"a*x^2\")] public static partial float F(ReadOnlySpan<float> x, float a, {wrong}); }}");
        await MarkedSource.VerifyDeclarationAsync($"static partial class L {{ [Loss(\"a*x^2\")] public static partial float F(ReadOnlySpan<float> x, float a, {right}); }}");
    }

    /// <summary>What is nearly 0 in float is none too small in double.</summary>
    [Fact]
    public async Task A_clamp_in_double() => await MarkedSource.VerifyDeclarationAsync(
        "static partial class L { [Loss(\"log(x)\", Epsilon = 1e-300)] public static partial float F(ReadOnlySpan<double> x); }");

    [Theory]
    [InlineData("[GradientScale] {|LG0010:int|} s", "[GradientScale] float s")]
    [InlineData("[GradientScale] {|LG0010:Half|} s", "[GradientScale] double s")]
    [InlineData("[GradientScale] {|LG0010:Span<float>|} s", "[GradientScale] float s")]
    [InlineData("[GradientScale] float s, [GradientScale] float {|LG0010:t|}", "[GradientScale] float s")]
    public async Task A_gradient_scale(string wrong, string right)
    {
        const string method = "public static partial float F(ReadOnlySpan<float> x, [Gradient] Span<float> dx, ";
        await MarkedSource.VerifyDeclarationAsync($"static partial class L {{ [Loss(\"x^2\")] {method}{wrong}); }}");
        await MarkedSource.VerifyDeclarationAsync($"static partial class L {{ [Loss(\"x^2\")] {method}{right}); }}");
    }

    [Fact]
    public async Task A_gradient_scale_without_a_gradient_is_never_used() =>
        await MarkedSource.VerifyAsync(
            "static partial class L { [Loss(\"x^2\")] public static partial float F(ReadOnlySpan<float> x, [GradientScale] float {|LG0008:s|}); }");

    [Theory]
    [InlineData("{|LG0010:Epsilon = -1|}", "Epsilon = 0")]
    [InlineData("{|LG0010:Epsilon = double.PositiveInfinity|}", "Epsilon = double.NaN")]
    [InlineData("{|LG0010:Epsilon = 1e-40|}", "Epsilon = 1.2e-38")]
    [InlineData("{|LG0010:Epsilon = 1e39|}", "Epsilon = 1e38")]
    [InlineData("{|LG0010:Reduction = (Reduction)2|}", "Reduction = Reduction.Sum")]
    [InlineData("{|LG0010:Accuracy = (Accuracy)(-1)|}", "Accuracy = Accuracy.Fast")]
    [InlineData("{|LG0010:OnEmpty = (OnEmpty)3|}", "OnEmpty = OnEmpty.Throw")]
    public async Task An_option(string wrong, string right)
    {
        await MarkedSource.VerifyDeclarationAsync($"static partial class L {{ [Loss(\"x^2\", {wrong})] public static partial float F(ReadOnlySpan<float> x); }}");
        await MarkedSource.VerifyDeclarationAsync($"static partial class L {{ [Loss(\"x^2\", {right})] public static partial float F(ReadOnlySpan<float> x); }}");
    }
}
