using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Hinge: <c>max(0, 1 - y*x)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The labels: -1 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.Hinge)]
    public static partial float Hinge(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="Hinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Hinge)]
    public static partial float Hinge(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="Hinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Hinge)]
    public static partial double Hinge(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="Hinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Hinge)]
    public static partial double Hinge(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y);

    /// <summary>SquaredHinge: <c>max(0, 1 - y*x)^2</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The labels: -1 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.SquaredHinge)]
    public static partial float SquaredHinge(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="SquaredHinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.SquaredHinge)]
    public static partial float SquaredHinge(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="SquaredHinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.SquaredHinge)]
    public static partial double SquaredHinge(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="SquaredHinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.SquaredHinge)]
    public static partial double SquaredHinge(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y);

    /// <summary>SmoothedHinge: <c>m &gt;= 1 ? 0 : m &gt; 1 - smoothing ? (1 - m)^2/(2*smoothing) : 1 - m - smoothing/2 where m = y*x</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The labels: -1 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="smoothing">The width of the quadratic part.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.SmoothedHinge)]
    public static partial float SmoothedHinge(
        ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx, float smoothing = 1);

    /// <inheritdoc cref="SmoothedHinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SmoothedHinge)]
    public static partial float SmoothedHinge(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, float smoothing = 1);

    /// <inheritdoc cref="SmoothedHinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SmoothedHinge)]
    public static partial double SmoothedHinge(
        ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx, double smoothing = 1);

    /// <inheritdoc cref="SmoothedHinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SmoothedHinge)]
    public static partial double SmoothedHinge(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, double smoothing = 1);

    /// <summary>ModifiedHuber: <c>m &gt;= -1 ? max(0, 1 - m)^2 : -4*m where m = y*x</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The labels: -1 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.ModifiedHuber)]
    public static partial float ModifiedHuber(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="ModifiedHuber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.ModifiedHuber)]
    public static partial float ModifiedHuber(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="ModifiedHuber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.ModifiedHuber)]
    public static partial double ModifiedHuber(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="ModifiedHuber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.ModifiedHuber)]
    public static partial double ModifiedHuber(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y);

    /// <summary>Perceptron: <c>max(0, -y*x)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The labels: -1 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.Perceptron)]
    public static partial float Perceptron(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="Perceptron(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Perceptron)]
    public static partial float Perceptron(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="Perceptron(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Perceptron)]
    public static partial double Perceptron(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="Perceptron(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Perceptron)]
    public static partial double Perceptron(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y);

    /// <summary>Exponential: <c>exp(-y*x)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The labels: -1 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.Exponential)]
    public static partial float Exponential(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="Exponential(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Exponential)]
    public static partial float Exponential(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="Exponential(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Exponential)]
    public static partial double Exponential(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="Exponential(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Exponential)]
    public static partial double Exponential(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y);

    /// <summary>HingeEmbedding: <c>y == 1 ? x : max(0, margin - x)</c>.</summary>
    /// <param name="x">The distances.</param>
    /// <param name="y">1 for pairs that are alike, -1 for others.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.HingeEmbedding)]
    public static partial float HingeEmbedding(
        ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx, float margin = 1);

    /// <inheritdoc cref="HingeEmbedding(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.HingeEmbedding)]
    public static partial float HingeEmbedding(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, float margin = 1);

    /// <inheritdoc cref="HingeEmbedding(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.HingeEmbedding)]
    public static partial double HingeEmbedding(
        ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx, double margin = 1);

    /// <inheritdoc cref="HingeEmbedding(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.HingeEmbedding)]
    public static partial double HingeEmbedding(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, double margin = 1);
}
