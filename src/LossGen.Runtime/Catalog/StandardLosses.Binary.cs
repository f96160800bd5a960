using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>BinaryCrossEntropy: <c>-(y*log(p) + (1-y)*log(1-p))</c>.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float BinaryCrossEntropy(
        [Probability] ReadOnlySpan<float> p, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dp);

    /// <inheritdoc cref="BinaryCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float BinaryCrossEntropy([Probability] ReadOnlySpan<float> p, [BinaryLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="BinaryCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial double BinaryCrossEntropy(
        [Probability] ReadOnlySpan<double> p, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dp);

    /// <inheritdoc cref="BinaryCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial double BinaryCrossEntropy([Probability] ReadOnlySpan<double> p, [BinaryLabel] ReadOnlySpan<double> y);

    /// <summary>BinaryCrossEntropyWithLogits: <c>-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.BinaryCrossEntropyWithLogits)]
    public static partial float BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogits)]
    public static partial float BinaryCrossEntropyWithLogits([Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogits)]
    public static partial double BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogits)]
    public static partial double BinaryCrossEntropyWithLogits([Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y);

    /// <summary>BinaryCrossEntropyWithLogits: <c>-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.BinaryCrossEntropyWithLogits)]
    public static partial float BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<byte> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{byte}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogits)]
    public static partial float BinaryCrossEntropyWithLogits([Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<byte> y);

    /// <summary>BinaryCrossEntropyWithLogits: <c>-(posWeight*t*log(p) + (1-t)*log(1-p)) where p = sigmoid(x), t = (1-labelSmoothing)*y +
    /// labelSmoothing/2</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="posWeight">Multiplies the loss of positive labels.</param>
    /// <param name="labelSmoothing">How much of the target is spread over all classes, from 0 to 1.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.BinaryCrossEntropyWithLogitsWithOptions)]
    public static partial float BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx, float posWeight = 1, float labelSmoothing =
        0);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogitsWithOptions)]
    public static partial float BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, float posWeight = 1, float labelSmoothing = 0);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogitsWithOptions)]
    public static partial double BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx, double posWeight = 1, double labelSmoothing
        = 0);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogitsWithOptions)]
    public static partial double BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, double posWeight = 1, double labelSmoothing = 0);

    /// <summary>SoftMargin: <c>log(1 + exp(-y*x))</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: -1 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.SoftMargin)]
    public static partial float SoftMargin([Logits] ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="SoftMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.SoftMargin)]
    public static partial float SoftMargin([Logits] ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="SoftMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.SoftMargin)]
    public static partial double SoftMargin([Logits] ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="SoftMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.SoftMargin)]
    public static partial double SoftMargin([Logits] ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y);
}
