using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Emission;

/// <summary>The derivation at the head of the emitted file and in the method's remarks: whole, readable, well-formed.</summary>
public sealed class ExplanationTests
{
    private const string XY = "ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x";

    /// <summary>Formulas whose derivations are long, or have signs that XML reserves.</summary>
    private static readonly (string Formula, string Parameters)[] Losses =
    [
        ("-a*(1-p_t)^gamma*log(p_t) where p = sigmoid(x), p_t = y*p + (1-y)*(1-p), a = y*0.25 + (1-y)*0.75", XY + ", float gamma"),
        ("-y*exp((1-p)*x)/(1-p) + exp((2-p)*x)/(2-p)", XY + ", float p"),
        ("lgamma(r) + lgamma(y+1) - lgamma(y+r) - r*log(r/(r+mu)) - y*log(mu/(r+mu)) where mu = exp(x)", XY + ", float r, [Gradient] out float dr"),
        ("(nu+1)/2*log(1 + (x-y)^2/(nu*s^2)) + log(s) + lgamma(nu/2) - lgamma((nu+1)/2) + 0.5*log(nu*pi)", XY + ", float nu, float s, [Gradient] out float ds"),
        ("y == 0 ? -log(sigmoid(a - x)) : y == 1 ? -log(sigmoid(b - x) - sigmoid(a - x)) : -log(1 - sigmoid(b - x))", XY + ", float a, float b"),
        ("0.5*(p*log(p/m) + (1-p)*log((1-p)/(1-m)) + q*log(q/m) + (1-q)*log((1-q)/(1-m))) where p = sigmoid(x), q = sigmoid(y), m = (p+q)/2", XY),
        ("x < y && !(x <= 0 || y > 1) ? log(cosh(x-y)) : max(0.3*e, (0.3-1)*e) where e = y - x", XY),
        ("-(y*(1-p)^gp*log(p) + (1-y)*pm^gn*log(1-pm)) where p = sigmoid(x), pm = max(p - m, 0)", XY + ", float gp, float gn, float m"),
        ("1 - (2*p*y + 1)/(p + y + 1) where p = sigmoid(x)", XY),
    ];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Losses.Length)];

    /// <summary>Compiled with the compiler's own check of documentation, and read as XML.</summary>
    [Theory]
    [MemberData(nameof(Indices))]
    public void Remarks_are_well_formed_and_lines_are_short(int index)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(Declare(Losses[index].Formula, Losses[index].Parameters)).AssertClean();
        string[] head = Head(outcome.File);
        Assert.All(head, line => Assert.True(line.Length <= 128, line));

        XElement documentation = Documentation(outcome.Output);
        Assert.Equal(Losses[index].Parameters.Count(static c => c == ',') + 1, documentation.Elements("param").Count());
        Assert.All(documentation.Elements("param"), element => Assert.True(element.Value.Length > 0));
        Assert.Contains(Losses[index].Formula, documentation.Element("summary")!.Value, StringComparison.Ordinal);

        // What the tooltip shows is what the head says.
        string code = documentation.Element("remarks")!.Element("code")?.Value ?? "";
        Assert.True(code.Length > 0 || documentation.Element("remarks")!.Value.Contains("at the head of the emitted file", StringComparison.Ordinal));
        Assert.All(code.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), line => Assert.Contains(head, other => other.Contains(line, StringComparison.Ordinal)));
    }

    /// <summary>A name stands for something that is said, once, and after the names that it uses itself.</summary>
    [Theory]
    [MemberData(nameof(Indices))]
    public void Every_name_is_defined_before_it_is_used_in_another(int index)
    {
        string[] head = Head(GeneratorHarness.Run(Declare(Losses[index].Formula, Losses[index].Parameters)).File);
        List<string> defined = [];
        int start = Array.FindIndex(head, static line => line.StartsWith("//   where  ", StringComparison.Ordinal));
        if (start < 0)
            return;

        foreach (string line in head.Skip(start).TakeWhile(line => line == head[start] || line.StartsWith("//       ", StringComparison.Ordinal)))
        {
            Match definition = Regex.Match(line[18..], @"^(?<name>\w+) = (?<value>.*)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
            string value = definition.Success ? definition.Groups["value"].Value : line;
            Assert.All(Names(value), name => Assert.Contains(name, defined, StringComparer.Ordinal));
            if (definition.Success)
                defined.Add(definition.Groups["name"].Value);
        }

        Assert.Equal(defined.Count, defined.Distinct(StringComparer.Ordinal).Count());
        Assert.All(head.Take(start).Where(static line => !line.StartsWith("//   formula", StringComparison.Ordinal)).SelectMany(Names), name => Assert.Contains(name, defined, StringComparer.Ordinal));
    }

    [Fact]
    public void Everything_that_was_asked_for_is_said()
    {
        string source = """
            static partial class L
            {
                [Loss("w0*(x-y)^2*a", Weight = "w > 0 ? w : 1", Mask = "y > -100 && w < 5", OnEmpty = OnEmpty.Throw, Epsilon = 0)]
                public static partial float F(
                    ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, float w0, float a, [GradientScale] float s,
                    [Gradient(Accumulate = true)] Span<float> dx, [Gradient] out float da, [Hessian(Floor = 1e-16)] Span<float> d2x, [LossValues] Span<float> values);
            }
            """;
        GeneratorOutcome outcome = GeneratorHarness.Run(source).AssertClean();
        string head = string.Join("\n", Head(outcome.File));
        string[] expected =
        [
            "//   formula      w0*(x-y)^2*a",
            "//   weight       w > 0 ? w : 1",
            "//   mask         y > -100 && w < 5",
            "//   dx           2*a*w0*(x - y)",
            "//   da           w0*(x - y)^2",
            "//   d2x          2*a*w0",
            "//   clamps       none: Epsilon is 0",
            "the weighted mean over the elements for which the mask holds,",
            "an InvalidOperationException if there is none; the derivatives are its derivatives",
            "weighted: the sum of weight*loss, divided by that of the weights",
            "every derivative is multiplied by s",
            "dx is added to what is there",
            "da is summed over the elements",
            "d2x is raised to 1e-16 where it is less, before anything multiplies it",
        ];
        Assert.All(expected, line => Assert.Contains(line, SortFactors(head), StringComparison.Ordinal));
        XElement documentation = Documentation(outcome.Output);
        Assert.Equal("Receives the second derivative by x, one value per element, raised to 1e-16 where it is less.", Param(documentation, "d2x"));
        Assert.Equal("Is increased by the gradient by x, one value per element.", Param(documentation, "dx"));
        Assert.Equal("Receives the gradient by a, summed over the elements.", Param(documentation, "da"));
        Assert.Equal("Receives the loss of each element, its weight included.", Param(documentation, "values"));
    }

    [Theory]
    [InlineData("Reduction = Reduction.Sum", "the sum over the elements; the derivatives are its derivatives")]
    [InlineData("OnEmpty = OnEmpty.NaN", "the mean over the elements, NaN if there is none; the derivatives are its derivatives")]
    [InlineData("Weight = \"y\", Reduction = Reduction.Sum", "the weighted sum over the elements; the derivatives are its derivatives")]
    public void The_reduction_is_said(string options, string expected) => Assert.Contains(
        $"//   returns      {expected}\n",
        GeneratorHarness.Run($"static partial class L {{ [Loss(\"(x-y)^2\", {options})] public static partial float F({XY}); }}").File,
        StringComparison.Ordinal);

    /// <summary>Of a method that its user documented, nothing of ours stands in the way.</summary>
    [Fact]
    public void A_users_own_documentation_is_left_alone()
    {
        string source = Declare("(x-y)^2", XY).Replace("[Loss", "/// <summary>Mine.</summary>\n/// <param name=\"x\">X.</param><param name=\"y\">Y.</param><param name=\"dx\">D.</param><param name=\"d2x\">H.</param>\n/// <returns>R.</returns>\n[Loss", StringComparison.Ordinal);
        GeneratorOutcome outcome = GeneratorHarness.Run(source).AssertClean();
        Assert.DoesNotContain("<remarks>", outcome.File, StringComparison.Ordinal);
        Assert.Equal("Mine.", Documentation(outcome.Output).Element("summary")!.Value);
    }

    private static string Declare(string formula, string parameters) =>
        $"static partial class L {{\n[Loss(\"{formula}\")] public static partial float F({parameters}); }}";

    private static string[] Head(string file) =>
        [.. file.Split('\n').SkipWhile(static line => !line.Contains(": the derivation", StringComparison.Ordinal)).TakeWhile(static line => line.StartsWith("//", StringComparison.Ordinal))];

    /// <summary>The names that the compiler gave.</summary>
    private static IEnumerable<string> Names(string text) => Regex.Matches(text, @"\bt[0-9]+\b", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(static match => match.Value);

    private static XElement Documentation(CSharpCompilation compilation) =>
        XElement.Parse(compilation.GetTypeByMetadataName("L")!.GetMembers("F").OfType<IMethodSymbol>().Single().GetDocumentationCommentXml(expandIncludes: true)!);

    private static string Param(XElement documentation, string name) => documentation.Elements("param").Single(element => element.Attribute("name")!.Value == name).Value;

    /// <summary>The order of factors is the printer's business.</summary>
    private static string SortFactors(string head) => head.Replace("w0*a", "a*w0", StringComparison.Ordinal);
}
