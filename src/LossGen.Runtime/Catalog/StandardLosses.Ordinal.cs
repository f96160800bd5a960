using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>CumulativeLogit: <c>-log(sigmoid(high - x) - sigmoid(low - x))</c>.</summary>
    /// <param name="x">The scores.</param>
    /// <param name="low">The lower bound of the class.</param>
    /// <param name="high">The upper bound of the class.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.CumulativeLogit)]
    public static partial float CumulativeLogit(ReadOnlySpan<float> x, ReadOnlySpan<float> low, ReadOnlySpan<float> high, [Gradient] Span<float> dx);

    /// <inheritdoc cref="CumulativeLogit(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.CumulativeLogit)]
    public static partial float CumulativeLogit(ReadOnlySpan<float> x, ReadOnlySpan<float> low, ReadOnlySpan<float> high);

    /// <inheritdoc cref="CumulativeLogit(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.CumulativeLogit)]
    public static partial double CumulativeLogit(
        ReadOnlySpan<double> x, ReadOnlySpan<double> low, ReadOnlySpan<double> high, [Gradient] Span<double> dx);

    /// <inheritdoc cref="CumulativeLogit(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.CumulativeLogit)]
    public static partial double CumulativeLogit(ReadOnlySpan<double> x, ReadOnlySpan<double> low, ReadOnlySpan<double> high);

    /// <summary>CumulativeLogits: <c>-log(sigmoid(θ[y + 1] - x) - sigmoid(θ[y] - x))</c>.</summary>
    /// <param name="x">The score of each row.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="θ">The bounds, increasing, from -∞ to +∞: one more than there are classes.</param>
    /// <param name="bounds">The number of bounds: one more than there are classes.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="dθ">Receives the gradient by θ.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.CumulativeLogits)]
    public static partial float CumulativeLogits(
        [PerSample] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> θ, [RowLength] int bounds, [Gradient]
        Span<float> dx, [Gradient] Span<float> dθ);

    /// <inheritdoc cref="CumulativeLogits(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>
    [Loss(Formulas.CumulativeLogits)]
    public static partial double CumulativeLogits(
        [PerSample] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> θ, [RowLength] int bounds, [Gradient]
        Span<double> dx, [Gradient] Span<double> dθ);

    /// <summary>Coral: <c>-sum(t*log(p) + (1-t)*log(1-p)) where p = sigmoid(x + b)</c>.</summary>
    /// <param name="x">The score of each row.</param>
    /// <param name="t">Per threshold, 1 where the class is beyond it, else 0.</param>
    /// <param name="b">The bias of each threshold, decreasing.</param>
    /// <param name="thresholds">The number of thresholds: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="db">Receives the gradient by b.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.Coral)]
    public static partial float Coral(
        [PerSample] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> t, [PerClass] ReadOnlySpan<float> b, [RowLength] int thresholds,
        [Gradient] Span<float> dx, [Gradient] Span<float> db);

    /// <inheritdoc cref="Coral(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>
    [Loss(Formulas.Coral)]
    public static partial double Coral(
        [PerSample] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> t, [PerClass] ReadOnlySpan<double> b, [RowLength] int thresholds,
        [Gradient] Span<double> dx, [Gradient] Span<double> db);
}
