using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>InfoNce: <c>-log(softmax(s/temperature)[y])</c>.</summary>
    /// <param name="s">The similarities, a row for each anchor.</param>
    /// <param name="y">The index of the positive candidate in each row.</param>
    /// <param name="candidates">The number of candidates: the columns of a row.</param>
    /// <param name="ds">Receives the gradient by s.</param>
    /// <param name="temperature">Divides the similarities.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.InfoNce, Mask = "y != -100")]
    public static partial float InfoNce(
        ReadOnlySpan<float> s, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int candidates, [Gradient] Span<float> ds, float temperature = 0.07f);

    /// <inheritdoc cref="InfoNce(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>
    [Loss(Formulas.InfoNce, Mask = "y != -100")]
    public static partial double InfoNce(
        ReadOnlySpan<double> s, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int candidates, [Gradient] Span<double> ds, double temperature = 0.07);

    /// <summary>SupervisedContrastive: <c>-sum(t*log(softmax(s/temperature)))/sum(t)</c>.</summary>
    /// <param name="s">The similarities, a row for each anchor.</param>
    /// <param name="t">1 for the positives of each row, 0 for the others: at least one positive a row.</param>
    /// <param name="candidates">The number of candidates: the columns of a row.</param>
    /// <param name="ds">Receives the gradient by s.</param>
    /// <param name="temperature">Divides the similarities.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.SupervisedContrastive)]
    public static partial float SupervisedContrastive(
        ReadOnlySpan<float> s, [PerElement] [BinaryLabel] ReadOnlySpan<byte> t, [RowLength] int candidates, [Gradient] Span<float> ds, float
        temperature = 0.07f);

    /// <inheritdoc cref="SupervisedContrastive(ReadOnlySpan{float}, ReadOnlySpan{byte}, int, Span{float}, float)"/>
    [Loss(Formulas.SupervisedContrastive)]
    public static partial double SupervisedContrastive(
        ReadOnlySpan<double> s, [PerElement] [BinaryLabel] ReadOnlySpan<byte> t, [RowLength] int candidates, [Gradient] Span<double> ds, double
        temperature = 0.07);

    /// <summary>SigmoidContrastive: <c>log(1 + exp(-y*(t*s + b)))</c>.</summary>
    /// <param name="s">The similarities.</param>
    /// <param name="y">1 for pairs that belong together, -1 for others.</param>
    /// <param name="ds">Receives the gradient by s.</param>
    /// <param name="t">The scale of the similarities.</param>
    /// <param name="b">The bias.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.SigmoidContrastive)]
    public static partial float SigmoidContrastive(
        ReadOnlySpan<float> s, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> ds, float t = 10, float b = -10);

    /// <inheritdoc cref="SigmoidContrastive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SigmoidContrastive)]
    public static partial float SigmoidContrastive(ReadOnlySpan<float> s, [SignedLabel] ReadOnlySpan<float> y, float t = 10, float b = -10);

    /// <inheritdoc cref="SigmoidContrastive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SigmoidContrastive)]
    public static partial double SigmoidContrastive(
        ReadOnlySpan<double> s, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> ds, double t = 10, double b = -10);

    /// <inheritdoc cref="SigmoidContrastive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SigmoidContrastive)]
    public static partial double SigmoidContrastive(ReadOnlySpan<double> s, [SignedLabel] ReadOnlySpan<double> y, double t = 10, double b = -10);

    /// <summary>CosFace: <c>-log(softmax(scale*(x - margin*onehot(y)))[y])</c>.</summary>
    /// <param name="x">The cosines, from -1 to 1.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="scale">Multiplies the cosines.</param>
    /// <param name="margin">Taken from the cosine of the true class.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.CosFace)]
    public static partial float CosFace(
        ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float scale = 64, float margin =
        0.35f);

    /// <inheritdoc cref="CosFace(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, float)"/>
    [Loss(Formulas.CosFace)]
    public static partial double CosFace(
        ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double scale = 64, double
        margin = 0.35);

    /// <summary>ArcFace: <c>-log(softmax(scale*(x + onehot(y)*(x*cos(margin) - sqrt(1 - x^2)*sin(margin) - x)))[y])</c>.</summary>
    /// <param name="x">The cosines, from -1 to 1.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="scale">Multiplies the cosines.</param>
    /// <param name="margin">Added to the angle of the true class, in radians.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.ArcFace)]
    public static partial float ArcFace(
        ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float scale = 64, float margin =
        0.5f);

    /// <inheritdoc cref="ArcFace(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, float)"/>
    [Loss(Formulas.ArcFace)]
    public static partial double ArcFace(
        ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double scale = 64, double
        margin = 0.5);
}
