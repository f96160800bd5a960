using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using LossGen.CodeFixes;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Problems;
using LossGen.Generator.Tests.Harness;
using LossGen.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Tests.CodeFixes;

/// <summary>An unknown name is replaced by the nearest one, in a literal of any kind, and nowhere else.</summary>
public sealed class NearestNameFixTests
{
    /// <summary>Takes every <c>lgits</c> of a formula for a misspelt <c>logits</c>: what is nearest is not this test's business.</summary>
    private static CodeFixHarness Harness { get; } = new(new NearestNameFix(), DiagnoseAsync);

    [Theory]
    [InlineData("\"lgits^2\"", "\"logits^2\"")]
    [InlineData("\"\\t\\u006cgits^2 + lgits\"", "\"\\tlogits^2 + logits\"")]
    [InlineData("\"\"\"\n    1\n    + lgits\n    \"\"\"", "\"\"\"\n    1\n    + logits\n    \"\"\"")]
    [InlineData("K.Part + @\"lgits\"", "K.Part + @\"logits\"")]
    [InlineData("$\"{K.Part} + lgits\"", "$\"{K.Part} + logits\"")]
    [InlineData("\"1\", Weight = \"lgits + lgits\", Mask = \"lgits > 0\"", "\"1\", Weight = \"logits + logits\", Mask = \"logits > 0\"")]
    public async Task One_by_one_and_all_at_once(string before, string after)
    {
        Assert.Equal(Source(after), await Harness.ApplyOneByOneAsync(Source(before)));
        Assert.Equal(Source(after), await Harness.ApplyToAllAsync(Source(before)));
    }

    [Fact]
    public async Task Its_title_says_the_name() => Assert.Equal(["Change to 'logits'"], await Harness.TitlesAsync(Source("\"lgits\"")));

    [Theory]
    [InlineData("K.Wrong")]
    [InlineData("\"lgi\" + \"ts\"")]
    public async Task What_is_spelt_elsewhere_or_in_pieces_is_not_touched(string argument) =>
        Assert.Empty(await Harness.TitlesAsync(Source(argument)));

    [Fact]
    public void Without_a_nearest_name_there_is_nothing_to_offer()
    {
        Problem problem = new(ProblemIds.UnknownName, ProblemPlace.Method, new EquatableArray<string>(["qqq", "", ""]));
        Assert.Equal("unknown name 'qqq'", ProblemMessages.Format(problem));
    }

    private static string Source(string arguments) =>
        "static class K { public const string Part = \"1\"; public const string Wrong = \"lgits\"; }\n"
        + "static partial class L { [Loss(" + arguments + ")] public static partial float F(ReadOnlySpan<float> logits); }";

    private static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Document document)
    {
        SemanticModel model = (await document.GetSemanticModelAsync())!;
        SyntaxNode root = (await document.GetSyntaxRootAsync())!;
        MethodDeclarationSyntax method = root.DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        AttributeSyntax attribute = method.AttributeLists[0].Attributes[0];
        AttributeData data = model.GetDeclaredSymbol(method)!.GetAttributes().Single();
        ProblemLocator locator = new(method, attribute, data, model, default);

        IEnumerable<(ProblemText Text, string Value)> formulas =
        [
            (ProblemText.Formula, (string)data.ConstructorArguments[0].Value!),
            .. data.NamedArguments.Select(argument => (Enum.Parse<ProblemText>(argument.Key), (string)argument.Value.Value!)),
        ];
        return
        [
            .. from formula in formulas
               from Match match in Regex.Matches(formula.Value, "lgits", RegexOptions.None, TimeSpan.FromSeconds(1))
               let place = new ProblemPlace(formula.Text, new TextRange(match.Index, match.Length), "")
               select locator.Diagnose(new Problem(
                   ProblemIds.UnknownName, place, new EquatableArray<string>(["lgits", "; did you mean 'logits'?", "logits"]))),
        ];
    }
}
