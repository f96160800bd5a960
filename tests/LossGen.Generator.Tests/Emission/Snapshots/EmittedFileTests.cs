using System;
using LossGen.Generator.Tests.Harness;

namespace LossGen.Generator.Tests.Emission.Snapshots;

/// <summary>Emitted files that are worth reading. Each compiles without a warning, nullable and documentation checks on, and is what a person has read.</summary>
public sealed class EmittedFileTests
{
    [Fact]
    public void Binary_cross_entropy() => Snapshot.Match(Emit("""
        [Loss("-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)")]
        public static partial float BinaryCrossEntropy(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);
        """));

    [Fact]
    public void Huber() => Snapshot.Match(Emit("""
        /// <summary>Squared near 0, linear beyond <paramref name="delta"/>.</summary>
        /// <param name="prediction">The prediction.</param>
        /// <param name="target">The target.</param>
        /// <param name="delta">Where the parabola ends.</param>
        /// <param name="dprediction">Its gradient.</param>
        /// <returns>The mean.</returns>
        [Loss("abs(r) <= delta ? 0.5*r^2 : delta*(abs(r) - 0.5*delta)  where r = prediction - target")]
        public static partial float Huber(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float delta, [Gradient] Span<float> dprediction);
        """));

    [Fact]
    public void Cross_entropy_of_probabilities() => Snapshot.Match(Emit("""
        [Loss("-(y*log(p) + (1-y)*log(1-p))", Epsilon = 1e-6, Reduction = Reduction.Sum)]
        public static partial double OfProbabilities(ReadOnlySpan<float> p, ReadOnlySpan<float> y, [Gradient] Span<float> dp);
        """));

    [Fact]
    public void Scaled_and_accumulated_gradients_of_a_void_method() => Snapshot.Match(Emit("""
        [Loss("log(cosh(x - y))", Reduction = Reduction.Sum)]
        public static partial void Backward(
            ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient(Accumulate = true)] Span<float> dx, [GradientScale] float scale);
        """));

    [Fact]
    public void Loss_values_and_two_gradients() => Snapshot.Match(Emit("""
        [Loss("exp(x) - y*x", OnEmpty = OnEmpty.Throw)]
        public static partial float Poisson(
            ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Gradient] Span<float> dy, [LossValues] Span<float> values);
        """));

    [Fact]
    public void A_formula_with_mistakes() => Snapshot.Match(Emit("""
        [Loss("softplas(x) - z*x > 0")]
        public static partial float Broken(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);
        """));

    private static string Emit(string method) => GeneratorHarness.Run($$"""
        namespace Shop.Models;

        /// <summary>The losses.</summary>
        public static partial class Losses
        {
            {{method.Replace("\n", "\n    ", StringComparison.Ordinal)}}
        }
        """).AssertClean().File;
}
