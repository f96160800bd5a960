using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using LossGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace LossGen.Generator.Tests.Analysis.Use;

/// <summary>Marked statements in a method of a user's class, beside a file of losses to call.</summary>
internal static class UseSource
{
    public const string Losses = """
        using System.Numerics.Tensors;

        public static partial class Losses
        {
            [Loss("-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)")]
            public static partial float FromLogits(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

            [Loss("-(y*log(p) + (1-y)*log(1-p))", Epsilon = 0)]
            public static partial float FromProbabilities(ReadOnlySpan<float> p, ReadOnlySpan<float> y);

            [Loss("log(1 + exp(-y*x))")]
            public static partial float Logistic(ReadOnlySpan<float> x, ReadOnlySpan<float> y);

            [Loss("-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)", Reduction = Reduction.Sum)]
            public static partial float Total(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

            [Loss("-log(softmax(x)[y])")]
            public static partial float CrossEntropy(ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);

            [Loss("-q[y]")]
            public static partial float LogLikelihood([LogProbability] ReadOnlySpan<float> q, ReadOnlySpan<int> y, [RowLength] int classes);
        }
        """;

    /// <summary>The statements in a method of spans, arrays and numbers.</summary>
    public static string Method(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Numerics.Tensors;
        using LossGen;

        public sealed class User
        {
            private float[] kept = [];

            [Logits]
            private float[] scores = [];

            public void Run(float[] x, float[] y, float[] dx, int[] classes, int n, bool flag)
            {
                {{statements}}
            }

            [Probability]
            private float[] Chances { get; set; } = [];

            private static void Unseen(float[] values) => External.Change(values);

            private static float[] Activate(float[] z) => StableMath.Sigmoid(z);

            private static float[] Twice(float[] z) => Activate(z);

            private static void ActivateInto(float[] z, float[] p) => TensorPrimitives.Sigmoid(z, p);

            private static void ActivateByHand(float[] z, float[] p)
            {
                for (int i = 0; i < z.Length; i++)
                    p[i] = 1 / (1 + MathF.Exp(-z[i]));
            }

            private static float[] Same(float[] z) => z;

            private static float[] Either(float[] z, bool flag) => flag ? StableMath.Sigmoid(z) : z;

            private static void Make(out float[] p) => p = StableMath.Sigmoid([1f]);

            private static void Take([LogProbability] float[] q)
            {
            }

            private static void Recurse(float[] z, int depth)
            {
                if (depth > 0)
                    Recurse(z, depth - 1);
            }
        }

        public class Base
        {
            public virtual float[] Activate(float[] z) => StableMath.Sigmoid(z);
        }

        public sealed class Model : Base
        {
            public float[] Predict(float[] z) => Activate(z);

            public float[] Score(float[] z) => External.Make();

            public override float[] Activate(float[] z) => StableMath.Sigmoid(z);
        }

        public static class External
        {
            public static void Change(float[] values) => values[0] = 2;

            public static float[] Make() => [];
        }
        """;

    /// <summary>The losses as another project's assembly: what their formulas say of their parameters is read from its metadata.</summary>
    private static readonly Lazy<MetadataReference> LossAssembly = new(static () =>
    {
        using MemoryStream image = new();
        EmitResult result = GeneratorHarness.Run(TestCompilation.Of(Losses)).Output.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Describe()));
        return MetadataReference.CreateFromImage(image.ToArray());
    });

    /// <summary>Asserts that the marked diagnostics are reported, and no others.</summary>
    public static async Task<ImmutableArray<Diagnostic>> VerifyAsync(string statements)
    {
        string marked = Method(statements), source = MarkedSource.WithoutMarks(marked);
        CSharpCompilation compilation = Compile(source);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Describe());
        ImmutableArray<Diagnostic> reported = await MarkedSource.ReportAsync(compilation);
        Assert.Equal(marked, MarkedSource.WithMarks(source, reported));
        return reported;
    }

    public static MetadataReference LossAssemblyReference => LossAssembly.Value;

    public static CSharpCompilation Compile(string source) => TestCompilation.Of(source).AddReferences(LossAssembly.Value);
}
