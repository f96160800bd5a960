using System;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Tests.Harness;
using LossGen.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Tests.Declarations;

/// <summary>What is read of a declaration is what the user wrote.</summary>
public sealed class DeclarationReaderTests
{
    [Fact]
    public void A_declaration_with_everything_left_out()
    {
        LossDeclaration declaration = Read("""
            namespace N;
            public static partial class L
            {
                [Loss("(x-y)^2")]
                public static partial float F(ReadOnlySpan<float> x, ReadOnlySpan<byte> y, float a, [Gradient] Span<float> dx);
            }
            """);

        Assert.Equal(
            new LossDeclaration(
                "(x-y)^2",
                LossOptions.Default,
                "N",
                Array([new ContainerDeclaration("partial class", "L")]),
                "public static partial",
                "F",
                "",
                ReturnKind.Single,
                Array([
                    new ParameterDeclaration("x", "global::System.ReadOnlySpan<float>", ElementType.Single, ParameterRole.Input, IsSpan: true, IsReadOnlySpan: true),
                    new ParameterDeclaration("y", "global::System.ReadOnlySpan<byte>", ElementType.Byte, ParameterRole.Input, IsSpan: true, IsReadOnlySpan: true),
                    new ParameterDeclaration("a", "float", ElementType.Single, ParameterRole.HyperParameter),
                    new ParameterDeclaration("dx", "global::System.Span<float>", ElementType.Single, ParameterRole.Gradient, Of: "x", IsSpan: true),
                ]),
                HasDocumentation: false,
                declaration.HintName),
            declaration);
    }

    [Fact]
    public void Every_option()
    {
        LossOptions options = Read("""
            static partial class L
            {
                private const string W = "w";
                [LossAttribute(Weight = W + "*2", formula: "x", Mask = "y > 0", Reduction = Reduction.Sum, OnEmpty = OnEmpty.Throw,
                    Epsilon = 1e-5, Accuracy = Accuracy.Fast, Parallel = true)]
                public static partial double F(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> w);
            }
            """).Options;

        Assert.Equal(new LossOptions(ReductionKind.Sum, "w*2", "y > 0", EmptyPolicy.Throw, 1e-5, AccuracyKind.Fast, Parallel: true), options);
    }

    [Fact]
    public void Every_role()
    {
        LossDeclaration declaration = Read("""
            static partial class L
            {
                [Loss("x")]
                public static partial void F(
                    Span<Half> x, ReadOnlySpan<long> y, [PerElement] ReadOnlySpan<bool> m, [PerSample] ReadOnlySpan<double> s,
                    [PerClass, Probability] ReadOnlySpan<float> c, int k, double t, [RowLength(10)] int n, [GradientScale] double g,
                    [Gradient(nameof(x), Accumulate = true)] Span<Half> gx, [Gradient] out float dt,
                    [Hessian(Floor = 1e-16)] Span<double> d2x, [LossValues] Span<float> values);
            }
            """);

        Assert.Equal(ReturnKind.Void, declaration.Return);
        Assert.Equal(
            Array([
                new ParameterDeclaration("x", "global::System.Span<global::System.Half>", ElementType.Half, ParameterRole.Input, IsSpan: true),
                Input("y", "long", ElementType.Int64, InputShape.Default),
                Input("m", "bool", ElementType.Boolean, InputShape.PerElement),
                Input("s", "double", ElementType.Double, InputShape.PerSample),
                Input("c", "float", ElementType.Single, InputShape.PerClass) with { Meaning = StatedMeaning.Probability },
                new ParameterDeclaration("k", "int", ElementType.Int32, ParameterRole.HyperParameter),
                new ParameterDeclaration("t", "double", ElementType.Double, ParameterRole.HyperParameter),
                new ParameterDeclaration("n", "int", ElementType.Int32, ParameterRole.RowLength, RowLength: 10),
                new ParameterDeclaration("g", "double", ElementType.Double, ParameterRole.GradientScale),
                new ParameterDeclaration("gx", "global::System.Span<global::System.Half>", ElementType.Half, ParameterRole.Gradient, Of: "x", IsSpan: true, Accumulate: true),
                new ParameterDeclaration("dt", "float", ElementType.Single, ParameterRole.Gradient, Of: "t", IsOut: true),
                new ParameterDeclaration("d2x", "global::System.Span<double>", ElementType.Double, ParameterRole.Hessian, Of: "x", IsSpan: true, Floor: 1e-16),
                new ParameterDeclaration("values", "global::System.Span<float>", ElementType.Single, ParameterRole.LossValues, IsSpan: true),
            ]),
            declaration.Parameters);
    }

