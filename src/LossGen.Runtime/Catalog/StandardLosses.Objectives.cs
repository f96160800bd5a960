using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>LogisticObjective: <c>-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the elements; 0 if there is none.</returns>
    [Loss(Formulas.LogisticObjective, Reduction = Reduction.Sum)]
    public static partial float LogisticObjective(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <inheritdoc cref="LogisticObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.LogisticObjective, Reduction = Reduction.Sum)]
    public static partial double LogisticObjective(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian(Floor = 1e-16)] Span<double> d2x);

    /// <summary>LogisticObjective: <c>-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="w">The weight of each element, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the elements that count; 0 if there is none.</returns>
    [Loss(Formulas.LogisticObjectiveWeighted, Weight = "w", Mask = "w != 0", Reduction = Reduction.Sum)]
    public static partial float LogisticObjective(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [Hessian(Floor =
        1e-16)] Span<float> d2x);

    /// <summary>SquaredObjective: <c>(x - y)^2/2</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the elements; 0 if there is none.</returns>
    [Loss(Formulas.SquaredObjective, Reduction = Reduction.Sum)]
    public static partial float SquaredObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <inheritdoc cref="SquaredObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.SquaredObjective, Reduction = Reduction.Sum)]
    public static partial double SquaredObjective(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian(Floor = 1e-16)] Span<double> d2x);

    /// <summary>SquaredObjective: <c>(x - y)^2/2</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="w">The weight of each element, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the elements that count; 0 if there is none.</returns>
    [Loss(Formulas.SquaredObjectiveWeighted, Weight = "w", Mask = "w != 0", Reduction = Reduction.Sum)]
    public static partial float SquaredObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <summary>PoissonObjective: <c>exp(x) - y*x</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the elements; 0 if there is none.</returns>
    [Loss(Formulas.PoissonObjective, Reduction = Reduction.Sum)]
    public static partial float PoissonObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <inheritdoc cref="PoissonObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.PoissonObjective, Reduction = Reduction.Sum)]
    public static partial double PoissonObjective(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian(Floor = 1e-16)] Span<double> d2x);

    /// <summary>PoissonObjective: <c>exp(x) - y*x</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets, at least 0.</param>
    /// <param name="w">The weight of each element, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the elements that count; 0 if there is none.</returns>
    [Loss(Formulas.PoissonObjectiveWeighted, Weight = "w", Mask = "w != 0", Reduction = Reduction.Sum)]
    public static partial float PoissonObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <summary>GammaObjective: <c>y*exp(-x) + x</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets, positive.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the elements; 0 if there is none.</returns>
    [Loss(Formulas.GammaObjective, Reduction = Reduction.Sum)]
    public static partial float GammaObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <inheritdoc cref="GammaObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.GammaObjective, Reduction = Reduction.Sum)]
    public static partial double GammaObjective(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian(Floor = 1e-16)] Span<double> d2x);

    /// <summary>GammaObjective: <c>y*exp(-x) + x</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets, positive.</param>
    /// <param name="w">The weight of each element, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the elements that count; 0 if there is none.</returns>
    [Loss(Formulas.GammaObjectiveWeighted, Weight = "w", Mask = "w != 0", Reduction = Reduction.Sum)]
    public static partial float GammaObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    /// <summary>TweedieObjective: <c>exp((2 - power)*x)/(2 - power) - y*exp((1 - power)*x)/(1 - power)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <param name="power">The exponent of the variance, between 1 and 2.</param>
    /// <returns>The sum over the elements; 0 if there is none.</returns>
    [Loss(Formulas.TweedieObjective, Reduction = Reduction.Sum)]
    public static partial float TweedieObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x, float power = 1.5f);

    /// <inheritdoc cref="TweedieObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>
    [Loss(Formulas.TweedieObjective, Reduction = Reduction.Sum)]
    public static partial double TweedieObjective(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian(Floor = 1e-16)] Span<double> d2x, double power = 1.5);

    /// <summary>TweedieObjective: <c>exp((2 - power)*x)/(2 - power) - y*exp((1 - power)*x)/(1 - power)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets, at least 0.</param>
    /// <param name="w">The weight of each element, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <param name="power">The exponent of the variance, between 1 and 2.</param>
    /// <returns>The sum over the elements that count; 0 if there is none.</returns>
    [Loss(Formulas.TweedieObjectiveWeighted, Weight = "w", Mask = "w != 0", Reduction = Reduction.Sum)]
    public static partial float TweedieObjective(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x,
        float power = 1.5f);

    /// <summary>SoftmaxObjective: <c>-log(softmax(x)[y])</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the rows; 0 if there is none.</returns>
    [Loss(Formulas.SoftmaxObjective, Reduction = Reduction.Sum)]
    public static partial float SoftmaxObjective(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)]
        Span<float> d2x);

    /// <inheritdoc cref="SoftmaxObjective(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, Span{float})"/>
    [Loss(Formulas.SoftmaxObjective, Reduction = Reduction.Sum)]
    public static partial double SoftmaxObjective(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, [Hessian(Floor =
        1e-16)] Span<double> d2x);

    /// <summary>SoftmaxObjective: <c>-log(softmax(x)[y])</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="w">The weight of each row, at least 0.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="d2x">Receives the second derivative by x, raised to 1e-16 where it is less.</param>
    /// <returns>The sum over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.SoftmaxObjectiveWeighted, Weight = "w", Mask = "w != 0", Reduction = Reduction.Sum)]
    public static partial float SoftmaxObjective(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [PerSample] ReadOnlySpan<float> w, [RowLength] int classes, [Gradient]
        Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);
}
