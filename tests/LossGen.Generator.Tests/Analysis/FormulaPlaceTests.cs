using System;
using System.Linq;
using System.Threading.Tasks;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Analysis;

/// <summary>A mistake stands on its very characters, in whichever of a declaration's texts and however that is spelt in C#.</summary>
public sealed class FormulaPlaceTests
{
    private const string Constants = """"
        static class K
        {
            public const string Fine = "x*y";
            public const string Here = "wobble";
            public const string Escaped = "x*y + \t\u0077obble";
            public const string Raw = $"""
                  {Fine} +
                    wobble
                  """;
            public const string Outer = "(" + Fine + ") + " + Here;
        }
        """";

    [Theory]
    [InlineData("\"x*{|LG0003:\\u03b1|} + \\t{|LG0003:zz|}*y\"")]
    [InlineData("\"x*y \\x3e {|LG0003:\\x7a\\U0000007A|} ? x : y\"")]
    [InlineData("\"x*y{|LG0001:\\\"|}\"")]
    [InlineData("@\"x*y +{|LG0001:\"\"|}\n  y\"")]
    [InlineData("\"\"\"x*y {|LG0001:\"|} \"\"\"")]
    [InlineData("\"x*y + {|LG0001:😀|}zz + {|LG0001:\U0001D6FC|}*q\"")]
    [InlineData("\"x*y {|LG0001:\\U0001F600|} + {|LG0001:\\uD83D\\uDE00|} y\"")]
    [InlineData("\"x*σ̂ + {|LG0003:θ|} where σ̂ = y\"")]
    [InlineData("\"\"\"\r\n\tx*y\r\n\t\t+ {|LG0003:zz|}\t+ {|LG0004:exp(x,\r\n\t\ty)|}\r\n\t\"\"\"")]
    [InlineData("\"\"\"\n    x*y*a\n      where a = x*{|LG0003:q|},\n\n            b = a*{|LG0003:r|}\n    \"\"\"")]
    [InlineData("\"x*y\" +\n  \" + {|LG0003:zz|}\" +\n  \" + {|LG0002:sigm\" + \"od|}(x)\"")]
    [InlineData("\"x*y + \" + nameof({|LG0000:x|}) + \"*{|LG0003:zz|}\"")]
    [InlineData("\"x*y + \" + {|LG0003:nameof(L)|} + \"*x\"")]
    [InlineData("\"x*y + {|LG0004:exp(\" + nameof(x) + \", y)|}\"")]
    [InlineData("$\"x*y + {nameof(y)}*{|LG0003:zz|}\"")]
    [InlineData("$$\"\"\"x*y + {{nameof(y)}}*{|LG0003:zz|}\"\"\"")]
    [InlineData("{|LG0003:K.Here|}")]
    [InlineData("K.Fine + \" + \" + {|LG0003:K.Here|} + \" + {|LG0003:zz|}\"")]
    [InlineData("formula: \"x*y + {|LG0003:zz|}\"")]
    [InlineData("{|LG0001:\"\"|}")]
    [InlineData("\"{|LG0001: |}\"")]
    [InlineData("{|LG0001:null!|}")]
    public async Task In_the_formula(string marked) => await MarkedSource.VerifyAsync(Declare(marked.Replace("{|LG0000:x|}", "x", StringComparison.Ordinal)), Constants);

    /// <summary>The three texts have their own mistakes, and each is said, whatever is wrong with the others.</summary>
    [Theory]
    [InlineData("\"x*y\", Weight = \"{|LG0006:x > 0|}\", Mask = \"{|LG0006:y + 1|}\"")]
    [InlineData("\"x*y\", Weight = \"x*{|LG0003:\\u03b2|}\", Mask = @\"y > \n {|LG0003:zz|}\"")]
    [InlineData("\"x*y*p where p = 2\", Weight = \"p*{|LG0003:q|}\", Mask = \"p > {|LG0003:z|} && {|LG0005:sum|}(x) > 0\"")]
    [InlineData("\"x*y + {|LG0003:zz|}\", Weight = \"{|LG0003:wobbel|} + {|LG0004:exp(x,y)|}\", Mask = \"{|LG0003:zip|} > {|LG0002:foo|}(2)\"")]
    [InlineData("\"x*y {|LG0001:+|}\", Weight = \"x {|LG0001:y|}\", Mask = \"y > {|LG0001:)|}\"")]
    [InlineData("\"x*y\", Weight = {|LG0001:\"\"|}, Mask = \"{|LG0001: |}\"")]
    [InlineData("\"x*y\", Weight = \"x {|LG0001:where|} a = 1\", Mask = \"y > 0 {|LG0001:where|} b = 2\"")]
    [InlineData("\"x*y\", Weight = {|LG0003:K.Here|}, Mask = \"y > \" + K.Fine + \"+\" + {|LG0003:K.Here|}")]
    [InlineData("\"x*y*q where q = y*{|LG0003:zz|}\", Weight = \"q\", Mask = \"q > 0\"")]
    [InlineData("\"x*y where {|LG0007:q|} = r, r = q\", Weight = \"q\"")]
    public async Task In_weight_and_mask(string marked) => await MarkedSource.VerifyAsync(Declare(marked), Constants);