    [Theory]
    [InlineData("[Logits]", StatedMeaning.Logits)]
    [InlineData("[Probability]", StatedMeaning.Probability)]
    [InlineData("[LogProbability]", StatedMeaning.LogProbability)]
    [InlineData("[BinaryLabel]", StatedMeaning.BinaryLabel)]
    [InlineData("[SignedLabel]", StatedMeaning.SignedLabel)]
    [InlineData("[ClassIndex]", StatedMeaning.ClassIndex)]
    [InlineData("", StatedMeaning.None)]
    public void What_values_are_said_to_be(string attribute, object meaning) => Assert.Equal(
        meaning,
        Read($"static partial class L {{ [Loss(\"x\")] public static partial float F({attribute} ReadOnlySpan<float> x); }}").Parameters[0].Meaning);

    [Theory]
    [InlineData("/// <summary>Doc.</summary>", true)]
    [InlineData("/** <summary>Doc.</summary> */", true)]
    [InlineData("/// <summary>Doc.</summary>\n// and a remark", true)]
    [InlineData("// <summary>No.</summary>", false)]
    [InlineData("//// No.", false)]
    [InlineData("/* No. */", false)]
    [InlineData("/*** No. */", false)]
    [InlineData("/**/", false)]
    [InlineData("", false)]
    public void Documentation_is_seen_whether_or_not_the_compiler_reads_it(string comment, bool expected)
    {
        string source = "static partial class L {\n" + comment + "\n[Loss(\"x\")] public static partial float F(ReadOnlySpan<float> x); }";
        foreach (DocumentationMode mode in Enum.GetValues<DocumentationMode>())
            Assert.Equal(expected, Read(source, TestCompilation.ParseOptions.WithDocumentationMode(mode)).HasDocumentation);
    }

    [Fact]
    public void Attributes_of_the_emitted_half_are_not_the_users()
    {
        const string user = "public static partial class L { [Loss(\"x\")] public static partial float F(ReadOnlySpan<float> x); }";
        string hintName = Read(user).HintName;
        CSharpCompilation compilation = TestCompilation.Of(user).AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "public static partial class L { public static partial float F([LossGen.Logits] System.ReadOnlySpan<float> x) => 0; }",
            TestCompilation.ParseOptions,
            "LossGen.Generator/LossGen.Generator.LossGenerator/" + hintName));

        IMethodSymbol method = MethodOf(compilation);
        Assert.NotEmpty(method.Parameters[0].GetAttributes());
        Assert.Equal(Read(user), DeclarationReader.Read(method, method.GetAttributes().Single(), default).Declaration);
    }

    [Fact]
    public void Epsilon_NaN_is_the_default() => Assert.Null(
        Read("static partial class L { [Loss(\"x\", Epsilon = double.NaN)] public static partial float F(ReadOnlySpan<float> x); }").Options.Epsilon);

    private static ParameterDeclaration Input(string name, string type, ElementType element, InputShape shape) =>
        new(name, $"global::System.ReadOnlySpan<{type}>", element, ParameterRole.Input, IsSpan: true, IsReadOnlySpan: true, Shape: shape);

    private static EquatableArray<T> Array<T>(T[] items)
        where T : IEquatable<T> => new(items);

    private static LossDeclaration Read(string source, CSharpParseOptions? options = null)
    {
        IMethodSymbol method = MethodOf(TestCompilation.Of(options ?? TestCompilation.ParseOptions, [source]));
        ReadLoss read = DeclarationReader.Read(method, method.GetAttributes().Single(), default);
        Assert.Empty(read.Problems);
        return read.Declaration!;
    }

    private static IMethodSymbol MethodOf(CSharpCompilation compilation)
    {
        SyntaxTree tree = compilation.UserTrees().First();
        MethodDeclarationSyntax syntax = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        return compilation.GetSemanticModel(tree).GetDeclaredSymbol(syntax)!;
    }
}
