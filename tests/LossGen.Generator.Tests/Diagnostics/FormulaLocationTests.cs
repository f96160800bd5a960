using System;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Problems;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>Characters of a formula stand where the user wrote them. In these tests the ones sought are <c>zz</c>, and marked <c>«zz»</c>.</summary>
public sealed class FormulaLocationTests
{
    private const string Constants = """
        static class K
        {
            public const string Plain = "a+b";
            public const string Holds = "1 + <zz> + 2";
            public const string Escaped = "\t<\u007Az> ";
            public const string Sum = Plain + "<zz>";
            public const string Outer = "(" + Sum + ")" + Plain;
            public const string Zed = "z";
        }
        """;

    [Theory]
    [InlineData("\"a + «zz»\"")]
    [InlineData("\"«zz» + a\"")]
    [InlineData("\"\\t\\\"\\u0061\\x41\\x1g\\U0001F600\\e«zz»\\\\\"")]
    [InlineData("\"«\\u007a\\U0000007A»\"")]
    [InlineData("\"σ «z\\x7a» a\"")]
    [InlineData("@\"a \"\"b\"\" «zz» \\t\"")]
    [InlineData("@\"a\n  «zz»\n\"")]
    [InlineData("\"\"\"a \"b\" \\t «zz» \"\"\"")]
    [InlineData("\"\"\"\"a \"\"\" «zz»\"\"\"\"")]
    [InlineData("\"\"\"\n    a\n      + «zz»\n\n  \n    + b\n    \"\"\"")]
    [InlineData("\"\"\"\r\n\t\ta\r\n\t\t+ «zz»\r\n\r\n\t\t\"\"\"")]
    [InlineData("\"\"\"\n«zz»\n\"\"\"")]
    [InlineData("(\"a + \" + (\"«zz»\"))")]
    [InlineData("\"a\" + @\"\"\"b\" + \"\"\"«zz»\"\"\" + \"c\"")]
    [InlineData("\"a + «z\" + \"z» + b\"")]
    [InlineData("K.Plain + \"*«zz»\"")]
    [InlineData("nameof(K) + K.Plain + \"«zz»\" + K.Plain")]
    [InlineData("$\"{K.Plain}*{\"b\"}\\t{{«zz»}}\"")]
    [InlineData("$@\"{K.Plain}\"\"{{ «zz»\"")]
    [InlineData("$\"\"\"{K.Plain} \" «zz» {K.Plain}\"\"\"")]
    [InlineData("$$\"\"\"{a} {{K.Plain}} {«zz»}\"\"\"")]
    [InlineData("$\"\"\"\n    a {K.Plain}\n      b\n\n    {K.Plain} «zz»\n    \"\"\"")]
    [InlineData("$\"\"\"\n    {K.Plain}\n    «zz»\n    \"\"\"")]
    [InlineData("\"a + \" + «K.Holds» + \"b\"")]
    [InlineData("«K.Holds»")]
    [InlineData("$\"{«K.Holds»} {K.Plain}\"")]
    [InlineData("\"a\" + («nameof(zz)»)")]
    [InlineData("\"«zz»\"!")]
    [InlineData("«true ? \"zz\" : \"a\"»")]
    public void Stands_on_the_very_characters(string marked)
    {
        (FormulaLocation formula, string value, string source, int argument) = Parse(marked);
        TextRange range = new(value.IndexOf("zz", StringComparison.Ordinal), 2);
        Location location = formula.At(range);

        int start = argument + marked.IndexOf('«', StringComparison.Ordinal);
        int end = argument + marked.IndexOf('»', StringComparison.Ordinal) - 1;
        Assert.Equal(source[start..end], source[location.SourceSpan.Start..location.SourceSpan.End]);
        Assert.Equal(start, location.SourceSpan.Start);
    }