    /// <summary>What follows from a mistake is not a second one.</summary>
    [Theory]
    [InlineData("\"q ? x : x/({|LG0003:zz|} - 1)*y where q = {|LG0003:zz|}\"")]
    [InlineData("\"x*y*(q ? 1 : 2) where q = {|LG0002:foo|}(1)\"")]
    [InlineData("\"x*y where q = {|LG0003:zz|}\", Mask = \"q\"")]
    [InlineData("\"x/({|LG0004:exp(x, y)|} - 1)\"")]
    [InlineData("\"x > 0 ? {|LG0003:zz|} : y > 1 ? {|LG0003:zz|} : x\"")]
    public async Task Once(string marked) => await MarkedSource.VerifyAsync(Declare(marked), Constants);

    /// <summary>A constant is reported where it is used; beside it stands the literal, wherever that is: in this file, another one, or behind another constant.</summary>
    [Theory]
    [InlineData("Here", "wobble")]
    [InlineData("Outer", "wobble")]
    [InlineData("Escaped", "\\u0077obble")]
    [InlineData("Raw", "wobble")]
    public async Task The_literal_of_a_constant_stands_beside(string constant, string literal)
    {
        string source = Declare("K." + constant);
        foreach (string[] files in new[] { new[] { source, Constants }, [source + Constants] })
        {
            Diagnostic reported = Assert.Single(await MarkedSource.ReportAsync(GeneratorHarness.Run(files).Output));
            Assert.Equal("K." + constant, TextAt(reported.Location));
            Assert.Equal(literal, TextAt(Assert.Single(reported.AdditionalLocations)));
        }
    }

    [Fact]
    public async Task A_constant_of_another_assembly_has_no_literal_to_show()
    {
        using System.IO.MemoryStream image = new();
        Assert.True(TestCompilation.Of(Constants.Replace("static class K", "public static class K", StringComparison.Ordinal)).WithAssemblyName("Other").Emit(image).Success);
        CSharpCompilation user = TestCompilation.Of(Declare("K.Fine + \"+\" + K.Here")).AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        Diagnostic reported = Assert.Single(await MarkedSource.ReportAsync(GeneratorHarness.Run(user).Output));
        Assert.Equal("K.Here", TextAt(reported.Location));
        Assert.Empty(reported.AdditionalLocations);
    }

    /// <summary>Where C# itself refuses the attribute, there is one message, C#'s.</summary>
    [Theory]
    [InlineData("$\"x*y + {1}\"", "CS0182")]
    [InlineData("$\"\"\"x*y + {DateTime.Now}\"\"\"", "CS0182")]
    [InlineData("\"x*q", "CS1010")]
    [InlineData("\"x*\\q\"", "CS1009")]
    [InlineData("\"\"\"\n  x*q\n    \"\"\"", "CS8999")]
    [InlineData("3", "CS1503")]
    [InlineData("", "CS7036")]
    [InlineData("\"x*q\", Weight = 3", "CS0029")]
    public async Task What_the_compiler_refuses_is_left_to_it(string argument, string error)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(Declare(argument), Constants);
        string errors = string.Join(' ', outcome.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.Id));
        Assert.Contains(error, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8795", errors, StringComparison.Ordinal);
        Assert.Empty(await MarkedSource.ReportAsync(outcome.Output));
    }

    private static string Declare(string arguments) =>
        "static partial class L { [Loss(" + arguments + ")] public static partial float F(ReadOnlySpan<float> x, ReadOnlySpan<float> y); }";

    private static string TextAt(Location location) => location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length);
}
