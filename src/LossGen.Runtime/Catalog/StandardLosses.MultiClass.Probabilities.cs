using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>CategoricalCrossEntropy: <c>-sum(t*log(p))</c>.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="t">The target probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.CategoricalCrossEntropy)]
    public static partial float CategoricalCrossEntropy(
        [Probability] ReadOnlySpan<float> p, [Probability] ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dp);

    /// <inheritdoc cref="CategoricalCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.CategoricalCrossEntropy)]
    public static partial double CategoricalCrossEntropy(
        [Probability] ReadOnlySpan<double> p, [Probability] ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dp);

    /// <summary>SparseCategoricalCrossEntropy: <c>-log(p[y])</c>.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.SparseCategoricalCrossEntropy, Mask = "y != -100")]
    public static partial float SparseCategoricalCrossEntropy(
        [Probability] ReadOnlySpan<float> p, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dp);

    /// <inheritdoc cref="SparseCategoricalCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.SparseCategoricalCrossEntropy, Mask = "y != -100")]
    public static partial double SparseCategoricalCrossEntropy(
        [Probability] ReadOnlySpan<double> p, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dp);

    /// <summary>NegativeLogLikelihood: <c>-x[y]</c>.</summary>
    /// <param name="x">The log-probabilities.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.NegativeLogLikelihood, Mask = "y != -100")]
    public static partial float NegativeLogLikelihood(
        [LogProbability] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="NegativeLogLikelihood(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.NegativeLogLikelihood, Mask = "y != -100")]
    public static partial float NegativeLogLikelihood(
        [LogProbability] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes);

    /// <inheritdoc cref="NegativeLogLikelihood(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.NegativeLogLikelihood, Mask = "y != -100")]
    public static partial double NegativeLogLikelihood(
        [LogProbability] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <inheritdoc cref="NegativeLogLikelihood(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.NegativeLogLikelihood, Mask = "y != -100")]
    public static partial double NegativeLogLikelihood(
        [LogProbability] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes);

    /// <summary>NegativeLogLikelihood: <c>-x[y]</c>.</summary>
    /// <param name="x">The log-probabilities.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="w">The weight of each class.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.NegativeLogLikelihoodWeighted, Weight = "w[y]", Mask = "y != -100")]
    public static partial float NegativeLogLikelihood(
        [LogProbability] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> w, [RowLength] int classes,
        [Gradient] Span<float> dx);

    /// <inheritdoc cref="NegativeLogLikelihood(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.NegativeLogLikelihoodWeighted, Weight = "w[y]", Mask = "y != -100")]
    public static partial double NegativeLogLikelihood(
        [LogProbability] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> w, [RowLength] int classes,
        [Gradient] Span<double> dx);
}
