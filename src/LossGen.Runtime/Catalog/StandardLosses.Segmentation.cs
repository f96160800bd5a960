using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Dice: <c>1 - (2*sum(p*t) + smooth)/(sum(p) + sum(t) + smooth) where p = sigmoid(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The labels, one per element: 0, 1, or between.</param>
    /// <param name="pixels">The number of pixels: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="smooth">Added to numerator and denominator.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.Dice)]
    public static partial float Dice(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> t, [RowLength] int pixels, [Gradient] Span<float> dx, float smooth = 1);

    /// <inheritdoc cref="Dice(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float)"/>
    [Loss(Formulas.Dice)]
    public static partial double Dice(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> t, [RowLength] int pixels, [Gradient] Span<double> dx, double smooth = 1);

    /// <summary>Jaccard: <c>1 - (i + smooth)/(sum(p) + sum(t) - i + smooth) where p = sigmoid(x), i = sum(p*t)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The labels, one per element: 0, 1, or between.</param>
    /// <param name="pixels">The number of pixels: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="smooth">Added to numerator and denominator.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.Jaccard)]
    public static partial float Jaccard(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> t, [RowLength] int pixels, [Gradient] Span<float> dx, float smooth = 1);

    /// <inheritdoc cref="Jaccard(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float)"/>
    [Loss(Formulas.Jaccard)]
    public static partial double Jaccard(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> t, [RowLength] int pixels, [Gradient] Span<double> dx, double smooth = 1);

    /// <summary>Tversky: <c>1 - (hits + smooth)/(hits + alpha*alarms + beta*misses + smooth) where p = sigmoid(x), hits = sum(p*t), alarms =
    /// sum(p*(1-t)), misses = sum((1-p)*t)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The labels, one per element: 0, 1, or between.</param>
    /// <param name="pixels">The number of pixels: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="alpha">The weight of false positives.</param>
    /// <param name="beta">The weight of false negatives.</param>
    /// <param name="smooth">Added to numerator and denominator.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.Tversky)]
    public static partial float Tversky(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> t, [RowLength] int pixels, [Gradient] Span<float> dx, float alpha = 0.5f,
        float beta = 0.5f, float smooth = 1);

    /// <inheritdoc cref="Tversky(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float, float, float)"/>
    [Loss(Formulas.Tversky)]
    public static partial double Tversky(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> t, [RowLength] int pixels, [Gradient] Span<double> dx, double alpha = 0.5,
        double beta = 0.5, double smooth = 1);

    /// <summary>FocalTversky: <c>(1 - (hits + smooth)/(hits + alpha*alarms + beta*misses + smooth))^gamma where p = sigmoid(x), hits = sum(p*t),
    /// alarms = sum(p*(1-t)), misses = sum((1-p)*t)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The labels, one per element: 0, 1, or between.</param>
    /// <param name="pixels">The number of pixels: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="alpha">The weight of false positives.</param>
    /// <param name="beta">The weight of false negatives.</param>
    /// <param name="gamma">The exponent.</param>
    /// <param name="smooth">Added to numerator and denominator.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.FocalTversky)]
    public static partial float FocalTversky(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> t, [RowLength] int pixels, [Gradient] Span<float> dx, float alpha = 0.3f,
        float beta = 0.7f, float gamma = 0.75f, float smooth = 1);

    /// <inheritdoc cref="FocalTversky(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float, float, float, float)"/>
    [Loss(Formulas.FocalTversky)]
    public static partial double FocalTversky(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> t, [RowLength] int pixels, [Gradient] Span<double> dx, double alpha = 0.3,
        double beta = 0.7, double gamma = 0.75, double smooth = 1);
}
