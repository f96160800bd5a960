using System;
using System.Linq;
using LossGen.Generator.Tests.Harness;

namespace LossGen.Generator.Tests.Emission;

/// <summary>Emitted code compiles whatever the user has called his own things: it leans on no name that he could have taken.</summary>
public sealed class SurroundingsTests
{
    private const string Formula = "-(y*log(p) + (1-y)*log(1-p)) + a*abs(x)^1.5 where p = sigmoid(x)";

    private const string Method =
        $"[Loss(\"{Formula}\", OnEmpty = OnEmpty.Throw)] public static partial float F(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float a, [Gradient] Span<float> dx, [LossValues] Span<float> values);";

    /// <summary>Names that the emitted file uses, and that a user may have.</summary>
    private static readonly string[] Taken =
    [
        "System", "Math", "MathF", "Span", "ReadOnlySpan", "Vector", "Vector128", "Vector256", "Vector512", "Avx2", "Avx512F", "Fma", "MemoryMarshal", "Unsafe",
        "MethodImpl", "MethodImplAttribute", "MethodImplOptions", "Guard", "BlockSum", "EmptyMean", "LossGen", "Emitted", "Runtime", "FEntry", "FOfVector512", "Single", "Double",
        "Numerics", "Intrinsics", "InteropServices", "CompilerServices", "X86", "global", "Exp", "Log1p", "NotSupportedException",
    ];

    public static TheoryData<string> TakenNames => [.. Taken];

    [Theory]
    [MemberData(nameof(TakenNames))]
    public void Beside_types_of_the_same_names(string name)
    {
        string method = name is "System" or "LossGen" or "Span" or "ReadOnlySpan" ? QualifiedMethod() : Method;
        AssertClean($"namespace Shop {{ class {name} {{ }} static partial class L {{ {method} }} }}");
        AssertClean($"namespace Shop {{ static partial class L {{ class {name} {{ }} {method} }} }}");
        AssertClean($"namespace Shop.{name} {{ static partial class L {{ {method} }} }}");
    }

    [Fact]
    public void Beside_all_of_them_in_the_global_namespace()
    {
        string[] own = [.. Taken.Where(static name => name is not ("System" or "LossGen" or "Span" or "ReadOnlySpan" or "global"))];
        AssertClean(string.Concat(own.Select(static name => $"class {name} {{ }} ")) + $"static partial class L {{ {Method} }}");
    }

    [Theory]
    [InlineData("Exp")]
    [InlineData("Log1p")]
    [InlineData("Sigmoid")]
    [InlineData("block")]
    [InlineData("whole")]
    [InlineData("column")]
    [InlineData("columns")]
    [InlineData("sums")]
    [InlineData("sum")]
    [InlineData("scale")]
    [InlineData("start")]
    [InlineData("count")]
    [InlineData("Run")]
    [InlineData("RunTail")]
    [InlineData("RunChunk")]
    [InlineData("Evaluate")]
    [InlineData("Vector")]
    [InlineData("Vector512")]
    [InlineData("Span")]
    [InlineData("Math")]
    [InlineData("Guard")]
    [InlineData("BlockSum")]
    [InlineData("i")]
    [InlineData("row0")]
    [InlineData("dx0")]
    [InlineData("loss0")]
    [InlineData("lossHere")]
    [InlineData("lower")]
    [InlineData("x2")]
    [InlineData("xStart")]
    [InlineData("dxBlock")]
    [InlineData("aVector")]
    [InlineData("values")]
    [InlineData("decay")]
    [InlineData("oneMinusY")]
    [InlineData("absX")]
    [InlineData("@class")]
    [InlineData("@float")]
    [InlineData("@in")]
    [InlineData("@var")]
    [InlineData("value")]
    [InlineData("σ")]
    [InlineData("Δx")]
    [InlineData("ŷ")]
    [InlineData("_")]
    [InlineData("__")]
    [InlineData("nuint")]
    [InlineData("nameof")]
    [InlineData("record")]
    public void With_parameters_of_any_name(string name)
    {
        string plain = name.TrimStart('@');
        AssertClean($"static partial class L {{ {Renamed("x", plain, name)} }}");
        AssertClean($"static partial class L {{ {Renamed("a", plain, name)} }}");
        AssertClean($"static partial class L {{ [Loss(\"(x-y)^2*exp(x)\")] public static partial float F(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient(\"x\")] Span<float> {name}, [GradientScale] float s); }}");
        AssertClean($"static partial class L {{ [Loss(\"(x-y)^2*exp(x)\")] public static partial float F(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [GradientScale] float {name}); }}");
    }

    /// <summary>The same where every feature brings its own locals.</summary>
    [Theory]
    [InlineData("memory")]
    [InlineData("sums")]
    [InlineData("sums2")]
    [InlineData("weight")]
    [InlineData("factor")]
    [InlineData("total")]
    [InlineData("aTotal")]
    [InlineData("scalars")]
    [InlineData("RunWeights")]
    [InlineData("ParallelChunks")]
    [InlineData("ChunkSpans")]
    [InlineData("ChunkMemory")]
    [InlineData("ElementConversion")]
    [InlineData("Half")]
    [InlineData("xBlock")]
    [InlineData("aColumns")]
    [InlineData("aSums")]
    [InlineData("aTerms")]
    [InlineData("a0")]
    [InlineData("aLower")]
    public void With_parameters_of_any_name_where_all_is_asked_for(string name)
    {
        AssertClean(AllFeatures($"ReadOnlySpan<float> {name}, [Gradient] out double da, [Hessian] Span<Half> d2x", name));
        AssertClean(AllFeatures($"float {name}, [Gradient] out double da, [Hessian] Span<Half> d2x", name));
        AssertClean(AllFeatures($"float b, [Gradient(\"a\")] out double {name}, [Hessian] Span<Half> d2x", "b"));
        AssertClean(AllFeatures($"float b, [Gradient] out double da, [Hessian(\"x\")] Span<Half> {name}", "b"));
    }

