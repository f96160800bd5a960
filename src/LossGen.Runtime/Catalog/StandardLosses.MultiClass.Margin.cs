using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>CategoricalHinge: <c>max(0, 1 + max((1 - onehot(y))*x) - x[y])</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.CategoricalHinge, Mask = "y != -100")]
    public static partial float CategoricalHinge(
        ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="CategoricalHinge(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.CategoricalHinge, Mask = "y != -100")]
    public static partial double CategoricalHinge(
        ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <summary>CrammerSinger: <c>max(0, max(x + margin*(1 - onehot(y))) - x[y])</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.CrammerSinger, Mask = "y != -100")]
    public static partial float CrammerSinger(
        ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float margin = 1);

    /// <inheritdoc cref="CrammerSinger(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>
    [Loss(Formulas.CrammerSinger, Mask = "y != -100")]
    public static partial double CrammerSinger(
        ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double margin = 1);

    /// <summary>MultiMargin: <c>sum((1 - onehot(y))*max(0, margin - x[y] + x))/classes()</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.MultiMargin, Mask = "y != -100")]
    public static partial float MultiMargin(
        ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float margin = 1);

    /// <inheritdoc cref="MultiMargin(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>
    [Loss(Formulas.MultiMargin, Mask = "y != -100")]
    public static partial double MultiMargin(
        ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double margin = 1);

    /// <summary>SquaredMultiMargin: <c>sum((1 - onehot(y))*max(0, margin - x[y] + x)^2)/classes()</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.SquaredMultiMargin, Mask = "y != -100")]
    public static partial float SquaredMultiMargin(
        ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float margin = 1);

    /// <inheritdoc cref="SquaredMultiMargin(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>
    [Loss(Formulas.SquaredMultiMargin, Mask = "y != -100")]
    public static partial double SquaredMultiMargin(
        ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double margin = 1);

    /// <summary>MulticlassPerceptron: <c>max(x) - x[y]</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.MulticlassPerceptron, Mask = "y != -100")]
    public static partial float MulticlassPerceptron(
        ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="MulticlassPerceptron(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.MulticlassPerceptron, Mask = "y != -100")]
    public static partial double MulticlassPerceptron(
        ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx);
}
