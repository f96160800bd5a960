using System;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Emission;
using LossGen.Generator.Problems;
using LossGen.Generator.Tests.Harness;
using LossGen.Generator.Text;

namespace LossGen.Generator.Tests.Generation;

/// <summary>A declaration with a mistake still has its other half, which throws: one mistake, one message.</summary>
public sealed class StubTests
{
    private delegate int OfInt(ReadOnlySpan<float> x);

    private delegate float OfSingle(ReadOnlySpan<float> x);

    [Fact]
    public void A_stub_says_what_is_wrong()
    {
        const string source = """
            public static partial class L
            {
                [Loss("x")] public static partial int F(ReadOnlySpan<float> x);
            }
            """;
        using LoadedAssembly loaded = GeneratorHarness.Run(source).Load();
        OfInt f = loaded.Method<OfInt>("L", "F");
        Assert.Equal("LG0010: 'F' returns 'int'; a loss returns float, double or void", Assert.Throws<NotSupportedException>(() => f([])).Message);
    }

    [Theory]
    [InlineData("public static partial System.Collections.Generic.List<string?>? F(string? s, ReadOnlySpan<float> x)")]
    [InlineData("public static partial ref readonly int F(ref int a, in float b, ref readonly float c, out string d, params string[] e)")]
    [InlineData("public static partial (int A, string? B) F<T>(T[]? t, System.Collections.Generic.Dictionary<string, object?> d) where T : class?")]
    [InlineData("public static unsafe partial int* F(int* p, delegate*<int, void> f, nint n, dynamic d)")]
    public void A_stub_repeats_any_signature(string method) =>
        Assert.NotEmpty(GeneratorHarness.Run($"static partial class L {{ [Loss(\"x\")] {method}; }}").AssertClean().File);

    [Fact]
    public void The_whole_file() => Snapshot.Match(GeneratorHarness.Run("""
        namespace Shop.Models;

        partial class Outer<T>
        {
            internal partial record struct Losses(int A)
            {
                [Loss("x")]
                public static partial decimal Squared<U>(ReadOnlySpan<float> x, long @long, [Gradient] Span<float> dx)
                    where U : class;
            }
        }
        """).AssertClean().File);

    [Fact]
    public void What_is_quoted_in_a_message_cannot_end_the_comment_or_the_string()
    {
        const string quoted = "a\"b\\c\r\nd\u2028e\u0085f {0} */ #endif σ \uD800";
        LossDeclaration declaration = Declaration();
        string file = PlugInCompiler.CompileAnew(new ReadLoss(declaration, EquatableArray<Problem>.Empty), (_, sink) =>
        {
            sink.Report(ProblemIds.UnreadableFormula, ProblemPlace.Method, quoted);
            return new EmittedLoss(StubEmitter.Emit(declaration, sink.Problems));
        }).SourceText!;

        using LoadedAssembly loaded = LoadedAssembly.Of(TestCompilation.Of(
            "public static partial class L { public static partial float F(System.ReadOnlySpan<float> x); }", file));
        OfSingle f = loaded.Method<OfSingle>("L", "F");
        Assert.Equal("LG0001: " + quoted, Assert.Throws<NotSupportedException>(() => f([])).Message);
    }

    [Fact]
    public void A_bug_of_ours_is_one_clear_message_and_no_crash()
    {
        PlugInResult result = PlugInCompiler.CompileAnew(
            new ReadLoss(Declaration(), EquatableArray<Problem>.Empty), (_, _) => throw new InvalidOperationException("no such node"));
        Problem problem = Assert.Single(result.Problems);
        Assert.Equal("LG0010", problem.Id);
        Assert.Contains("this is a bug of LossGen", problem.Arguments.Single(), StringComparison.Ordinal);
        Assert.Contains("no such node", problem.Arguments.Single(), StringComparison.Ordinal);
        Assert.Contains("NotSupportedException", result.SourceText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_with_too_few_arguments_is_a_bug_of_ours_too()
    {
        PlugInResult result = PlugInCompiler.CompileAnew(new ReadLoss(Declaration(), EquatableArray<Problem>.Empty), (declaration, sink) =>
        {
            sink.Report(ProblemIds.WrongArgumentCount, ProblemPlace.Method, "exp");
            return new EmittedLoss(StubEmitter.Emit(declaration, sink.Problems));
        });
        Assert.Contains("FormatException", Assert.Single(result.Problems).Arguments.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_compiler_is_not_asked_about_a_method_that_is_wrong_itself()
    {
        Problem wrong = new(ProblemIds.UnsupportedMethod, ProblemPlace.Method, new EquatableArray<string>(["wrong"]));
        PlugInResult result = PlugInCompiler.CompileAnew(
            new ReadLoss(Declaration(), new EquatableArray<Problem>([wrong])), (_, _) => throw new InvalidOperationException("asked"));
        Assert.Equal(wrong, Assert.Single(result.Problems));
    }

    [Fact]
    public void Results_are_kept_and_dropped_without_being_confused()
    {
        foreach (int round in Enumerable.Range(0, 2))
        {
            for (int i = 0; i < 600; i++)
            {
                Problem wrong = new(ProblemIds.UnsupportedMethod, ProblemPlace.Method, new EquatableArray<string>([$"number {i}"]));
                PlugInResult result = PlugInCompiler.Compile(new ReadLoss(Declaration(), new EquatableArray<Problem>([wrong])));
                Assert.Contains($"LG0010: number {i}\"", result.SourceText, StringComparison.Ordinal);
            }
        }
    }

    private static LossDeclaration Declaration() => new(
        "x",
        LossOptions.Default,
        Namespace: "",
        new EquatableArray<ContainerDeclaration>([new ContainerDeclaration("partial class", "L")]),
        "public static partial",
        "F",
        TypeParameters: "",
        ReturnKind.Single,
        new EquatableArray<ParameterDeclaration>(
        [
            new ParameterDeclaration("x", "global::System.ReadOnlySpan<float>", ElementType.Single, ParameterRole.Input, IsSpan: true, IsReadOnlySpan: true),
        ]),
        HasDocumentation: false,
        "L.F.g.cs");
}