    [Theory]
    [InlineData("Parallel")]
    [InlineData("Chunk")]
    [InlineData("RunWeights")]
    public void As_a_method_of_any_name_where_all_is_asked_for(string name) =>
        AssertClean(AllFeatures("float b, [Gradient] out double da, [Hessian] Span<Half> d2x", "b").Replace("float F(", $"float {name}(", StringComparison.Ordinal));

    private static string AllFeatures(string parameters, string name) =>
        $"static partial class L {{ [Loss(\"(a*x - y)^2 * exp({name})\", Weight = \"abs(x)\", Mask = \"y != -100\", Parallel = true)] public static partial float F(ReadOnlySpan<Half> x, ReadOnlySpan<int> y, float a, [GradientScale] float s, [Gradient] Span<float> dx, {parameters}); }}";

    /// <summary>A binding's name becomes a local's.</summary>
    [Theory]
    [InlineData("Exp")]
    [InlineData("Vector512")]
    [InlineData("MemoryMarshal")]
    [InlineData("@class")]
    [InlineData("dx")]
    [InlineData("block")]
    [InlineData("Run")]
    [InlineData("Evaluate")]
    [InlineData("x2")]
    [InlineData("σ")]
    [InlineData("var")]
    public void With_bindings_of_any_name(string name) => AssertClean(
        $"static partial class L {{ [Loss(\"{name}*{name} + exp({name}) + log1p(abs({name})) where {name} = x*y - exp(y)\")] public static partial float F(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx); }}");

    [Theory]
    [InlineData("Run")]
    [InlineData("Evaluate")]
    [InlineData("RunTail")]
    [InlineData("Vector512")]
    [InlineData("Guard")]
    [InlineData("System")]
    [InlineData("LossGen")]
    [InlineData("Math")]
    [InlineData("@event")]
    [InlineData("λ")]
    [InlineData("ToString")]
    public void As_a_method_of_any_name(string name) =>
        AssertClean($"static partial class L {{ {Method.Replace("float F(", $"float {name}(", StringComparison.Ordinal)} }}");

    [Theory]
    [InlineData("partial class Outer<T> where T : class { public partial record struct Inner<U>(int A) { $ } }")]
    [InlineData("partial interface IOuter<T> { partial struct S { $ } }")]
    [InlineData("readonly ref partial struct R { $ }")]
    [InlineData("sealed partial record Model(float Rate) { $ }")]
    [InlineData("partial class C(int a) { int A => a; $ }")]
    [InlineData("file static class Hidden { } static partial class L { $ }")]
    public void In_containers_of_every_kind(string container) => AssertClean(container.Replace("$", Method, StringComparison.Ordinal));

    [Theory]
    [InlineData("partial class C { $ }")]
    [InlineData("readonly partial struct S { $ }")]
    [InlineData("partial record R<T>(T A) { $ }")]
    [InlineData("partial interface I { $ }")]
    public void As_an_instance_method(string container) =>
        AssertClean(container.Replace("$", Method.Replace("static partial", "partial", StringComparison.Ordinal), StringComparison.Ordinal));

    /// <summary>The hostile names are hostile: code that leaned on them would not compile.</summary>
    [Fact]
    public void Code_that_leans_on_a_taken_name_is_caught() => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertClean(
        "namespace Shop { class Math { } static class L { static float F(float x) => Math.Max(x, 0); } static partial class M { " + Method + " } }"));

    private static string QualifiedMethod() => Method
        .Replace("[Loss(", "[global::LossGen.Loss(", StringComparison.Ordinal)
        .Replace("OnEmpty.Throw", "global::LossGen.OnEmpty.Throw", StringComparison.Ordinal)
        .Replace("[Gradient]", "[global::LossGen.Gradient]", StringComparison.Ordinal)
        .Replace("[LossValues]", "[global::LossGen.LossValues]", StringComparison.Ordinal)
        .Replace("ReadOnlySpan<float>", "global::System.READONLY<float>", StringComparison.Ordinal)
        .Replace("Span<float>", "global::System.Span<float>", StringComparison.Ordinal)
        .Replace("READONLY", "ReadOnlySpan", StringComparison.Ordinal);

    /// <summary>The method with one of its parameters called otherwise, in the formula too.</summary>
    private static string Renamed(string parameter, string inFormula, string inCode)
    {
        string formula = string.Concat(System.Text.RegularExpressions.Regex.Split(Formula, @"\b", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(part => part == parameter ? inFormula : part));
        string x = parameter == "x" ? inCode : "x", a = parameter == "a" ? inCode : "a";
        string output = inFormula == "values" ? "losses" : "values";
        return $"[Loss(\"{formula}\", OnEmpty = OnEmpty.Throw)] public static partial float F(ReadOnlySpan<float> {x}, ReadOnlySpan<float> y, float {a}, [Gradient(\"{x.TrimStart('@')}\")] Span<float> dx, [LossValues] Span<float> {output});";
    }

    private static void AssertClean(string source)
    {
        string file = GeneratorHarness.Run(source).AssertClean().File;
        Assert.DoesNotContain("could not build", file, StringComparison.Ordinal);
    }
}
