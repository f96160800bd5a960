using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>TemperatureCrossEntropy: <c>-log(softmax(x/temperature)[y])</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="temperature">Divides the logits.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.TemperatureCrossEntropy, Mask = "y != -100")]
    public static partial float TemperatureCrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float temperature = 1);

    /// <inheritdoc cref="TemperatureCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>
    [Loss(Formulas.TemperatureCrossEntropy, Mask = "y != -100")]
    public static partial double TemperatureCrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double temperature =
        1);

    /// <summary>SoftcapCrossEntropy: <c>-log(softmax(softcap*tanh(x/softcap))[y])</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="softcap">The bound of the capped logits.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.SoftcapCrossEntropy, Mask = "y != -100")]
    public static partial float SoftcapCrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float softcap = 30);

    /// <inheritdoc cref="SoftcapCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>
    [Loss(Formulas.SoftcapCrossEntropy, Mask = "y != -100")]
    public static partial double SoftcapCrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double softcap = 30);

    /// <summary>CrossEntropyWithZLoss: <c>-log(softmax(x)[y]) + zWeight*logsumexp(x)^2</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="zWeight">The weight of the squared log-sum-exp.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.CrossEntropyWithZLoss, Mask = "y != -100")]
    public static partial float CrossEntropyWithZLoss(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float zWeight = 1e-4f);

    /// <inheritdoc cref="CrossEntropyWithZLoss(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>
    [Loss(Formulas.CrossEntropyWithZLoss, Mask = "y != -100")]
    public static partial double CrossEntropyWithZLoss(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double zWeight =
        1e-4);

    /// <summary>SoftmaxFocal: <c>-alpha*(1 - p)^gamma*log(p) where p = softmax(x)[y]</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="gamma">The exponent of the focusing factor.</param>
    /// <param name="alpha">Multiplies the loss.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.SoftmaxFocal, Mask = "y != -100")]
    public static partial float SoftmaxFocal(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float gamma = 2, float
        alpha = 1);

    /// <inheritdoc cref="SoftmaxFocal(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, float)"/>
    [Loss(Formulas.SoftmaxFocal, Mask = "y != -100")]
    public static partial double SoftmaxFocal(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double gamma = 2,
        double alpha = 1);

    /// <summary>GeneralizedCrossEntropy: <c>(1 - p^q)/q where p = softmax(x)[y]</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="q">Between cross-entropy (towards 0) and absolute error (1).</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.GeneralizedCrossEntropy, Mask = "y != -100")]
    public static partial float GeneralizedCrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float q = 0.7f);

    /// <inheritdoc cref="GeneralizedCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>
    [Loss(Formulas.GeneralizedCrossEntropy, Mask = "y != -100")]
    public static partial double GeneralizedCrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double q = 0.7);

    /// <summary>Poly1CrossEntropy: <c>-log(p) + epsilon*(1 - p) where p = softmax(x)[y]</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="epsilon">The coefficient of the first term of the polynomial.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.Poly1CrossEntropy, Mask = "y != -100")]
    public static partial float Poly1CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float epsilon = 1);

    /// <inheritdoc cref="Poly1CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>
    [Loss(Formulas.Poly1CrossEntropy, Mask = "y != -100")]
    public static partial double Poly1CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double epsilon = 1);

    /// <summary>MulticlassBrier: <c>sum((softmax(x) - onehot(y))^2)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.MulticlassBrier, Mask = "y != -100")]
    public static partial float MulticlassBrier(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="MulticlassBrier(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.MulticlassBrier, Mask = "y != -100")]
    public static partial double MulticlassBrier(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx);
}
