using System;
using System.Linq;
using System.Threading.Tasks;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Analysis.Use;

/// <summary>What a formula says of its inputs stands on the emitted half of the method; where it could be read in two ways nothing does.</summary>
public sealed class InferredMeaningTests
{
    private const string Elements = "ReadOnlySpan<float> x, ReadOnlySpan<float> y";
    private const string Classes = "ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int c";
    private const string Targets = "ReadOnlySpan<float> x, ReadOnlySpan<float> y, [RowLength] int c";

    [Theory]
    [InlineData("-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)", Elements, "Logits", "BinaryLabel")]
    [InlineData("-(y*log(x) + (1-y)*log(1-x))", Elements, "Probability", "BinaryLabel")]
    [InlineData("y*log(1+exp(-x)) + (1-y)*log(1+exp(x))", Elements, "Logits", "BinaryLabel")]
    [InlineData("-(1-p_t)^2*log(p_t) where p_t = y*p + (1-y)*(1-p), p = sigmoid(x)", Elements, "Logits", "BinaryLabel")]
    [InlineData("-(1-p_t)^2*log(p_t) where p_t = y*x + (1-y)*(1-x)", Elements, "Probability", "BinaryLabel")]
    [InlineData("log(1 + exp(-y*x))", Elements, "Logits", "SignedLabel")]
    [InlineData("-logsigmoid(y*x)", Elements, "Logits", "SignedLabel")]
    [InlineData("max(0, 1 - y*x)^2", Elements, "Logits", "SignedLabel")]
    [InlineData("exp(-y*x)", Elements, "Logits", "SignedLabel")]
    [InlineData("(x - y)^2", Elements, "", "")]
    [InlineData("exp(x) - y*x", Elements, "", "")]
    [InlineData("x - y*log(x)", Elements, "", "")]
    [InlineData("log(cosh(x - y))", Elements, "", "")]
    [InlineData("y/x + log(x)", Elements, "", "")]
    [InlineData("-log(softmax(x)[y])", Classes, "Logits", "ClassIndex")]
    [InlineData("logsumexp(x) - x[y]", Classes, "Logits", "ClassIndex")]
    [InlineData("-log(x[y])", Classes, "Probability", "ClassIndex")]
    [InlineData("-x[y]", Classes, "LogProbability", "ClassIndex")]
    [InlineData("-sum(onehot(y)*log(softmax(x)))", Classes, "Logits", "ClassIndex")]
    [InlineData("-sum(y*log(softmax(x)))", Targets, "Logits", "")]
    [InlineData("-sum(y*log(x))", Targets, "Probability", "")]
    [InlineData("sum(exp(y)*(y - x))", Targets, "LogProbability", "LogProbability")]
    [InlineData("sum(y*(log(y) - x))", Targets, "LogProbability", "Probability")]
    [InlineData("sum(y*log(y/x))", Targets, "Probability", "Probability")]
    [InlineData("sum((x - y)^2)/norm(x)", Targets, "", "")]
    public void The_emitted_half_says_it(string formula, string parameters, string first, string second)
    {
        IMethodSymbol method = Method($"[Loss(\"{formula}\")] public static partial float F({parameters});");
        Assert.Equal(first, Attributes(method.Parameters[0]));
        Assert.Equal(second, Attributes(method.Parameters[1]));
    }

    /// <summary>What treats two inputs alike tells them apart by which has a gradient.</summary>
    [Theory]
    [InlineData("log(1 + exp(-y*x))", "ReadOnlySpan<float> y, ReadOnlySpan<float> x, [Gradient] Span<float> dx", "SignedLabel", "Logits")]
    [InlineData("log(1 + exp(-y*x))", "ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx", "Logits", "SignedLabel")]
    public void The_gradient_tells_the_prediction(string formula, string parameters, string first, string second) => The_emitted_half_says_it(formula, parameters, first, second);

    [Fact]
    public void What_the_user_says_is_not_said_again()
    {
        IMethodSymbol method = Method("[Loss(\"-log(sigmoid(x))\")] public static partial float F([LogProbability] ReadOnlySpan<float> x);");
        Assert.Equal("LogProbability", Attributes(method.Parameters[0]));
    }

    /// <summary>In one project, where the other half is emitted beside the call, as in another's assembly.</summary>
    [Fact]
    public async Task Callers_in_the_same_project_are_warned() => await MarkedSource.VerifyAsync("""
        public static partial class Losses
        {
            [Loss("-log(sigmoid(x))")]
            public static partial float F(ReadOnlySpan<float> x);

            public static float Use(float[] x) => F({|LG1001:StableMath.Sigmoid(x)|});
        }
        """);

    private static IMethodSymbol Method(string declaration)
    {
        CSharpCompilation output = GeneratorHarness.Run(TestCompilation.Of($"public static partial class L {{ {declaration} }}")).Output;
        Assert.Empty(output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Describe());
        return output.GetTypeByMetadataName("L")!.GetMembers("F").OfType<IMethodSymbol>().Single();
    }

    private static string Attributes(IParameterSymbol parameter) => string.Join(
        " ", parameter.GetAttributes().Where(static attribute => attribute.AttributeClass!.ContainingNamespace.Name == "LossGen").Select(static attribute => attribute.AttributeClass!.Name.Replace("Attribute", "", StringComparison.Ordinal)));
}
