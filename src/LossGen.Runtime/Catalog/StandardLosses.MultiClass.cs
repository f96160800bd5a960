using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>CrossEntropy: <c>-log(softmax(x)[y])</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.CrossEntropy, Mask = "y != -100")]
    public static partial float CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.CrossEntropy, Mask = "y != -100")]
    public static partial float CrossEntropy([Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.CrossEntropy, Mask = "y != -100")]
    public static partial double CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.CrossEntropy, Mask = "y != -100")]
    public static partial double CrossEntropy([Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes);

    /// <summary>CrossEntropy: <c>-(1 - labelSmoothing)*lp[y] - labelSmoothing/classes()*sum(lp) where lp = logsoftmax(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="labelSmoothing">How much of the target is spread over all classes, from 0 to 1.</param>
    /// <param name="ignoreIndex">The label of the rows that do not count.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.CrossEntropyWithOptions, Mask = "y != ignoreIndex")]
    public static partial float CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float labelSmoothing =
        0, int ignoreIndex = -100);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, int)"/>
    [Loss(Formulas.CrossEntropyWithOptions, Mask = "y != ignoreIndex")]
    public static partial float CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, float labelSmoothing = 0, int ignoreIndex = -100);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, int)"/>
    [Loss(Formulas.CrossEntropyWithOptions, Mask = "y != ignoreIndex")]
    public static partial double CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double labelSmoothing
        = 0, int ignoreIndex = -100);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, int)"/>
    [Loss(Formulas.CrossEntropyWithOptions, Mask = "y != ignoreIndex")]
    public static partial double CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, double labelSmoothing = 0, int ignoreIndex =
        -100);

    /// <summary>CrossEntropy: <c>-(1 - labelSmoothing)*lp[y] - labelSmoothing/classes()*sum(w*lp)/w[y] where lp = logsoftmax(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="w">The weight of each class.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="labelSmoothing">How much of the target is spread over all classes, from 0 to 1.</param>
    /// <param name="ignoreIndex">The label of the rows that do not count.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.CrossEntropyWeighted, Weight = "w[y]", Mask = "y != ignoreIndex")]
    public static partial float CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> w, [RowLength] int classes, [Gradient]
        Span<float> dx, float labelSmoothing = 0, int ignoreIndex = -100);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float}, float, int)"/>
    [Loss(Formulas.CrossEntropyWeighted, Weight = "w[y]", Mask = "y != ignoreIndex")]
    public static partial float CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> w, [RowLength] int classes, float
        labelSmoothing = 0, int ignoreIndex = -100);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float}, float, int)"/>
    [Loss(Formulas.CrossEntropyWeighted, Weight = "w[y]", Mask = "y != ignoreIndex")]
    public static partial double CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> w, [RowLength] int classes, [Gradient]
        Span<double> dx, double labelSmoothing = 0, int ignoreIndex = -100);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float}, float, int)"/>
    [Loss(Formulas.CrossEntropyWeighted, Weight = "w[y]", Mask = "y != ignoreIndex")]
    public static partial double CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> w, [RowLength] int classes, double
        labelSmoothing = 0, int ignoreIndex = -100);

    /// <summary>CrossEntropy: <c>-sum(s*log(softmax(x))) where s = (1 - labelSmoothing)*t + labelSmoothing/classes()</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The target probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="labelSmoothing">How much of the target is spread over all classes, from 0 to 1.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.CrossEntropySoft)]
    public static partial float CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [Probability] ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dx, float labelSmoothing
        = 0);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float)"/>
    [Loss(Formulas.CrossEntropySoft)]
    public static partial float CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [Probability] ReadOnlySpan<float> t, [RowLength] int classes, float labelSmoothing = 0);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float)"/>
    [Loss(Formulas.CrossEntropySoft)]
    public static partial double CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [Probability] ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dx, double
        labelSmoothing = 0);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float)"/>
    [Loss(Formulas.CrossEntropySoft)]
    public static partial double CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [Probability] ReadOnlySpan<double> t, [RowLength] int classes, double labelSmoothing = 0);
}
