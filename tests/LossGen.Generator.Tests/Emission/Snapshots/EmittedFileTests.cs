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
    public void Functions_of_two_losses() => Snapshot.Match(Run("""
        [Loss("log(1 + exp(x))")]
        public static partial float Softplus(ReadOnlySpan<float> x, [Gradient] Span<float> dx);

        [Loss("log(x) + exp(x)", Accuracy = Accuracy.Fast)]
        public static partial float Fast(ReadOnlySpan<float> x, [Gradient] Span<float> dx);
        """).Functions);

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
    public void A_weighted_masked_loss_of_integer_labels() => Snapshot.Match(Emit("""
        [Loss("-(1 - p_t)^2 * log(p_t)  where p = sigmoid(x), p_t = y*p + (1-y)*(1-p)", Weight = "w", Mask = "y != 255")]
        public static partial float Focal(
            ReadOnlySpan<float> x, ReadOnlySpan<byte> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);
        """));

    [Fact]
    public void A_loss_in_double() => Snapshot.Match(Emit("""
        [Loss("0.5*(s + square(x - y)*exp(-s))", Reduction = Reduction.Sum)]
        public static partial double Gaussian(
            ReadOnlySpan<double> x, ReadOnlySpan<double> s, ReadOnlySpan<float> y, [Gradient] Span<double> dx, [Gradient] Span<double> ds);
        """));

    [Fact]
    public void A_learnt_temperature_on_threads() => Snapshot.Match(Emit("""
        [Loss("softplus(x/t) - y*x/t", Parallel = true)]
        public static partial float Calibration(
            ReadOnlySpan<float> x, ReadOnlySpan<bool> y, float t, [GradientScale] float upstream, [Gradient] Span<float> dx, [Gradient] out double dt);
        """));

    [Fact]
    public void Halves_whose_gradient_is_added_to_doubles() => Snapshot.Match(Emit("""
        [Loss("abs(x - y)", Mask = "counts", OnEmpty = OnEmpty.NaN)]
        public static partial float Absolute(
            ReadOnlySpan<Half> x, ReadOnlySpan<Half> y, ReadOnlySpan<bool> counts, [Gradient(Accumulate = true)] Span<double> dx, [LossValues] Span<Half> values);
        """));

    [Fact]
    public void A_formula_with_mistakes() => Snapshot.Match(Emit("""
        [Loss("softplas(x) - z*x > 0")]
        public static partial float Broken(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);
        """));

    private static string Emit(string method) => Run(method).File;

    private static GeneratorOutcome Run(string method) => GeneratorHarness.Run($$"""
        namespace Shop.Models;

        /// <summary>The losses.</summary>
        public static partial class Losses
        {
            {{method.Replace("\n", "\n    ", StringComparison.Ordinal)}}
        }
        """).AssertClean();
}
