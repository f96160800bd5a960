using System;
using System.Linq;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Generation;

/// <summary>Whatever the types around a loss and its signature, the emitted half is the other half: C# joins the two without a word.</summary>
public sealed class DeclarationShapeTests
{
    private const string F = "[Loss(\"x^2\")] public static partial float F(ReadOnlySpan<float> x);";

    [Theory]
    [InlineData("static partial class L { $ }")]
    [InlineData("namespace A.B.C; static partial class L { $ }")]
    [InlineData("namespace A { namespace B { static partial class L { $ } } }")]
    [InlineData("partial struct L { $ }")]
    [InlineData("readonly ref partial struct L { $ }")]
    [InlineData("partial record L(int A) { $ }")]
    [InlineData("sealed partial record class L(int A) { $ }")]
    [InlineData("readonly partial record struct L(int A) { $ }")]
    [InlineData("partial interface L { $ }")]
    [InlineData("partial interface L<in T, out U> { $ }")]
    [InlineData("abstract partial class L<T, @class> where T : class?, new() where @class : unmanaged { $ }")]
    [InlineData("partial class Outer<T> { private partial struct Inner<U> { public partial interface I { $ } } }")]
    [InlineData("partial class @class { $ }")]
    [InlineData("namespace @namespace.@int { partial class @event { $ } }")]
    [InlineData("namespace System.Half { partial class L { $ } }")]
    [InlineData("namespace N { class System; class global; partial class Span { $ } }")]
    [InlineData("partial class L { $ } partial class L { void G() { F([]); } }")]
    public void Types(string type) => AssertOneFile(type.Replace("$", F, StringComparison.Ordinal));

    [Theory]
    [InlineData("public static partial float F(ReadOnlySpan<float> x)")]
    [InlineData("internal static partial double F(ReadOnlySpan<float> x)")]
    [InlineData("private protected partial float F(ReadOnlySpan<float> x)")]
    [InlineData("protected internal virtual partial float F(ReadOnlySpan<float> x)")]
    [InlineData("private partial float F(ReadOnlySpan<float> x)")]
    [InlineData("partial void F(ReadOnlySpan<float> x, [LossValues] Span<float> values)")]
    [InlineData("static partial void F(ReadOnlySpan<float> x, [LossValues] Span<float> values)")]
    [InlineData("public static unsafe partial float F(ReadOnlySpan<float> x)")]
    [InlineData("public static partial float @for(ReadOnlySpan<float> @x)")]
    [InlineData("public static partial float F(ReadOnlySpan<float> x, float @ref, float @in = 0.5f, int _ = 3)")]
    [InlineData("public static partial float F(scoped ReadOnlySpan<float> x, float a, [Gradient] out float da)")]
    [InlineData("public static partial float F<T>(ReadOnlySpan<float> x)")]
    [InlineData("public static partial float F<T, U, @new>(ReadOnlySpan<float> x) where T : class?, IComparable<U>, new() where U : notnull where @new : unmanaged, Enum")]
    [InlineData("public static partial float F<T>(ReadOnlySpan<float> x) where T : struct, allows ref struct")]
    [InlineData("public static partial float Σφ(ReadOnlySpan<float> x)")]
    public void Methods(string method)
    {
        string uses = method.Contains("@ref", StringComparison.Ordinal) ? "x^2 * ref * in * _" : method.Contains(" a,", StringComparison.Ordinal) ? "a*x^2" : "x^2";
        AssertOneFile($"partial class L {{ [Loss(\"{uses}\")] {method}; }}");
    }

    [Fact]
    public void A_readonly_method_of_a_struct() =>
        AssertOneFile("partial struct L { [Loss(\"x^2\")] public readonly partial float F(ReadOnlySpan<float> x); }");

    [Fact]
    public void An_instance_method_of_an_interface() =>
        AssertOneFile("partial interface L { [Loss(\"x^2\")] public partial float F(ReadOnlySpan<float> x); }");

    [Fact]
    public void An_override() => AssertOneFile("""
        abstract class Base { public abstract float F(ReadOnlySpan<float> x); }
        partial class L : Base { [Loss("x^2")] public sealed override partial float F(ReadOnlySpan<float> x); }
        """);

