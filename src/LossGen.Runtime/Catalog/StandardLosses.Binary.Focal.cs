using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>SigmoidFocal: <c>-alpha_t*(1 - p_t)^gamma*log(p_t) where p = sigmoid(x), p_t = y*p + (1-y)*(1-p), alpha_t = y*alpha +
    /// (1-y)*(1-alpha)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="alpha">The weight of positive labels; that of negative ones is 1 - alpha.</param>
    /// <param name="gamma">The exponent of the focusing factor.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.SigmoidFocal)]
    public static partial float SigmoidFocal(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx, float alpha = 0.25f, float gamma = 2);

    /// <inheritdoc cref="SigmoidFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SigmoidFocal)]
    public static partial float SigmoidFocal(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, float alpha = 0.25f, float gamma = 2);

    /// <inheritdoc cref="SigmoidFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SigmoidFocal)]
    public static partial double SigmoidFocal(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx, double alpha = 0.25, double gamma = 2);

    /// <inheritdoc cref="SigmoidFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SigmoidFocal)]
    public static partial double SigmoidFocal(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, double alpha = 0.25, double gamma = 2);

    /// <summary>SigmoidFocal: <c>-alpha_t*(1 - p_t)^gamma*log(p_t) where p = sigmoid(x), p_t = y*p + (1-y)*(1-p), alpha_t = y*alpha +
    /// (1-y)*(1-alpha)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="alpha">The weight of positive labels; that of negative ones is 1 - alpha.</param>
    /// <param name="gamma">The exponent of the focusing factor.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.SigmoidFocal)]
    public static partial float SigmoidFocal(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<byte> y, [Gradient] Span<float> dx, float alpha = 0.25f, float gamma = 2);

    /// <inheritdoc cref="SigmoidFocal(ReadOnlySpan{float}, ReadOnlySpan{byte}, Span{float}, float, float)"/>
    [Loss(Formulas.SigmoidFocal)]
    public static partial float SigmoidFocal(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<byte> y, float alpha = 0.25f, float gamma = 2);

    /// <summary>BinaryFocal: <c>-(y*alpha*(1-p)^gamma*log(p) + (1-y)*(1-alpha)*p^gamma*log(1-p))</c>.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <param name="alpha">The weight of positive labels; that of negative ones is 1 - alpha.</param>
    /// <param name="gamma">The exponent of the focusing factor.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.BinaryFocal)]
    public static partial float BinaryFocal(
        [Probability] ReadOnlySpan<float> p, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dp, float alpha = 0.25f, float gamma = 2);

    /// <inheritdoc cref="BinaryFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.BinaryFocal)]
    public static partial float BinaryFocal(
        [Probability] ReadOnlySpan<float> p, [BinaryLabel] ReadOnlySpan<float> y, float alpha = 0.25f, float gamma = 2);

    /// <inheritdoc cref="BinaryFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.BinaryFocal)]
    public static partial double BinaryFocal(
        [Probability] ReadOnlySpan<double> p, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dp, double alpha = 0.25, double gamma =
        2);

    /// <inheritdoc cref="BinaryFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.BinaryFocal)]
    public static partial double BinaryFocal(
        [Probability] ReadOnlySpan<double> p, [BinaryLabel] ReadOnlySpan<double> y, double alpha = 0.25, double gamma = 2);

    /// <summary>BinaryPoly1: <c>-log(p_t) + epsilon*(1 - p_t) where p = sigmoid(x), p_t = y*p + (1-y)*(1-p)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="epsilon">The coefficient of the first term of the polynomial.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.BinaryPoly1)]
    public static partial float BinaryPoly1(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx, float epsilon = 1);

    /// <inheritdoc cref="BinaryPoly1(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.BinaryPoly1)]
    public static partial float BinaryPoly1([Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, float epsilon = 1);

    /// <inheritdoc cref="BinaryPoly1(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.BinaryPoly1)]
    public static partial double BinaryPoly1(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx, double epsilon = 1);

    /// <inheritdoc cref="BinaryPoly1(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.BinaryPoly1)]
    public static partial double BinaryPoly1([Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, double epsilon = 1);

    /// <summary>BrierWithLogits: <c>(sigmoid(x) - y)^2</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.BrierWithLogits)]
    public static partial float BrierWithLogits([Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="BrierWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BrierWithLogits)]
    public static partial float BrierWithLogits([Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="BrierWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BrierWithLogits)]
    public static partial double BrierWithLogits([Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="BrierWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BrierWithLogits)]
    public static partial double BrierWithLogits([Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y);
}
