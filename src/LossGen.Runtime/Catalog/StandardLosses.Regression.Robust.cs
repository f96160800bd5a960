using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Huber: <c>abs(d) &lt;= delta ? d^2/2 : delta*(abs(d) - delta/2) where d = x - y</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="delta">Where the quadratic part ends.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: clamp(x - y, -delta, delta).</para>
    /// <para>When: errors are Gaussian but for some outliers. When not: their scale is unknown: Cauchy with a learnt c.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.huber_loss(x, y, delta=delta), nn.HuberLoss</c>; Keras: <c>Huber(delta)</c>; optax: <c>huber_loss(x,
    /// y, delta).mean()</c>; Others: <c>LightGBM huber(alpha=delta)</c>.</para>
    /// <para>Source: Huber, Robust estimation of a location parameter, 1964.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Huber([3f, 0.5f], [1f, 0f], dx)
    /// // 0.8125, dx = [0.5, 0.25]
    /// </code>
    /// </example>
    [Loss(Formulas.Huber)]
    public static partial float Huber(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float delta = 1);

    /// <inheritdoc cref="Huber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Huber)]
    public static partial float Huber(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float delta = 1);

    /// <inheritdoc cref="Huber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Huber)]
    public static partial double Huber(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double delta = 1);

    /// <inheritdoc cref="Huber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Huber)]
    public static partial double Huber(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double delta = 1);

    /// <summary>Smooth L1: <c>abs(d) &lt; beta ? d^2/(2*beta) : abs(d) - beta/2 where d = x - y</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="beta">Where the quadratic part ends.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: clamp((x - y)/beta, -1, 1). beta = 0, PyTorch's L1, is not allowed: MeanAbsoluteError.</para>
    /// <para>When: box regression. When not: the quadratic part is to keep its scale: Huber, which is beta times this.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.smooth_l1_loss(x, y, beta=beta), nn.SmoothL1Loss</c>; Keras: <c>Huber(delta=beta), divided by
    /// beta</c>.</para>
    /// <para>Source: Girshick, Fast R-CNN, 2015.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SmoothL1([3f, 0.5f], [1f, 0f], dx)
    /// // 0.8125, dx = [0.5, 0.25]
    /// </code>
    /// </example>
    [Loss(Formulas.SmoothL1)]
    public static partial float SmoothL1(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float beta = 1);

    /// <inheritdoc cref="SmoothL1(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SmoothL1)]
    public static partial float SmoothL1(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float beta = 1);

    /// <inheritdoc cref="SmoothL1(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SmoothL1)]
    public static partial double SmoothL1(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double beta = 1);

    /// <inheritdoc cref="SmoothL1(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SmoothL1)]
    public static partial double SmoothL1(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double beta = 1);

    /// <summary>Pseudo-Huber: <c>delta^2*(sqrt(1 + (d/delta)^2) - 1) where d = x - y</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="delta">Where the loss turns from quadratic to linear.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: d/√(1 + (d/delta)²), d = x - y.</para>
    /// <para>When: Huber with all derivatives. When not: the kink does not matter.</para>
    /// <para>The same elsewhere. Others: <c>XGBoost reg:pseudohubererror (huber_slope=delta)</c>.</para>
    /// <para>Source: Charbonnier et al., 1997.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.PseudoHuber([3f, 0.5f], [1f, 0f], dx)
    /// // 0.677051, dx = [0.4472136, 0.2236068]
    /// </code>
    /// </example>
    [Loss(Formulas.PseudoHuber)]
    public static partial float PseudoHuber(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float delta = 1);

    /// <inheritdoc cref="PseudoHuber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.PseudoHuber)]
    public static partial float PseudoHuber(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float delta = 1);

    /// <inheritdoc cref="PseudoHuber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.PseudoHuber)]
    public static partial double PseudoHuber(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double delta = 1);

    /// <inheritdoc cref="PseudoHuber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.PseudoHuber)]
    public static partial double PseudoHuber(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double delta = 1);

    /// <summary>Cauchy (Lorentz): <c>c^2/2*log(1 + ((x - y)/c)^2)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="c">The scale.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: d/(1 + (d/c)²), d = x - y.</para>
    /// <para>When: gross outliers: their pull vanishes. When not: errors are Gaussian.</para>
    /// <para>The same elsewhere. Others: <c>SciPy least_squares loss='cauchy' (of d²)</c>.</para>
    /// <para>Source: Black &amp; Anandan, The robust estimation of multiple motions, 1996.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Cauchy([3f, 0.5f], [1f, 0f], dx)
    /// // 0.4581454, dx = [0.2, 0.2]
    /// </code>
    /// </example>
    [Loss(Formulas.Cauchy)]
    public static partial float Cauchy(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float c = 1);

    /// <inheritdoc cref="Cauchy(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Cauchy)]
    public static partial float Cauchy(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float c = 1);

    /// <inheritdoc cref="Cauchy(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Cauchy)]
    public static partial double Cauchy(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double c = 1);

    /// <inheritdoc cref="Cauchy(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Cauchy)]
    public static partial double Cauchy(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double c = 1);

    /// <summary>Charbonnier: absolute error with a smooth kink: <c>sqrt((x - y)^2 + epsilon^2)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="epsilon">The width of the smooth kink.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: d/√(d² + epsilon²), d = x - y.</para>
    /// <para>When: image restoration. When not: a kink is no harm: MeanAbsoluteError.</para>
    /// <para>The same elsewhere. Others: <c>SciPy least_squares loss='soft_l1', scaled</c>.</para>
    /// <para>Source: Charbonnier et al., Two deterministic half-quadratic regularization algorithms, 1994.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Charbonnier([3f, 0.5f], [1f, 0f], dx)
    /// // 1.250001, dx = [0.4999999, 0.499999]
    /// </code>
    /// </example>
    [Loss(Formulas.Charbonnier)]
    public static partial float Charbonnier(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float epsilon = 1e-3f);

    /// <inheritdoc cref="Charbonnier(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Charbonnier)]
    public static partial float Charbonnier(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float epsilon = 1e-3f);

    /// <inheritdoc cref="Charbonnier(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Charbonnier)]
    public static partial double Charbonnier(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double epsilon = 1e-3);

    /// <inheritdoc cref="Charbonnier(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Charbonnier)]
    public static partial double Charbonnier(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double epsilon = 1e-3);

    /// <summary>Fair: <c>c^2*(abs(x - y)/c - log(1 + abs(x - y)/c))</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="c">The scale.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: d/(1 + abs(d)/c), d = x - y. Near 0 the value (not the gradient) keeps its absolute accuracy only: 1e-16 of
    /// c².</para>
    /// <para>When: between squared and absolute error, convex. When not: a bound on the gradient that is reached: Huber.</para>
    /// <para>The same elsewhere. Others: <c>LightGBM fair(fair_c)</c>.</para>
    /// <para>Source: Fair, On the robust estimation of econometric models, 1974.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Fair([3f, 0.5f], [1f, 0f], dx)
    /// // 0.4979613, dx = [0.3333333, 0.1666667]
    /// </code>
    /// </example>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives a - log(1 + a) there.
    [Loss(Formulas.Fair)]
