using System.Collections.Immutable;
using System.Threading.Tasks;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Analysis;

/// <summary>Each problem is reported once, live, where the user can see it, and can be suppressed like any other diagnostic.</summary>
public sealed class LossDeclarationAnalyzerTests
{
    [Fact]
    public async Task Each_mistake_is_reported_once_though_both_halves_have_it() => await MarkedSource.VerifyAsync("""
        namespace Shop;
        public static partial class L
        {
            [Loss("x")]
            public static partial {|LG0010:int|} F({|LG0010:float[]|} n, [RowLength] int a, [RowLength] int {|LG0010:b|});

            [Loss("x^2")]
            public static partial float G(ReadOnlySpan<float> x);
        }
        """);

    [Theory]
    [InlineData("[Obsolete, Loss(\"x\")]")]
    [InlineData("[method: LossGen.Loss(\"x\")]")]
    [InlineData("[Obsolete] [global::LossGen.LossAttribute(\"x\")]")]
    [InlineData("[Alias(\"x\")]")]
    [InlineData("[L::Loss(\"x\")]")]
    public async Task However_the_attribute_is_written(string attribute) => await MarkedSource.VerifyAsync(
        "using Alias = LossGen.LossAttribute; using L = LossGen; static partial class C { "
        + attribute + " public static partial {|LG0010:int|} F(ReadOnlySpan<float> x); }");

    [Fact]
    public async Task Another_library_may_have_a_loss_of_its_own() => await MarkedSource.VerifyAsync("""
        namespace Other
        {
            class LossAttribute(string formula) : Attribute { public string Formula => formula; }
            static class L { [Other.Loss("x")] public static int F() => 0; }
        }
        """);

    [Fact]
    public async Task A_project_without_the_runtime_is_left_alone()
    {
        Compilation without = TestCompilation.Of("class C { void M() { } }").WithReferences();
        Assert.Empty(await MarkedSource.ReportInBuildAsync((Microsoft.CodeAnalysis.CSharp.CSharpCompilation)without));
    }

    [Fact]
    public async Task A_pragma_silences_a_warning_on_a_parameter()
    {
        const string source = """
            static partial class L
            {
                [Loss("x^2")]
            #pragma warning disable LG0008
                public static partial float F(ReadOnlySpan<float> x, [GradientScale] float s);
            #pragma warning restore LG0008
            }
            """;
        await MarkedSource.VerifyAsync(source);
        await MarkedSource.VerifyAsync(source
            .Replace("#pragma warning disable LG0008", "", System.StringComparison.Ordinal)
            .Replace("float s", "float {|LG0008:s|}", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parameters_and_types_are_found_through_escapes_and_comments() => await MarkedSource.VerifyAsync(
        "static partial class L { [Loss(\"x\")] public static partial /* int */ {|LG0010:int|} @int(ReadOnlySpan<float> x, /* a */ {|LG0010:long|} @long); }");

    [Fact]
    public async Task It_reports_in_the_users_file_only()
    {
        ImmutableArray<Diagnostic> reported = await MarkedSource.VerifyAsync(
            "static partial class L { [Loss(\"x\")] public static partial {|LG0010:int|} F(ReadOnlySpan<float> x); }",
            "static partial class M { [Loss(\"x^2\")] public static partial float F(ReadOnlySpan<float> x); }");
        Assert.Equal("Source0.cs", Assert.Single(reported).Location.SourceTree!.FilePath);
    }
}
