using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>PolicyGradient: <c>-advantage*log(softmax(x)[action])</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="action">The action taken in each row.</param>
    /// <param name="advantage">The advantage of each action.</param>
    /// <param name="actions">The number of actions: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.PolicyGradient)]
    public static partial float PolicyGradient(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> action, [PerSample] ReadOnlySpan<float> advantage, [RowLength] int actions,
        [Gradient] Span<float> dx);

    /// <inheritdoc cref="PolicyGradient(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.PolicyGradient)]
    public static partial double PolicyGradient(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> action, [PerSample] ReadOnlySpan<double> advantage, [RowLength] int actions,
        [Gradient] Span<double> dx);

    /// <summary>PpoClipped: <c>-min(r*advantage, clamp(r, 1 - epsilon, 1 + epsilon)*advantage) where r = exp(x - old)</c>.</summary>
    /// <param name="x">The log-probabilities.</param>
    /// <param name="old">The log-probabilities under the old policy.</param>
    /// <param name="advantage">The advantages.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="epsilon">How far the ratio may move from 1.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.PpoClipped)]
    public static partial float PpoClipped(
        [LogProbability] ReadOnlySpan<float> x, [LogProbability] ReadOnlySpan<float> old, ReadOnlySpan<float> advantage, [Gradient] Span<float> dx,
        float epsilon = 0.2f);

    /// <inheritdoc cref="PpoClipped(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.PpoClipped)]
    public static partial float PpoClipped(
        [LogProbability] ReadOnlySpan<float> x, [LogProbability] ReadOnlySpan<float> old, ReadOnlySpan<float> advantage, float epsilon = 0.2f);

    /// <inheritdoc cref="PpoClipped(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.PpoClipped)]
    public static partial double PpoClipped(
        [LogProbability] ReadOnlySpan<double> x, [LogProbability] ReadOnlySpan<double> old, ReadOnlySpan<double> advantage, [Gradient] Span<double>
        dx, double epsilon = 0.2);

    /// <inheritdoc cref="PpoClipped(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.PpoClipped)]
    public static partial double PpoClipped(
        [LogProbability] ReadOnlySpan<double> x, [LogProbability] ReadOnlySpan<double> old, ReadOnlySpan<double> advantage, double epsilon = 0.2);

    /// <summary>EntropyBonus: <c>sum(p*log(p)) where p = softmax(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="actions">The number of actions: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.EntropyBonus)]
    public static partial float EntropyBonus([Logits] ReadOnlySpan<float> x, [RowLength] int actions, [Gradient] Span<float> dx);

    /// <inheritdoc cref="EntropyBonus(ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.EntropyBonus)]
    public static partial double EntropyBonus([Logits] ReadOnlySpan<double> x, [RowLength] int actions, [Gradient] Span<double> dx);

    /// <summary>ReverseKLEstimate: <c>exp(d) - d - 1 where d = reference - x</c>.</summary>
    /// <param name="x">The log-probabilities.</param>
    /// <param name="reference">The log-probabilities under the reference model.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives exp(d) - 1 - d there.
    [Loss(Formulas.ReverseKLEstimate)]
#pragma warning restore LG0102
    public static partial float ReverseKLEstimate(
        [LogProbability] ReadOnlySpan<float> x, [LogProbability] ReadOnlySpan<float> reference, [Gradient] Span<float> dx);

    /// <inheritdoc cref="ReverseKLEstimate(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives exp(d) - 1 - d there.
    [Loss(Formulas.ReverseKLEstimate)]
#pragma warning restore LG0102
    public static partial float ReverseKLEstimate([LogProbability] ReadOnlySpan<float> x, [LogProbability] ReadOnlySpan<float> reference);

    /// <inheritdoc cref="ReverseKLEstimate(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives exp(d) - 1 - d there.
    [Loss(Formulas.ReverseKLEstimate)]
#pragma warning restore LG0102
    public static partial double ReverseKLEstimate(
        [LogProbability] ReadOnlySpan<double> x, [LogProbability] ReadOnlySpan<double> reference, [Gradient] Span<double> dx);

    /// <inheritdoc cref="ReverseKLEstimate(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives exp(d) - 1 - d there.
    [Loss(Formulas.ReverseKLEstimate)]
#pragma warning restore LG0102
    public static partial double ReverseKLEstimate([LogProbability] ReadOnlySpan<double> x, [LogProbability] ReadOnlySpan<double> reference);
}
