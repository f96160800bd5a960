using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Quantile (pinball): <c>max(quantile*d, (quantile - 1)*d) where d = y - x</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="quantile">The quantile, between 0 and 1.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -quantile where x &lt; y, 1 - quantile where x &gt; y, their mean at y.</para>
    /// <para>When: a quantile, or an interval by two of them, is predicted. When not: the mean is wanted.</para>
    /// <para>The same elsewhere. Others: <c>XGBoost reg:quantileerror, LightGBM quantile(alpha), CatBoost Quantile, sklearn
    /// mean_pinball_loss</c>.</para>
    /// <para>Source: Koenker &amp; Bassett, Regression quantiles, 1978.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Quantile([3f, 0.5f], [1f, 2f], dx, quantile: 0.9f)
    /// // 0.775, dx = [0.05000001, -0.45]
    /// </code>
    /// </example>
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
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: 2*expectile*(x - y) where x &lt;= y, else 2*(1 - expectile)*(x - y).</para>
    /// <para>When: an asymmetric mean is predicted. When not: quantiles are wanted.</para>
    /// <para>The same elsewhere. Others: <c>XGBoost reg:expectileerror, CatBoost Expectile</c>.</para>
    /// <para>Source: Newey &amp; Powell, Asymmetric least squares, 1987.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Expectile([3f, 0.5f], [1f, 2f], dx, expectile: 0.9f)
    /// // 1.2125, dx = [0.2, -1.35]
    /// </code>
    /// </example>
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

    /// <summary>Epsilon-insensitive: <c>max(0, abs(x - y) - epsilon)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="epsilon">Half the width of the tube.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: sign(x - y) outside of the tube, 0 in it.</para>
    /// <para>When: support vector regression. When not: small errors matter.</para>
    /// <para>The same elsewhere. Others: <c>sklearn SVR and SGDRegressor epsilon_insensitive</c>.</para>
    /// <para>Source: Vapnik, The nature of statistical learning theory, 1995.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.EpsilonInsensitive([3f, 0.05f], [1f, 0f], dx)
    /// // 0.95, dx = [0.5, 0]
    /// </code>
    /// </example>
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

    /// <summary>Squared epsilon-insensitive: <c>max(0, abs(x - y) - epsilon)^2</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="epsilon">Half the width of the tube.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: 2*sign(d)*max(0, abs(d) - epsilon), d = x - y.</para>
    /// <para>When: the same with a smooth edge. When not: outliers are many.</para>
    /// <para>The same elsewhere. Others: <c>sklearn squared_epsilon_insensitive</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SquaredEpsilonInsensitive([3f, 0.05f], [1f, 0f], dx)
    /// // 1.805, dx = [1.9, 0]
    /// </code>
    /// </example>
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