#pragma warning restore LG0102
    public static partial float Fair(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float c = 1);

    /// <inheritdoc cref="Fair(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives a - log(1 + a) there.
    [Loss(Formulas.Fair)]
#pragma warning restore LG0102
    public static partial float Fair(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float c = 1);

    /// <inheritdoc cref="Fair(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives a - log(1 + a) there.
    [Loss(Formulas.Fair)]
#pragma warning restore LG0102
    public static partial double Fair(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double c = 1);

    /// <inheritdoc cref="Fair(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives a - log(1 + a) there.
    [Loss(Formulas.Fair)]
#pragma warning restore LG0102
    public static partial double Fair(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double c = 1);

    /// <summary>Geman-McClure: <c>c^2/2*(1 - 1/(1 + ((x - y)/c)^2))</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="c">The scale.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: d/(1 + (d/c)²)², d = x - y.</para>
    /// <para>When: gross outliers: their pull vanishes fast. When not: the start is far off: it has no pull there.</para>
    /// <para>Source: Geman &amp; McClure, Statistical methods for tomographic image reconstruction, 1987.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.GemanMcClure([3f, 0.5f], [1f, 0f], dx)
    /// // 0.25, dx = [0.04, 0.16]
    /// </code>
    /// </example>
    [Loss(Formulas.GemanMcClure)]
    public static partial float GemanMcClure(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float c = 1);

    /// <inheritdoc cref="GemanMcClure(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.GemanMcClure)]
    public static partial float GemanMcClure(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float c = 1);

    /// <inheritdoc cref="GemanMcClure(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.GemanMcClure)]
    public static partial double GemanMcClure(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double c = 1);

    /// <inheritdoc cref="GemanMcClure(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.GemanMcClure)]
    public static partial double GemanMcClure(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double c = 1);

    /// <summary>Welsch (Leclerc): <c>c^2/2*(1 - exp(-((x - y)/c)^2))</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="c">The scale.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: d*exp(-(d/c)²), d = x - y.</para>
    /// <para>When: gross outliers count as nothing. When not: the start is far off: it has no pull there.</para>
    /// <para>Source: Dennis &amp; Welsch, Techniques for nonlinear least squares and robust regression, 1978.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Welsch([3f, 0.5f], [1f, 0f], dx)
    /// // 0.3007209, dx = [0.01831564, 0.1947002]
    /// </code>
    /// </example>
    [Loss(Formulas.Welsch)]
    public static partial float Welsch(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float c = 1);

    /// <inheritdoc cref="Welsch(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Welsch)]
    public static partial float Welsch(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float c = 1);

    /// <inheritdoc cref="Welsch(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Welsch)]
    public static partial double Welsch(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double c = 1);

    /// <inheritdoc cref="Welsch(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Welsch)]
    public static partial double Welsch(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double c = 1);

    /// <summary>Tukey's biweight: <c>u &lt;= 1 ? c^2/2*(u - u^2 + u^3/3) : c^2/6 where u = ((x - y)/c)^2</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="c">The scale.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: d*(1 - (d/c)²)² within c, else 0, d = x - y.</para>
    /// <para>When: outliers are to have no say at all. When not: the start is far off: it has no pull beyond c.</para>
    /// <para>The same elsewhere. Others: <c>statsmodels TukeyBiweight(c=4.685)</c>.</para>
    /// <para>Source: Beaton &amp; Tukey, 1974.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Tukey([3f, 0.5f], [1f, 0f], dx)
    /// // 0.8906224, dx = [0.6687334, 0.2443375]
    /// </code>
    /// </example>
    [Loss(Formulas.Tukey)]
    public static partial float Tukey(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float c = 4.685f);

    /// <inheritdoc cref="Tukey(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Tukey)]
    public static partial float Tukey(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float c = 4.685f);

    /// <inheritdoc cref="Tukey(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Tukey)]
    public static partial double Tukey(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double c = 4.685);

    /// <inheritdoc cref="Tukey(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Tukey)]
    public static partial double Tukey(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double c = 4.685);
}
