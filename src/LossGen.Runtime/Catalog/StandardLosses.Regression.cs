using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>MeanSquaredError: <c>(x - y)^2</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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

    /// <summary>HalfSquaredError: <c>(x - y)^2/2</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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

    /// <summary>MeanAbsoluteError: <c>abs(x - y)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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

    /// <summary>LogCosh: <c>log(cosh(x - y))</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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

    /// <summary>MeanAbsolutePercentageError: <c>100*abs(x - y)/max(abs(y), 1e-7)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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

    /// <summary>MeanSquaredLogarithmicError: <c>(log(1 + x) - log(1 + y))^2</c>.</summary>
    /// <param name="x">The predictions, positive.</param>
    /// <param name="y">The targets, positive.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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
