using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using LossGen.CodeFixes.Use;
using LossGen.Generator.Analysis.Use;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Generator.Tests.Analysis.Use;

/// <summary>Each mistake is mended by its fix, one by one and all at once; what comes of it compiles and has nothing to report.</summary>
public sealed class UseFixTests
{
    [Theory]
    [InlineData(typeof(DropActivationFix), "var p = new float[n]; TensorPrimitives.Sigmoid(x, p); Losses.FromLogits(p, y, dx);", "var p = new float[n]; Losses.FromLogits(x, y, dx);")]
    [InlineData(typeof(DropActivationFix), "var p = new float[n]; TensorPrimitives.Sigmoid(x, p); Losses.FromLogits(p, y, dx); kept = p;", "var p = new float[n]; TensorPrimitives.Sigmoid(x, p); Losses.FromLogits(x, y, dx); kept = p;")]
    [InlineData(typeof(DropActivationFix), "TensorPrimitives.SoftMax(x, x); Losses.CrossEntropy(x, classes, 3, dx);", "Losses.CrossEntropy(x, classes, 3, dx);")]
    [InlineData(typeof(DropActivationFix), "Losses.FromLogits(StableMath.Sigmoid(x), y, dx);", "Losses.FromLogits(x, y, dx);")]
    [InlineData(typeof(DropActivationFix), "var p = StableMath.Sigmoid(x); Losses.FromLogits(p, y, dx); kept = p;", "var p = StableMath.Sigmoid(x); Losses.FromLogits(x, y, dx); kept = p;")]
    [InlineData(typeof(ConvertFix), "Losses.FromProbabilities(scores, y);", "Losses.FromProbabilities(LossGen.StableMath.Sigmoid(scores), y);")]
    [InlineData(typeof(ConvertFix), "StandardLosses.BinaryCrossEntropy(scores, y, dx);", "StandardLosses.BinaryCrossEntropyWithLogits(scores, y, dx);")]
    [InlineData(typeof(ConvertFix), "StandardLosses.SparseCategoricalCrossEntropy(scores, classes, 3, dx);", "StandardLosses.CrossEntropy(scores, classes, 3, dx);")]
    [InlineData(typeof(ConvertFix), "float[] t = [0, 1, 1]; Losses.Logistic(x, t);", "float[] t = [0, 1, 1]; Losses.Logistic(x, System.Array.ConvertAll(t, v => 2 * v - 1));")]
    [InlineData(typeof(ConvertFix), "float[] t = [-1, 1, 1]; Losses.FromLogits(x, t, dx);", "float[] t = [-1, 1, 1]; Losses.FromLogits(x, System.Array.ConvertAll(t, v => (v + 1) / 2), dx);")]
    [InlineData(typeof(ConvertFix), "Span<float> t = [-1, 1, 1]; Losses.FromLogits(x, t, dx);", "Span<float> t = [-1, 1, 1]; Losses.FromLogits(x, System.Array.ConvertAll(t.ToArray(), v => (v + 1) / 2), dx);")]
    [InlineData(typeof(ConvertFix), "var p = StableMath.SoftMax(x, 3); Losses.LogLikelihood(p, classes, 3);", "var p = StableMath.SoftMax(x, 3); Losses.LogLikelihood(System.Array.ConvertAll(p, v => System.MathF.Log(v)), classes, 3);")]
    [InlineData(typeof(SwapFix), "float[] t = [0, 1, 1]; Losses.FromProbabilities(t, StableMath.Sigmoid(x));", "float[] t = [0, 1, 1]; Losses.FromProbabilities(StableMath.Sigmoid(x), t);")]
    [InlineData(typeof(SwapFix), "var labels = External.Make(); Losses.FromLogits(y: scores, x: labels, dx: dx);", "var labels = External.Make(); Losses.FromLogits(y: labels, x: scores, dx: dx);")]
    [InlineData(typeof(DropDivisionFix), "float loss = Losses.FromLogits(x, y, dx) / x.Length;", "float loss = Losses.FromLogits(x, y, dx);")]
    [InlineData(typeof(DropDivisionFix), "float loss = Losses.FromLogits(x, y, dx) * (1f / x.Length);", "float loss = Losses.FromLogits(x, y, dx);")]
    [InlineData(typeof(DropDivisionFix), "Losses.FromLogits(x, y, dx); for (int i = 0; i < n; i++) dx[i] /= dx.Length; kept = dx;", "Losses.FromLogits(x, y, dx); kept = dx;")]
    [InlineData(typeof(DropDivisionFix), "Losses.FromLogits(x, y, dx); TensorPrimitives.Divide(dx, x.Length, dx); kept = dx;", "Losses.FromLogits(x, y, dx); kept = dx;")]
    [InlineData(typeof(StableFormFix), "float l = MathF.Log(1 + MathF.Exp(x[0]));", "float l = LossGen.StableMath.Softplus(x[0]);")]
    [InlineData(typeof(StableFormFix), "double l = Math.Log(Math.Exp(2 * x[0]) + 1);", "double l = LossGen.StableMath.Softplus(2 * x[0]);")]
    [InlineData(typeof(StableFormFix), "float l = MathF.Log(1 / (1 + MathF.Exp(-x[0])));", "float l = LossGen.StableMath.LogSigmoid(x[0]);")]
    [InlineData(typeof(StableFormFix), "float s = 1 / (1 + MathF.Exp(-x[0])); kept[0] = s; float l = MathF.Log(1 - s);", "float s = 1 / (1 + MathF.Exp(-x[0])); kept[0] = s; float l = LossGen.StableMath.LogSigmoid(-x[0]);")]
    public async Task A_mistake_is_mended(Type fix, string before, string after)
    {
        CodeFixHarness harness = new((CodeFixProvider)Activator.CreateInstance(fix)!, DiagnoseAsync, UseSource.LossAssemblyReference);
        string expected = Squeeze(UseSource.Method(after));
        Assert.Equal(expected, Squeeze(await harness.ApplyOneByOneAsync(UseSource.Method(before))));
        Assert.Equal(expected, Squeeze(await harness.ApplyToAllAsync(UseSource.Method(before))));
        await UseSource.VerifyAsync(after);
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        ImmutableArray<Diagnostic> all = await compilation.WithAnalyzers([new ValueUseAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. all.Where(diagnostic => diagnostic.Location.SourceTree == tree).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>Without what is white: where a statement went, its blanks may stay.</summary>
    private static string Squeeze(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
