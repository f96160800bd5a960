using System.Threading.Tasks;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Declarations;

/// <summary>LG0010 for methods of the wrong shape: each wrong one has a twin that differs in that alone and is silent.</summary>
public sealed class UnsupportedMethodTests
{
    private const string Squares = "[Loss(\"(x-y)^2\")]";
    private const string Inputs = "ReadOnlySpan<float> x, ReadOnlySpan<float> y";

    [Theory]
    [InlineData("public static partial {|LG0010:int|} F(@)", "public static partial float F(@)")]
    [InlineData("public static partial {|LG0010:Half|} F(@)", "public static partial double F(@)")]
    [InlineData("public static partial {|LG0010:float?|} F(@)", "public static partial float F(@)")]
    [InlineData("public static partial {|LG0010:float[]|} F(@)", "public static partial float F(@)")]
    [InlineData("public static partial {|LG0010:ref float|} F(@)", "public static partial float F(@)")]
    [InlineData("public static partial {|LG0010:ref readonly float|} F(@)", "public static partial float F(@)")]
    [InlineData("public static partial {|LG0010:System.Threading.Tasks.Task<float>|} F(@)", "public static partial float F(@)")]
    [InlineData("public static partial {|LG0010:System.Collections.Generic.IEnumerable<float>|} F(@)", "public static partial float F(@)")]
    [InlineData("public static partial {|LG0010:T|} F<T>(@)", "public static partial float F<T>(@)")]
    [InlineData("public static partial {|LG0010:void|} F(@)", "public static partial void F(@, [LossValues] Span<float> values)")]
    public async Task What_it_returns(string wrong, string right)
    {
        await MarkedSource.VerifyAsync(InClass(wrong + ";"));
        await MarkedSource.VerifyAsync(InClass(right + ";"));
    }

    [Theory]
    [InlineData("public static float {|LG0010:F|}(@) => 0;")]
    [InlineData("public static float {|LG0010:F|}(@) { return 0; }")]
    public async Task Not_partial(string wrong)
    {
        await MarkedSource.VerifyAsync(InClass(wrong));
        await MarkedSource.VerifyAsync(InClass("public static partial float F(@);"));
    }

    [Theory]
    [InlineData("public async partial {|LG0010:System.Threading.Tasks.Task<float>|} F(@);")]
    [InlineData("public abstract partial float {|LG0010:F|}(@);")]
    [InlineData("public static extern partial float {|LG0010:F|}(@);")]
    [InlineData("public abstract float {|LG0010:F|}(@);")]
    [InlineData("partial float System.IFormattable.{|LG0010:F|}(@);")]
    public async Task Modifiers_that_a_loss_cannot_have(string wrong)
    {
        await MarkedSource.VerifyBrokenAsync(InClass(wrong).Replace("async", "{|LG0010:async|}", System.StringComparison.Ordinal));
        await MarkedSource.VerifyAsync(InClass("public partial float F(@);"));
    }

    [Fact]
    public async Task No_input()
    {
        await MarkedSource.VerifyAsync("static partial class L { [Loss(\"a^2\")] public static partial float {|LG0010:F|}(float a); }");
        await MarkedSource.VerifyAsync("static partial class L { [Loss(\"a^2\")] public static partial float F(ReadOnlySpan<float> a); }");
    }

    [Fact]
    public async Task Arglist() =>
        await MarkedSource.VerifyBrokenAsync(InClass("public static partial float {|LG0010:F|}(@, __arglist);"));

    [Theory]
    [InlineData("class Outer { public static partial class L { $ } }")]
    [InlineData("class L { $ }")]
    [InlineData("file partial class L { $ }")]
    [InlineData("file partial class Outer { public partial class L { $ } }")]
    public async Task Types_that_cannot_be_opened_again(string type)
    {
        const string method = Squares + " public static partial float {|LG0010:F|}(" + Inputs + ");";
        await MarkedSource.VerifyBrokenAsync(type.Replace("$", method, System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_extension_block()
    {
        // Roslyn 5.12 visits the syntax of extension members twice, so the number of reports is not ours to choose.
        GeneratorOutcome outcome = GeneratorHarness.Run(
            "static partial class L { extension(int i) { " + Squares + " public static partial float F(" + Inputs + "); } }");
        Assert.Empty(outcome.Files);
        Assert.All(await MarkedSource.ReportAsync(outcome.Output), diagnostic => Assert.Equal("LG0010", diagnostic.Id));
        Assert.NotEmpty(await MarkedSource.ReportAsync(outcome.Output));
    }

    [Theory]
    [InlineData("class C { void M() { [{|LG0010:Loss(\"x\")|}] static float F(ReadOnlySpan<float> x) => 0; F([]); } }")]
    [InlineData("class C { Func<float, float> f = [{|LG0010:Loss(\"x\")|}] (float x) => x; }")]
    [InlineData("class C { float P { [{|LG0010:Loss(\"x\")|}] get => 0; } }")]
    [InlineData("class C { [{|LG0010:Loss(\"x\")|}] public static C operator +(C a, C b) => a; }")]
    public async Task Things_that_are_no_methods_of_a_type(string marked) => await MarkedSource.VerifyAsync(marked);

    [Fact]
    public async Task A_body_of_the_users_own()
    {
        const string definition = "partial class L { " + Squares + " public static partial float {|LG0010:F|}(" + Inputs + "); }";
        const string implementation = "partial class L { public static partial float F(" + Inputs + ") => 0; }";
        await MarkedSource.VerifyAsync(definition + implementation);
        await MarkedSource.VerifyAsync(definition, implementation);
        await MarkedSource.VerifyAsync(definition.Replace("{|LG0010:F|}", "F", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_attribute_on_a_body_of_the_users_own()
    {
        const string definition = "partial class L { public static partial float F(" + Inputs + "); }";
        const string implementation = "partial class L { " + Squares + " public static partial float {|LG0010:F|}(" + Inputs + ") => 0; }";
        await MarkedSource.VerifyAsync(definition + implementation);
        await MarkedSource.VerifyAsync(implementation, definition);
    }

    [Fact]
    public async Task An_older_language()
    {
        const string marked = "static partial class L { " + Squares + " public static partial float {|LG0010:F|}(" + Inputs + "); }";
        CSharpParseOptions options = TestCompilation.ParseOptions;
        await MarkedSource.VerifyAsync(marked, options.WithLanguageVersion(LanguageVersion.CSharp10), mayHaveErrors: false);
        await MarkedSource.VerifyAsync(MarkedSource.WithoutMarks(marked), options.WithLanguageVersion(LanguageVersion.CSharp11), mayHaveErrors: false);
    }

    private static string InClass(string method) =>
        "abstract unsafe partial class L { " + Squares + " " + method.Replace("@", Inputs, System.StringComparison.Ordinal) + " }";
}