    [Fact]
    public void A_method_that_hides_another() => AssertOneFile("""
        class Base { public float F(ReadOnlySpan<float> x) => 0; }
        partial class L : Base { [Loss("x^2")] public new partial float F(ReadOnlySpan<float> x); }
        """);

    [Fact]
    public void An_extension_method() =>
        AssertOneFile("static partial class L { [Loss(\"x^2\")] public static partial float F(this ReadOnlySpan<float> x); }");

    [Fact]
    public void Aliases_of_types() => AssertOneFile("""
        using Real = System.Single;
        using Input = System.ReadOnlySpan<float>;
        static partial class L { [Loss("x^2")] public static partial Real F(Input x, [Gradient] Span<Real> dx); }
        """);

    [Fact]
    public void Overloads_and_names_that_differ_in_case_are_files_of_their_own()
    {
        GeneratorOutcome outcome = GeneratorHarness.Run("""
            static partial class L
            {
                [Loss("x^2")] public static partial float F(ReadOnlySpan<float> x);
                [Loss("x^2")] public static partial double F(ReadOnlySpan<double> x);
                [Loss("x^2")] public static partial float F<T>(ReadOnlySpan<float> x);
                [Loss("x^2")] public static partial float f(ReadOnlySpan<float> x);
            }
            static partial class l { [Loss("x^2")] public static partial float F(ReadOnlySpan<float> x); }
            static partial class L<T> { [Loss("x^2")] public static partial float F(ReadOnlySpan<float> x); }
            namespace N { static partial class L { [Loss("x^2")] public static partial float F(ReadOnlySpan<float> x); } }
            """).AssertClean();
        Assert.Equal(7, outcome.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_long_name_makes_no_long_path()
    {
        string name = new('n', 400);
        GeneratorOutcome outcome = GeneratorHarness.Run(
            $"namespace {name} {{ static partial class L {{ {F} [Loss(\"x\")] public static partial float G(ReadOnlySpan<float> x); }} }}").AssertClean();
        Assert.All(outcome.Files.Keys, file => Assert.InRange(file.Length, 1, 120));
        Assert.Equal(2, outcome.Files.Count);
    }

    /// <summary>While a method is copied it stands there twice: C# says so, and everything else goes on.</summary>
    [Fact]
    public void Methods_declared_twice_do_not_stop_the_generator()
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(
            "static partial class L { " + F + F + " }",
            "static partial class M { " + F + " }");
        Assert.Null(outcome.Result.Exception);
        Assert.Equal(2, outcome.Files.Count);
        Assert.Equal("CS0111,CS0756", Errors(outcome));
    }

    /// <summary>C# has said what is wrong; neither a message nor a half of ours adds to it.</summary>
    [Theory]
    [InlineData("static partial class L { [Loss(\"x\")] static partial float F(ReadOnlySpan<float> x); }", "CS8796")]
    [InlineData("static partial class L { [Loss(\"x\")] static partial void F(ReadOnlySpan<float> x, float a, [Gradient] out float da); }", "CS8797")]
    [InlineData("static partial class L { [Loss(\"x\")] public static partial float F(ReadOnlySpan<Flot> x); }", "CS0246,CS8795")]
    [InlineData("static partial class L { [Loss(\"x\")] public static partial Flot F(ReadOnlySpan<float> x); }", "CS0246,CS8795")]
    public async System.Threading.Tasks.Task What_the_compiler_refuses_is_left_to_it(string source, string errors)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(source);
        Assert.Empty(outcome.Files);
        Assert.Equal(errors, Errors(outcome));
        Assert.Empty(await MarkedSource.ReportAsync(outcome.Output));
    }

    private static string Errors(GeneratorOutcome outcome) => string.Join(
        ',',
        outcome.Output.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Id)
            .Order(StringComparer.Ordinal));

    private static void AssertOneFile(string source) => Assert.NotEmpty(GeneratorHarness.Run(source).AssertClean().File);
}