    [Theory]
    [InlineData("K.Holds", "zz")]
    [InlineData("\"a\" + K.Holds", "zz")]
    [InlineData("$\"a {K.Escaped} b\"", "\\u007Az")]
    [InlineData("K.Sum", "zz")]
    [InlineData("K.Sum + K.Plain", "zz")]
    [InlineData("K.Outer", "zz")]
    [InlineData("$\"{K.Outer}{K.Plain}\"", "zz")]
    public void A_constant_is_reported_where_it_is_used_with_its_own_characters_beside(string argument, string declared)
    {
        (FormulaLocation formula, string value, _, _) = Parse(argument);
        TextRange range = new(value.IndexOf("zz", StringComparison.Ordinal), 2);
        Location beside = Assert.Single(formula.DeclaredAt(range));
        Assert.NotEqual(formula.At(range).SourceTree, beside.SourceTree);
        Assert.Equal(declared, beside.SourceTree!.ToString().Substring(beside.SourceSpan.Start, beside.SourceSpan.Length));
    }

    /// <summary>What a code fix replaces: the characters of literals, in pieces where they are spelt in pieces, in a constant where that spells them.</summary>
    [Theory]
    [InlineData("\"a + zz\"", "zz")]
    [InlineData("\"a + z\\x7a\"", "z\\x7a")]
    [InlineData("\"\"\"\n  a\n  zz\n  \"\"\"", "zz")]
    [InlineData("\"a + z\" + \"z\"", "z z")]
    [InlineData("$\"{\"z\"}z\"", "z z")]
    [InlineData("K.Plain + \"zz\"", "zz")]
    [InlineData("K.Holds", "zz")]
    [InlineData("K.Outer", "zz")]
    [InlineData("K.Escaped", "\\u007Az")]
    [InlineData("\"z\" + K.Zed", "z z")]
    [InlineData("nameof(zz)", "")]
    [InlineData("\"a\" + nameof(zz)", "")]
    [InlineData("\"z\" + nameof(z)", "")]
    public void The_pieces_that_spell_it(string argument, string expected)
    {
        (FormulaLocation formula, string value, _, _) = Parse(argument);
        ImmutableArray<Location> pieces = formula.PiecesOf(new TextRange(value.IndexOf("zz", StringComparison.Ordinal), 2));
        Assert.Equal(expected, string.Join(" ", pieces.Select(piece => piece.SourceTree!.ToString().Substring(piece.SourceSpan.Start, piece.SourceSpan.Length))));
    }

    [Theory]
    [InlineData("\"a + b\"", 5, 0, "b")]
    [InlineData("\"a + b \\n\"", 7, 0, "b")]
    [InlineData("\"a + b\"", 3, 0, "+")]
    [InlineData("\"a + b\"", 0, 0, "a")]
    [InlineData("\"a + b\"", 4, 100, "b")]
    [InlineData("\"a + b\"", 100, 3, "b")]
    [InlineData("\"\"", 0, 0, "\"\"")]
    [InlineData("\" \"", 1, 0, " ")]
    public void No_mark_is_of_zero_width_or_outside(string argument, int start, int length, string expected)
    {
        (FormulaLocation formula, _, string source, _) = Parse(argument);
        Location location = formula.At(new TextRange(start, length));
        Assert.Equal(expected, source.Substring(location.SourceSpan.Start, location.SourceSpan.Length));
    }

    /// <summary>The attribute's argument as the compiler understands it, in a project where the constants stand in another file.</summary>
    private static (FormulaLocation Formula, string Value, string Source, int Argument) Parse(string marked)
    {
        const string before = "static partial class L { const int zz = 0, z = 0; [Loss(";
        string argument = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        string source = before + argument + ")] public static partial float F(ReadOnlySpan<float> x); }";
        CSharpCompilation compilation = TestCompilation.Of(source, Constants);
        SyntaxTree tree = compilation.UserTrees().First();
        SemanticModel model = compilation.GetSemanticModel(tree);
        MethodDeclarationSyntax method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        ImmutableArray<TypedConstant> arguments = model.GetDeclaredSymbol(method)!.GetAttributes().Single().ConstructorArguments;
        Assert.False(arguments.IsEmpty, string.Join("\n", compilation.GetDiagnostics().Describe()));

        string value = (string)arguments[0].Value!;
        ExpressionSyntax expression = method.AttributeLists[0].Attributes[0].ArgumentList!.Arguments[0].Expression;
        return (new FormulaLocation(expression, value, model, default), value, source, before.Length);
    }
}
