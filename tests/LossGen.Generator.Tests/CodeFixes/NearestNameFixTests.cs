using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using LossGen.CodeFixes;
using LossGen.Generator.Analysis;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Generator.Tests.CodeFixes;

/// <summary>An unknown name is replaced by the nearest one wherever literals spell it, and what comes of it has nothing to report.</summary>
public sealed class NearestNameFixTests
{
    /// <summary>Runs the fix on what the analyzer reports.</summary>
    private static CodeFixHarness Harness { get; } = new(new NearestNameFix(), DiagnoseAsync);

    [Theory]
    [InlineData("\"lgits^2\"", "\"logits^2\"")]
    [InlineData("\"sigmod(logits)^2\"", "\"sigmoid(logits)^2\"")]
    [InlineData("\"ln(1 + logits^2)\"", "\"log(1 + logits^2)\"")]
    [InlineData("\"\\t\\u006cgits^2 + l\\x67its\"", "\"\\tlogits^2 + logits\"")]
    [InlineData("@\"1 +\n  lgits^2\"", "@\"1 +\n  logits^2\"")]
    [InlineData("\"\"\"\n    1\n    + lgits\n    \"\"\"", "\"\"\"\n    1\n    + logits\n    \"\"\"")]
    [InlineData("\"\"\"\r\n\t1\r\n\t+ sigmod(lgits)\r\n\t\"\"\"", "\"\"\"\r\n\t1\r\n\t+ sigmoid(logits)\r\n\t\"\"\"")]
    [InlineData("\"\"\"lgits^2\"\"\"", "\"\"\"logits^2\"\"\"")]
    [InlineData("K.Part + @\"*lgits\"", "K.Part + @\"*logits\"")]
    [InlineData("$\"{K.Part} + lgits\"", "$\"{K.Part} + logits\"")]
    [InlineData("\"1 + lgi\" + \"ts^2\"", "\"1 + logits\" + \"^2\"")]
    [InlineData("\"1 + lg\" +\n  @\"it\" + \"\"\"s^2\"\"\"", "\"1 + logits\" +\n  @\"\" + \"\"\"^2\"\"\"")]
    [InlineData("\"logits\", Weight = \"lgits^2 + lgits\", Mask = \"lgits > 0\"", "\"logits\", Weight = \"logits^2 + logits\", Mask = \"logits > 0\"")]
    [InlineData("\"logits*p where p = sigmod(logits), q = lgits*p\", Mask = \"qq > 0\"", "\"logits*p where p = sigmoid(logits), q = logits*p\", Mask = \"q > 0\"")]
    public async Task One_by_one_and_all_at_once(string before, string after)
    {
        Assert.Equal(Source(after), await Harness.ApplyOneByOneAsync(Source(before)));
        Assert.Equal(Source(after), await Harness.ApplyToAllAsync(Source(before)));
        await MarkedSource.VerifyAsync(Source(after));
    }

    /// <summary>A constant is mended where it is declared, once, however often it is used; one made of others in the one that spells the name.</summary>
    [Theory]
    [InlineData("[Loss(C)] float F(X); [Loss(\"2*\" + C)] float G(X);", "const string C = \"lgits^2\";", "const string C = \"logits^2\";")]
    [InlineData("[Loss(D + \"*lgits\")] float F(X);", "const string C = \"sigmod\", D = C + \"(lgits)\";", "const string C = \"sigmoid\", D = C + \"(logits)\";")]
    [InlineData("[Loss(\"logits^2\", Weight = C, Mask = C + \" > 0\")] float F(X);", "const string C = \"lgits\";", "const string C = \"logits\";")]
    public async Task In_constants(string methods, string before, string after)
    {
        string users = Methods(methods), mended = Methods(methods.Replace("lgits", "logits", StringComparison.Ordinal));
        string inOne = $"static partial class L {{ {before} {users} }}";
        Assert.Equal($"static partial class L {{ {after} {mended} }}", await Harness.ApplyOneByOneAsync(inOne));
        Assert.Equal($"static partial class L {{ {after} {mended} }}", await Harness.ApplyToAllAsync(inOne));

        string[] inTwo = await Harness.ApplyToAllAsync(FixAllScope.Project, $"static partial class L {{ {users} }}", $"static partial class L {{ {before} }}");
        Assert.Equal([$"static partial class L {{ {mended} }}", $"static partial class L {{ {after} }}"], inTwo);
        await MarkedSource.VerifyAsync(inTwo[0], inTwo[1]);
    }

    [Fact]
    public async Task Fix_all_in_the_project()
    {
        const string first = "static partial class L { [Loss(\"lgits^2\")] public static partial float F(ReadOnlySpan<float> logits); }";
        const string second = "static partial class M { [Loss(\"sigmod(lgits)\")] public static partial float F(ReadOnlySpan<float> logits); }";
        string[] after = await Harness.ApplyToAllAsync(FixAllScope.Project, first, second);
        Assert.Equal([first.Replace("lgits", "logits", StringComparison.Ordinal), second.Replace("sigmod(lgits)", "sigmoid(logits)", StringComparison.Ordinal)], after);
    }

    [Theory]
    [InlineData("\"lgits\"", "Change to 'logits'")]
    [InlineData("K.Wrong", "Change to 'logits' in the constant")]
    public async Task Its_title_says_the_name(string argument, string title) => Assert.Equal([title], await Harness.TitlesAsync(Source(argument)));

    [Theory]
    [InlineData("nameof(lgits)")]
    [InlineData("\"lgi\" + nameof(ts)")]
    [InlineData("\"wibble\"")]
    [InlineData("\"wibble(logits)\"")]
    [InlineData("\"logits*dlogits\"")]
    public async Task What_no_literal_spells_or_nobody_knows_is_not_touched(string argument) => Assert.Empty(await Harness.TitlesAsync(Source(argument)));

    private static string Source(string arguments) =>
        "static class K { public const string Part = \"2\"; public const string Wrong = \"lgits\"; }\n"
        + "static partial class L { const int lgits = 0, ts = 0; [Loss(" + arguments + ")] public static partial float F(ReadOnlySpan<float> logits, [Gradient] Span<float> dlogits); }";

    private static string Methods(string text) => text
        .Replace("float ", "public static partial float ", StringComparison.Ordinal)
        .Replace("(X)", "(ReadOnlySpan<float> logits)", StringComparison.Ordinal);

    private static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Document document)
    {
        CSharpCompilation compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync())!;
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        ImmutableArray<Diagnostic> all = await compilation.WithAnalyzers([new LossDeclarationAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. all.Where(diagnostic => diagnostic.Location.SourceTree == tree).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
