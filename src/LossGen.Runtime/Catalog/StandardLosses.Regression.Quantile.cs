using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Quantile: <c>max(quantile*d, (quantile - 1)*d) where d = y - x</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="quantile">The quantile, between 0 and 1.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.Quantile)]
    public static partial float Quantile(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float quantile = 0.5f);

    /// <inheritdoc cref="Quantile(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Quantile)]
    public static partial float Quantile(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float quantile = 0.5f);

    /// <inheritdoc cref="Quantile(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Quantile)]
    public static partial double Quantile(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double quantile = 0.5);

    /// <inheritdoc cref="Quantile(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Quantile)]
    public static partial double Quantile(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double quantile = 0.5);

    /// <summary>Expectile: <c>(d &gt;= 0 ? expectile : 1 - expectile)*d^2 where d = y - x</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="expectile">The expectile, between 0 and 1.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.Expectile)]
    public static partial float Expectile(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float expectile = 0.5f);

    /// <inheritdoc cref="Expectile(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Expectile)]
    public static partial float Expectile(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float expectile = 0.5f);

    /// <inheritdoc cref="Expectile(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Expectile)]
    public static partial double Expectile(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double expectile = 0.5);

    /// <inheritdoc cref="Expectile(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Expectile)]
    public static partial double Expectile(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double expectile = 0.5);

    /// <summary>EpsilonInsensitive: <c>max(0, abs(x - y) - epsilon)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="epsilon">Half the width of the tube.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.EpsilonInsensitive)]
    public static partial float EpsilonInsensitive(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float epsilon = 0.1f);

    /// <inheritdoc cref="EpsilonInsensitive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.EpsilonInsensitive)]
    public static partial float EpsilonInsensitive(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float epsilon = 0.1f);

    /// <inheritdoc cref="EpsilonInsensitive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.EpsilonInsensitive)]
    public static partial double EpsilonInsensitive(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double epsilon = 0.1);

    /// <inheritdoc cref="EpsilonInsensitive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.EpsilonInsensitive)]
    public static partial double EpsilonInsensitive(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double epsilon = 0.1);

    /// <summary>SquaredEpsilonInsensitive: <c>max(0, abs(x - y) - epsilon)^2</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="epsilon">Half the width of the tube.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.SquaredEpsilonInsensitive)]
    public static partial float SquaredEpsilonInsensitive(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float epsilon = 0.1f);

    /// <inheritdoc cref="SquaredEpsilonInsensitive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SquaredEpsilonInsensitive)]
    public static partial float SquaredEpsilonInsensitive(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float epsilon = 0.1f);

    /// <inheritdoc cref="SquaredEpsilonInsensitive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SquaredEpsilonInsensitive)]
    public static partial double SquaredEpsilonInsensitive(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double epsilon = 0.1);

    /// <inheritdoc cref="SquaredEpsilonInsensitive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SquaredEpsilonInsensitive)]
    public static partial double SquaredEpsilonInsensitive(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double epsilon = 0.1);
}
