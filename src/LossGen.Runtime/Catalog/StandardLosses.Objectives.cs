using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Logistic objective of a booster: <c>-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: p - y, and p*(1 - p), p = sigmoid(x). An objective is the sum, with the derivatives of each element's own loss,
    /// as a booster asks for. A second derivative below 1e-16 is raised to it.</para>
    /// <para>When: a custom objective of LightGBM or XGBoost. When not: the mean is wanted: BinaryCrossEntropyWithLogits.</para>
    /// <para>The same elsewhere. Others: <c>XGBoost binary:logistic, LightGBM binary</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.LogisticObjective([0f, 2f], [1f, 0f], dx, d2x)
    /// // 2.820075, dx = [-0.5, 0.8807971], d2x = [0.25, 0.1049936]
    /// </code>
    /// </example>
    [Loss(Formulas.LogisticObjective, Reduction = Reduction.Sum)]
    public static partial float LogisticObjective(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <inheritdoc cref="LogisticObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.LogisticObjective, Reduction = Reduction.Sum)]
    public static partial double LogisticObjective(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian(Floor = 1e-16)] Span<double> d2x);

    /// <inheritdoc cref="LogisticObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    /// <remarks>Each element's loss and derivatives are multiplied by its weight, <c>w</c>; one of weight 0 does not count.</remarks>
    [Loss(Formulas.LogisticObjective, Weight = "w", Mask = "w != 0", Reduction = Reduction.Sum)]
    public static partial float LogisticObjective(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx,
        [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <summary>Squared objective of a booster: <c>(x - y)^2/2</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: x - y, and 1. An objective is the sum, with the derivatives of each element's own loss, as a booster asks for.
    /// A second derivative below 1e-16 is raised to it.</para>
    /// <para>When: a custom objective of LightGBM or XGBoost. When not: the mean is wanted: MeanSquaredError.</para>
    /// <para>The same elsewhere. Others: <c>XGBoost reg:squarederror, LightGBM regression</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SquaredObjective([3f, 0.5f], [1f, 0f], dx, d2x)
    /// // 2.125, dx = [2, 0.5], d2x = [1, 1]
    /// </code>
    /// </example>
    [Loss(Formulas.SquaredObjective, Reduction = Reduction.Sum)]
    public static partial float SquaredObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <inheritdoc cref="SquaredObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.SquaredObjective, Reduction = Reduction.Sum)]
    public static partial double SquaredObjective(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian(Floor = 1e-16)] Span<double> d2x);

    /// <inheritdoc cref="SquaredObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    /// <remarks>Each element's loss and derivatives are multiplied by its weight, <c>w</c>; one of weight 0 does not count.</remarks>
    [Loss(Formulas.SquaredObjective, Weight = "w", Mask = "w != 0", Reduction = Reduction.Sum)]
    public static partial float SquaredObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <summary>Poisson objective of a booster, of the rate's logarithm: <c>exp(x) - y*x</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: exp(x) - y, and exp(x). An objective is the sum, with the derivatives of each element's own loss, as a booster
    /// asks for. A second derivative below 1e-16 is raised to it.</para>
    /// <para>When: a custom objective of LightGBM or XGBoost. When not: the mean is wanted: PoissonNll.</para>
    /// <para>The same elsewhere. Others: <c>XGBoost count:poisson and LightGBM poisson, whose second derivative is exp(x +
    /// max_delta_step)</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.PoissonObjective([0.5f, 1f], [2f, 3f], dx, d2x)
    /// // 0.3670031, dx = [-0.3512787, -0.2817182], d2x = [1.648721, 2.718282]
    /// </code>
    /// </example>
    [Loss(Formulas.PoissonObjective, Reduction = Reduction.Sum)]
    public static partial float PoissonObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <inheritdoc cref="PoissonObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.PoissonObjective, Reduction = Reduction.Sum)]
    public static partial double PoissonObjective(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian(Floor = 1e-16)] Span<double> d2x);

    /// <inheritdoc cref="PoissonObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    /// <remarks>Each element's loss and derivatives are multiplied by its weight, <c>w</c>; one of weight 0 does not count.</remarks>
    [Loss(Formulas.PoissonObjective, Weight = "w", Mask = "w != 0", Reduction = Reduction.Sum)]
    public static partial float PoissonObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <summary>Gamma objective of a booster, of the mean's logarithm: <c>y*exp(-x) + x</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets, positive.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: 1 - y*exp(-x), and y*exp(-x). An objective is the sum, with the derivatives of each element's own loss, as a
    /// booster asks for. A second derivative below 1e-16 is raised to it.</para>
    /// <para>When: a custom objective of LightGBM or XGBoost. When not: the mean is wanted: GammaNll.</para>
    /// <para>The same elsewhere. Others: <c>XGBoost reg:gamma, LightGBM gamma</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.GammaObjective([0.5f, 1f], [2f, 3f], dx, d2x)
    /// // 3.8167, dx = [-0.2130613, -0.1036383], d2x = [1.213061, 1.103638]
    /// </code>
    /// </example>
    [Loss(Formulas.GammaObjective, Reduction = Reduction.Sum)]
    public static partial float GammaObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <inheritdoc cref="GammaObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.GammaObjective, Reduction = Reduction.Sum)]
    public static partial double GammaObjective(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian(Floor = 1e-16)] Span<double> d2x);

    /// <inheritdoc cref="GammaObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    /// <remarks>Each element's loss and derivatives are multiplied by its weight, <c>w</c>; one of weight 0 does not count.</remarks>
    [Loss(Formulas.GammaObjective, Weight = "w", Mask = "w != 0", Reduction = Reduction.Sum)]
    public static partial float GammaObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <summary>Tweedie objective of a booster, of the mean's logarithm: <c>exp((2 - power)*x)/(2 - power) - y*exp((1 - power)*x)/(1 -
    /// power)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <param name="power">The exponent of the variance, between 1 and 2.</param>
    /// <returns>The sum over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: exp((2 - power)*x) - y*exp((1 - power)*x), and (2 - power)*exp((2 - power)*x) + (power - 1)*y*exp((1 -
    /// power)*x). An objective is the sum, with the derivatives of each element's own loss, as a booster asks for. A second derivative below 1e-16 is
    /// raised to it.</para>
    /// <para>When: a custom objective of LightGBM or XGBoost. When not: the mean is wanted: Tweedie.</para>
    /// <para>The same elsewhere. Others: <c>XGBoost reg:tweedie, LightGBM tweedie</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.TweedieObjective([0.5f, 1f], [0f, 3f], dx, d2x)
    /// // 9.504677, dx = [1.284025, -0.1708707], d2x = [0.6420127, 1.734157]
    /// </code>
    /// </example>
    [Loss(Formulas.TweedieObjective, Reduction = Reduction.Sum)]
    public static partial float TweedieObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x, float power = 1.5f);

    /// <inheritdoc cref="TweedieObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>
    [Loss(Formulas.TweedieObjective, Reduction = Reduction.Sum)]
    public static partial double TweedieObjective(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian(Floor = 1e-16)] Span<double> d2x, double power = 1.5);

    /// <inheritdoc cref="TweedieObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>
    /// <remarks>Each element's loss and derivatives are multiplied by its weight, <c>w</c>; one of weight 0 does not count.</remarks>
    [Loss(Formulas.TweedieObjective, Weight = "w", Mask = "w != 0", Reduction = Reduction.Sum)]
    public static partial float TweedieObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x,
        float power = 1.5f);

    /// <summary>Softmax objective of a booster: <c>-log(softmax(x)[y])</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: p - onehot(y), and p*(1 - p), p = softmax(x). An objective is the sum, with the derivatives of each element's own
    /// loss, as a booster asks for. A second derivative below 1e-16 is raised to it. Rows are row-major; LightGBM's scores are class-major.</para>
    /// <para>When: a custom objective of LightGBM or XGBoost, whose own second derivatives are 2*p*(1 - p) and classes/(classes - 1)*p*(1 - p). When
    /// not: the mean is wanted: CrossEntropy.</para>
    /// <para>The same elsewhere. Others: <c>XGBoost multi:softprob, LightGBM multiclass</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SoftmaxObjective([1f, 2f, 0.5f], [1], 3, dx, d2x)
    /// // 0.4643688, dx = [0.2312239, -0.3714683, 0.1402444], d2x = [0.1777594, 0.2334796, 0.1205759]
    /// </code>
    /// </example>
    [Loss(Formulas.SoftmaxObjective, Reduction = Reduction.Sum)]
    public static partial float SoftmaxObjective(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx,
        [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <inheritdoc cref="SoftmaxObjective(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, Span{float})"/>
    /// <remarks>Each element's loss and derivatives are multiplied by its weight, <c>w</c>; one of weight 0 does not count.</remarks>
    [Loss(Formulas.SoftmaxObjective, Weight = "w", Mask = "w != 0", Reduction = Reduction.Sum)]
    public static partial float SoftmaxObjective(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [PerSample] ReadOnlySpan<float> w, [RowLength] int classes,
        [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);
}
