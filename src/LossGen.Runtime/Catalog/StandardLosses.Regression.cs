using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Mean squared error: <c>(x - y)^2</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: 2*(x - y). Lengths must be equal: nothing is broadcast.</para>
    /// <para>When: errors are Gaussian: the mean is estimated. When not: outliers are many: Huber.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.mse_loss(x, y), nn.MSELoss</c>; Keras: <c>MeanSquaredError()</c>; optax: <c>squared_error(x,
    /// y).mean()</c>; Others: <c>XGBoost reg:squarederror</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.MeanSquaredError([3f, 0.5f], [1f, 0f], dx)
    /// // 2.125, dx = [2, 0.5]
    /// </code>
    /// </example>
    [Loss(Formulas.MeanSquaredError)]
    public static partial float MeanSquaredError(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="MeanSquaredError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.MeanSquaredError)]
    public static partial float MeanSquaredError(ReadOnlySpan<float> x, ReadOnlySpan<float> y);

    /// <inheritdoc cref="MeanSquaredError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.MeanSquaredError)]
    public static partial double MeanSquaredError(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="MeanSquaredError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.MeanSquaredError)]
    public static partial double MeanSquaredError(ReadOnlySpan<double> x, ReadOnlySpan<double> y);

    /// <summary>Half the squared error: <c>(x - y)^2/2</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: x - y.</para>
    /// <para>When: a gradient without the factor 2. When not: PyTorch's figures are to be matched: MeanSquaredError.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.mse_loss(x, y)/2</c>; optax: <c>l2_loss(x, y).mean()</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.HalfSquaredError([3f, 0.5f], [1f, 0f], dx)
    /// // 1.0625, dx = [1, 0.25]
    /// </code>
    /// </example>
    [Loss(Formulas.HalfSquaredError)]
    public static partial float HalfSquaredError(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="HalfSquaredError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.HalfSquaredError)]
    public static partial float HalfSquaredError(ReadOnlySpan<float> x, ReadOnlySpan<float> y);

    /// <inheritdoc cref="HalfSquaredError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.HalfSquaredError)]
    public static partial double HalfSquaredError(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="HalfSquaredError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.HalfSquaredError)]
    public static partial double HalfSquaredError(ReadOnlySpan<double> x, ReadOnlySpan<double> y);

    /// <summary>Mean absolute error: <c>abs(x - y)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: sign(x - y), 0 at 0.</para>
    /// <para>When: outliers are many: the median is estimated. When not: a smooth gradient is wanted: Huber.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.l1_loss(x, y), nn.L1Loss</c>; Keras: <c>MeanAbsoluteError()</c>; Others: <c>XGBoost
    /// reg:absoluteerror</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.MeanAbsoluteError([3f, 0.5f], [1f, 0f], dx)
    /// // 1.25, dx = [0.5, 0.5]
    /// </code>
    /// </example>
    [Loss(Formulas.MeanAbsoluteError)]
    public static partial float MeanAbsoluteError(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="MeanAbsoluteError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.MeanAbsoluteError)]
    public static partial float MeanAbsoluteError(ReadOnlySpan<float> x, ReadOnlySpan<float> y);

    /// <inheritdoc cref="MeanAbsoluteError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.MeanAbsoluteError)]
    public static partial double MeanAbsoluteError(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="MeanAbsoluteError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.MeanAbsoluteError)]
    public static partial double MeanAbsoluteError(ReadOnlySpan<double> x, ReadOnlySpan<double> y);

    /// <summary>Log-cosh: <c>log(cosh(x - y))</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: tanh(x - y). It neither overflows for errors above 88 nor vanishes for small ones.</para>
    /// <para>When: between squared and absolute error, without an option. When not: the scale of the errors is far from 1.</para>
    /// <para>The same elsewhere. Keras: <c>LogCosh()</c>; optax: <c>log_cosh(x, y).mean()</c>; Others: <c>CatBoost LogCosh</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.LogCosh([3f, 0.5f], [1f, 0f], dx)
    /// // 0.7225586, dx = [0.4820138, 0.2310586]
    /// </code>
    /// </example>
    [Loss(Formulas.LogCosh)]
    public static partial float LogCosh(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="LogCosh(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.LogCosh)]
    public static partial float LogCosh(ReadOnlySpan<float> x, ReadOnlySpan<float> y);

    /// <inheritdoc cref="LogCosh(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.LogCosh)]
    public static partial double LogCosh(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="LogCosh(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.LogCosh)]
    public static partial double LogCosh(ReadOnlySpan<double> x, ReadOnlySpan<double> y);

    /// <summary>Mean absolute percentage error: <c>100*abs(x - y)/max(abs(y), 1e-7)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: 100*sign(x - y)/max(abs(y), 1e-7). It follows Keras: times 100, the target's magnitude held at 1e-7 or
    /// above.</para>
    /// <para>When: relative errors count, and targets are far from 0. When not: targets come near 0: MeanSquaredLogarithmicError.</para>
    /// <para>The same elsewhere. Keras: <c>MeanAbsolutePercentageError()</c>; Others: <c>LightGBM mape, with max(1, abs(y)) and without the
    /// 100</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.MeanAbsolutePercentageError([3f, 0.5f], [4f, 1f], dx)
    /// // 37.5, dx = [-12.5, -50]
    /// </code>
    /// </example>
    [Loss(Formulas.MeanAbsolutePercentageError)]
    public static partial float MeanAbsolutePercentageError(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="MeanAbsolutePercentageError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.MeanAbsolutePercentageError)]
    public static partial float MeanAbsolutePercentageError(ReadOnlySpan<float> x, ReadOnlySpan<float> y);

    /// <inheritdoc cref="MeanAbsolutePercentageError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.MeanAbsolutePercentageError)]
    public static partial double MeanAbsolutePercentageError(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="MeanAbsolutePercentageError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.MeanAbsolutePercentageError)]
    public static partial double MeanAbsolutePercentageError(ReadOnlySpan<double> x, ReadOnlySpan<double> y);

    /// <summary>Mean squared logarithmic error: <c>(log(1 + x) - log(1 + y))^2</c>.</summary>
    /// <param name="x">The predictions, positive.</param>
    /// <param name="y">The targets, positive.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: 2*(log(1 + x) - log(1 + y))/(1 + x). 1 + x and 1 + y are held at 1e-7 (double: 1e-15) or above; Keras raises x
    /// and y to 1e-7.</para>
    /// <para>When: counts and sizes over several magnitudes. When not: values may be below -1.</para>
    /// <para>The same elsewhere. Keras: <c>MeanSquaredLogarithmicError()</c>; Others: <c>XGBoost reg:squaredlogerror (half of it)</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.MeanSquaredLogarithmicError([3f, 0.5f], [1f, 2f], dx)
    /// // 0.480453, dx = [0.1732868, -0.4620981]
    /// </code>
    /// </example>
    [Loss(Formulas.MeanSquaredLogarithmicError)]
    public static partial float MeanSquaredLogarithmicError(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="MeanSquaredLogarithmicError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.MeanSquaredLogarithmicError)]
    public static partial float MeanSquaredLogarithmicError(ReadOnlySpan<float> x, ReadOnlySpan<float> y);

    /// <inheritdoc cref="MeanSquaredLogarithmicError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.MeanSquaredLogarithmicError)]
    public static partial double MeanSquaredLogarithmicError(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="MeanSquaredLogarithmicError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.MeanSquaredLogarithmicError)]
    public static partial double MeanSquaredLogarithmicError(ReadOnlySpan<double> x, ReadOnlySpan<double> y);
}
