using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>KLDivergence: <c>sum(t*(log(t) - x))</c>.</summary>
    /// <param name="x">The log-probabilities.</param>
    /// <param name="t">The target probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.KLDivergence)]
    public static partial float KLDivergence(
        [LogProbability] ReadOnlySpan<float> x, [Probability] ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="KLDivergence(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.KLDivergence)]
    public static partial float KLDivergence([LogProbability] ReadOnlySpan<float> x, [Probability] ReadOnlySpan<float> t, [RowLength] int classes);

    /// <inheritdoc cref="KLDivergence(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.KLDivergence)]
    public static partial double KLDivergence(
        [LogProbability] ReadOnlySpan<double> x, [Probability] ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <inheritdoc cref="KLDivergence(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.KLDivergence)]
    public static partial double KLDivergence([LogProbability] ReadOnlySpan<double> x, [Probability] ReadOnlySpan<double> t, [RowLength] int classes);

    /// <summary>KLDivergenceWithLogTarget: <c>sum(exp(t)*(t - x))</c>.</summary>
    /// <param name="x">The log-probabilities.</param>
    /// <param name="t">The target log-probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.KLDivergenceWithLogTarget)]
    public static partial float KLDivergenceWithLogTarget(
        [LogProbability] ReadOnlySpan<float> x, [LogProbability] ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="KLDivergenceWithLogTarget(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.KLDivergenceWithLogTarget)]
    public static partial double KLDivergenceWithLogTarget(
        [LogProbability] ReadOnlySpan<double> x, [LogProbability] ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <summary>KLDivergenceWithLogits: <c>sum(t*log(t/softmax(x)))</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The target probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.KLDivergenceWithLogits)]
    public static partial float KLDivergenceWithLogits(
        [Logits] ReadOnlySpan<float> x, [Probability] ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="KLDivergenceWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.KLDivergenceWithLogits)]
    public static partial double KLDivergenceWithLogits(
        [Logits] ReadOnlySpan<double> x, [Probability] ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <summary>KLDivergenceOfProbabilities: <c>sum(t*log(t/p))</c>.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="t">The target probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.KLDivergenceOfProbabilities)]
    public static partial float KLDivergenceOfProbabilities(
        [Probability] ReadOnlySpan<float> p, [Probability] ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dp);

    /// <inheritdoc cref="KLDivergenceOfProbabilities(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.KLDivergenceOfProbabilities)]
    public static partial double KLDivergenceOfProbabilities(
        [Probability] ReadOnlySpan<double> p, [Probability] ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dp);

    /// <summary>ReverseKLDivergenceWithLogits: <c>sum(q*log(q/t)) where q = softmax(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The target probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.ReverseKLDivergenceWithLogits)]
    public static partial float ReverseKLDivergenceWithLogits(
        [Logits] ReadOnlySpan<float> x, [Probability] ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="ReverseKLDivergenceWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.ReverseKLDivergenceWithLogits)]
    public static partial double ReverseKLDivergenceWithLogits(
        [Logits] ReadOnlySpan<double> x, [Probability] ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <summary>GeneralizedKLDivergence: <c>sum(t*log(t/p) - t + p)</c>.</summary>
    /// <param name="p">The predictions, positive.</param>
    /// <param name="t">The targets, positive.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.GeneralizedKLDivergence)]
    public static partial float GeneralizedKLDivergence(
        ReadOnlySpan<float> p, ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dp);

    /// <inheritdoc cref="GeneralizedKLDivergence(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.GeneralizedKLDivergence)]
    public static partial double GeneralizedKLDivergence(
        ReadOnlySpan<double> p, ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dp);

    /// <summary>Distillation: <c>temperature^2*sum(p*log(p/q)) where p = softmax(z/temperature), q = softmax(x/temperature)</c>.</summary>
    /// <param name="x">The student's logits.</param>
    /// <param name="z">The teacher's logits.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="temperature">Divides the logits of both.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.Distillation)]
    public static partial float Distillation(
        [Logits] ReadOnlySpan<float> x, [Logits] ReadOnlySpan<float> z, [RowLength] int classes, [Gradient] Span<float> dx, float temperature = 1);

    /// <inheritdoc cref="Distillation(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float)"/>
    [Loss(Formulas.Distillation)]
    public static partial double Distillation(
        [Logits] ReadOnlySpan<double> x, [Logits] ReadOnlySpan<double> z, [RowLength] int classes, [Gradient] Span<double> dx, double temperature =
        1);

    /// <summary>EntropyWithLogits: <c>-sum(p*log(p)) where p = softmax(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.EntropyWithLogits)]
    public static partial float EntropyWithLogits([Logits] ReadOnlySpan<float> x, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="EntropyWithLogits(ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.EntropyWithLogits)]
    public static partial double EntropyWithLogits([Logits] ReadOnlySpan<double> x, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <summary>GaussianKL: <c>sum(exp(logvar) + mu^2 - 1 - logvar)/2</c>.</summary>
    /// <param name="mu">The means.</param>
    /// <param name="logvar">The logarithms of the variances.</param>
    /// <param name="latents">The number of latents: the columns of a row.</param>
    /// <param name="dmu">Receives the gradient by mu.</param>
    /// <param name="dlogvar">Receives the gradient by logvar.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.GaussianKL)]
    public static partial float GaussianKL(
        ReadOnlySpan<float> mu, ReadOnlySpan<float> logvar, [RowLength] int latents, [Gradient] Span<float> dmu, [Gradient] Span<float> dlogvar);

    /// <inheritdoc cref="GaussianKL(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>
    [Loss(Formulas.GaussianKL)]
    public static partial double GaussianKL(
        ReadOnlySpan<double> mu, ReadOnlySpan<double> logvar, [RowLength] int latents, [Gradient] Span<double> dmu, [Gradient] Span<double> dlogvar);
}
