using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using LossGen.Generator.Declarations;
using LossGen.Generator.Problems;
using LossGen.Generator.Tests.Harness;
using LossGen.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Tests.Analysis;

/// <summary>Declarations of every kind, half typed: neither generator nor analyzer throws, and none of them fails inside.</summary>
public sealed class BrokenDeclarationTests
{
    private const string Labels = "ReadOnlySpan<float> x, ReadOnlySpan<byte> y, [Gradient] Span<float> dx";
    private const string Doubles = "ReadOnlySpan<double> x, ReadOnlySpan<bool> m, double a, [Gradient] out double da, [Hessian(Floor = 1e-9)] Span<double> d2x";
    private const string Halves = "Span<Half> x, ReadOnlySpan<sbyte> y, ReadOnlySpan<long> k, bool b, int n, [LossValues] Span<Half> v, [GradientScale] float s, [Gradient(nameof(x), Accumulate = true)] Span<double> g";

    /// <summary>The arguments of <c>[Loss]</c>, and the parameters.</summary>
    private static readonly (string Arguments, string Parameters)[] Declarations =
    [
        ("\"-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)\"", Labels),
        ("\"-a*(1-p)^2*log(p) where p = y*s + (1-y)*(1-s), s = sigmoid(x), a = y*0.25 + (1-y)*0.75\", Weight = \"1 + a\", Mask = \"y != 255\"", Labels),
        ("\"y == 1 ? softplus(-x) : softplus(x)\", Mask = \"y < 2 && !(x > 1e3)\", Reduction = Reduction.Sum", Labels),
        ("@\"abs(x - y) <= 1\n ? 0.5*(x-y)^2\n : abs(x-y) - 0.5\", OnEmpty = OnEmpty.Throw", Labels),
        ("\"\"\"\n  x*y +\n    lgamma(y + 1)\n  \"\"\", Epsilon = 1e-6", Labels),
        ("\"logcosh(x\" + \" - \" + nameof(y) + \")\", Weight = @\"y\"", Labels),
        ("$\"{nameof(x)}^2*y\", Mask = $\"{nameof(y)} > 0\"", Labels),
        ("\"m ? exp(a*x) : -x*a\"", Doubles),
        ("\"m*softplus(-x/a) + (1-m)*softplus(x/a)\", Weight = \"m ? 2 : 1\", Mask = \"x < inf\"", Doubles),
        ("\"log(1 + ((x)/a)^2)*(m || x > 0 ? 1 : pi)\", Accuracy = Accuracy.Fast", Doubles),
        ("\"xlogy(x^2, a^2 + x^2) + stopgradient(m)*clamp(x, -a, 1)\", Parallel = true", Doubles),
        ("\"(x - y)^2*(b ? n : 1) + k\", Weight = \"n + 1\"", Halves),
        ("\"max(0, 1 - x*y, k) + min(x, n)\", Mask = \"b || k == 3\"", Halves),
        ("\"sqrt(1 + x^2) - 1 + q where q = (k > 0 ? x : y), z = q\"", Halves),
        ("\"relu(x)*expm1(y) - tanh(x)*erf(x)\", Reduction = (Reduction)1", Halves),
    ];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Declarations.Length)];

    /// <summary>The whole is right, or has warnings at most: what is broken below is the one thing that is missing.</summary>
    [Theory]
    [MemberData(nameof(Indices))]
    public async Task Whole(int index)
    {
        ImmutableArray<Diagnostic> reported = await MarkedSource.ReportAsync(GeneratorHarness.Run(Declare(index)).AssertClean().Output);
        Assert.Empty(reported.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Describe());
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public async Task Without_any_one_token(int index)
    {
        string whole = Declare(index);
        foreach (SyntaxToken token in (await CSharpSyntaxTree.ParseText(whole).GetRootAsync()).DescendantTokens().Where(static token => token.Span.Length > 0))
        {
            string text = whole.Remove(token.SpanStart, token.Span.Length);
            GeneratorOutcome outcome = GeneratorHarness.Run(text);
            Assert.True(outcome.Result.Exception is null, $"{outcome.Result.Exception}\n{text}");
            Assert.All(await MarkedSource.ReportInBuildAsync(outcome.Output), static diagnostic => AssertNoBug(diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Each of the three texts without any one character, and cut off there. The compiler alone is asked, which is what generator and analyzer ask.</summary>
    [Theory]
    [MemberData(nameof(Indices))]
    public void Without_any_one_character_of_its_texts(int index)
    {
        CSharpCompilation compilation = TestCompilation.Of(Declare(index));
        SyntaxTree tree = compilation.UserTrees().Single();
        MethodDeclarationSyntax syntax = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        IMethodSymbol method = compilation.GetSemanticModel(tree).GetDeclaredSymbol(syntax)!;
        LossDeclaration declaration = DeclarationReader.Read(method, method.GetAttributes().Single(), default).Declaration!;

        foreach (string text in Broken(declaration.Formula))
            Compile(declaration with { Formula = text });
        foreach (string text in Broken(declaration.Options.Weight ?? ""))
            Compile(declaration with { Options = declaration.Options with { Weight = text } });
        foreach (string text in Broken(declaration.Options.Mask ?? ""))
            Compile(declaration with { Options = declaration.Options with { Mask = text } });
    }

    private static string[] Broken(string text) =>
        [.. Enumerable.Range(0, text.Length).Where(i => text[i] is not (' ' or '\n')).SelectMany(i => new[] { text.Remove(i, 1), text[..i] }).Distinct(StringComparer.Ordinal)];

    private static void Compile(LossDeclaration declaration)
    {
        PlugInResult result = PlugInCompiler.CompileAnew(new ReadLoss(declaration, EquatableArray<Problem>.Empty), LossCompiler.Compile);
        Assert.NotNull(result.SourceText);
        Assert.All(result.Problems, static problem => AssertNoBug(ProblemMessages.Format(problem)));
    }

    private static void AssertNoBug(string message) => Assert.DoesNotContain("bug of LossGen", message, StringComparison.Ordinal);

    private static string Declare(int index) =>
        $"static partial class L {{ [Loss({Declarations[index].Arguments})] public static partial float F({Declarations[index].Parameters}); }}";
}
