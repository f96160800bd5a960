using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Dpo: <c>softplus(-h) + labelSmoothing*h where h = beta*((chosen - rejected) - (refChosen - refRejected))</c>.</summary>
    /// <param name="chosen">The log-probabilities of the chosen answers.</param>
    /// <param name="rejected">The log-probabilities of the rejected answers.</param>
    /// <param name="refChosen">Those of the chosen answers under the reference model.</param>
    /// <param name="refRejected">Those of the rejected answers under the reference model.</param>
    /// <param name="dchosen">Receives the gradient by chosen.</param>
    /// <param name="drejected">Receives the gradient by rejected.</param>
    /// <param name="beta">The strength of the pull to the reference.</param>
    /// <param name="labelSmoothing">The probability that a preference is wrong, from 0 to below 0.5.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
#pragma warning disable LG0102 // labelSmoothing is below 0.5.
    [Loss(Formulas.Dpo)]
#pragma warning restore LG0102
    public static partial float Dpo(
        [LogProbability] ReadOnlySpan<float> chosen, [LogProbability] ReadOnlySpan<float> rejected, [LogProbability] ReadOnlySpan<float> refChosen,
        [LogProbability] ReadOnlySpan<float> refRejected, [Gradient] Span<float> dchosen, [Gradient] Span<float> drejected, float beta = 0.1f, float
        labelSmoothing = 0);

    /// <inheritdoc cref="Dpo(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float, float)"/>
#pragma warning disable LG0102 // labelSmoothing is below 0.5.
    [Loss(Formulas.Dpo)]
#pragma warning restore LG0102
    public static partial float Dpo(
        [LogProbability] ReadOnlySpan<float> chosen, [LogProbability] ReadOnlySpan<float> rejected, [LogProbability] ReadOnlySpan<float> refChosen,
        [LogProbability] ReadOnlySpan<float> refRejected, float beta = 0.1f, float labelSmoothing = 0);

    /// <inheritdoc cref="Dpo(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float, float)"/>
#pragma warning disable LG0102 // labelSmoothing is below 0.5.
    [Loss(Formulas.Dpo)]
#pragma warning restore LG0102
    public static partial double Dpo(
        [LogProbability] ReadOnlySpan<double> chosen, [LogProbability] ReadOnlySpan<double> rejected, [LogProbability] ReadOnlySpan<double> refChosen,
        [LogProbability] ReadOnlySpan<double> refRejected, [Gradient] Span<double> dchosen, [Gradient] Span<double> drejected, double beta = 0.1,
        double labelSmoothing = 0);

    /// <inheritdoc cref="Dpo(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float, float)"/>
#pragma warning disable LG0102 // labelSmoothing is below 0.5.
    [Loss(Formulas.Dpo)]
#pragma warning restore LG0102
    public static partial double Dpo(
        [LogProbability] ReadOnlySpan<double> chosen, [LogProbability] ReadOnlySpan<double> rejected, [LogProbability] ReadOnlySpan<double> refChosen,
        [LogProbability] ReadOnlySpan<double> refRejected, double beta = 0.1, double labelSmoothing = 0);

    /// <summary>Ipo: <c>((chosen - rejected) - (refChosen - refRejected) - 1/(2*beta))^2</c>.</summary>
    /// <param name="chosen">The log-probabilities of the chosen answers.</param>
    /// <param name="rejected">The log-probabilities of the rejected answers.</param>
    /// <param name="refChosen">Those of the chosen answers under the reference model.</param>
    /// <param name="refRejected">Those of the rejected answers under the reference model.</param>
    /// <param name="dchosen">Receives the gradient by chosen.</param>
    /// <param name="drejected">Receives the gradient by rejected.</param>
    /// <param name="beta">The strength of the pull to the reference.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.Ipo)]
    public static partial float Ipo(
        [LogProbability] ReadOnlySpan<float> chosen, [LogProbability] ReadOnlySpan<float> rejected, [LogProbability] ReadOnlySpan<float> refChosen,
        [LogProbability] ReadOnlySpan<float> refRejected, [Gradient] Span<float> dchosen, [Gradient] Span<float> drejected, float beta = 0.1f);

    /// <inheritdoc cref="Ipo(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>
    [Loss(Formulas.Ipo)]
    public static partial float Ipo(
        [LogProbability] ReadOnlySpan<float> chosen, [LogProbability] ReadOnlySpan<float> rejected, [LogProbability] ReadOnlySpan<float> refChosen,
        [LogProbability] ReadOnlySpan<float> refRejected, float beta = 0.1f);

    /// <inheritdoc cref="Ipo(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>
    [Loss(Formulas.Ipo)]
    public static partial double Ipo(
        [LogProbability] ReadOnlySpan<double> chosen, [LogProbability] ReadOnlySpan<double> rejected, [LogProbability] ReadOnlySpan<double> refChosen,
        [LogProbability] ReadOnlySpan<double> refRejected, [Gradient] Span<double> dchosen, [Gradient] Span<double> drejected, double beta = 0.1);

    /// <inheritdoc cref="Ipo(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>
    [Loss(Formulas.Ipo)]
    public static partial double Ipo(
        [LogProbability] ReadOnlySpan<double> chosen, [LogProbability] ReadOnlySpan<double> rejected, [LogProbability] ReadOnlySpan<double> refChosen,
        [LogProbability] ReadOnlySpan<double> refRejected, double beta = 0.1);

    /// <summary>SimPo: <c>-log(sigmoid(beta*(chosen - rejected) - gamma))</c>.</summary>
    /// <param name="chosen">The mean log-probabilities per token of the chosen answers.</param>
    /// <param name="rejected">Those of the rejected answers.</param>
    /// <param name="dchosen">Receives the gradient by chosen.</param>
    /// <param name="drejected">Receives the gradient by rejected.</param>
    /// <param name="beta">The scale of the difference.</param>
    /// <param name="gamma">The margin of the difference.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.SimPo)]
    public static partial float SimPo(
        [LogProbability] ReadOnlySpan<float> chosen, [LogProbability] ReadOnlySpan<float> rejected, [Gradient] Span<float> dchosen, [Gradient]
        Span<float> drejected, float beta = 2, float gamma = 1);

    /// <inheritdoc cref="SimPo(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SimPo)]
    public static partial float SimPo(
        [LogProbability] ReadOnlySpan<float> chosen, [LogProbability] ReadOnlySpan<float> rejected, float beta = 2, float gamma = 1);

    /// <inheritdoc cref="SimPo(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SimPo)]
    public static partial double SimPo(
        [LogProbability] ReadOnlySpan<double> chosen, [LogProbability] ReadOnlySpan<double> rejected, [Gradient] Span<double> dchosen, [Gradient]
        Span<double> drejected, double beta = 2, double gamma = 1);

    /// <inheritdoc cref="SimPo(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SimPo)]
    public static partial double SimPo(
        [LogProbability] ReadOnlySpan<double> chosen, [LogProbability] ReadOnlySpan<double> rejected, double beta = 2, double gamma = 1);

    /// <summary>Orpo: <c>-log(sigmoid(o)) where o = chosen - log(1 - exp(chosen)) - (rejected - log(1 - exp(rejected)))</c>.</summary>
    /// <param name="chosen">The mean log-probabilities per token of the chosen answers, below 0.</param>
    /// <param name="rejected">Those of the rejected answers, below 0.</param>
    /// <param name="dchosen">Receives the gradient by chosen.</param>
    /// <param name="drejected">Receives the gradient by rejected.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
#pragma warning disable LG0102 // log-probabilities are below 0.
    [Loss(Formulas.Orpo)]
#pragma warning restore LG0102
    public static partial float Orpo(
        [LogProbability] ReadOnlySpan<float> chosen, [LogProbability] ReadOnlySpan<float> rejected, [Gradient] Span<float> dchosen, [Gradient]
        Span<float> drejected);

    /// <inheritdoc cref="Orpo(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
#pragma warning disable LG0102 // log-probabilities are below 0.
    [Loss(Formulas.Orpo)]
#pragma warning restore LG0102
    public static partial float Orpo([LogProbability] ReadOnlySpan<float> chosen, [LogProbability] ReadOnlySpan<float> rejected);

    /// <inheritdoc cref="Orpo(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
#pragma warning disable LG0102 // log-probabilities are below 0.
    [Loss(Formulas.Orpo)]
#pragma warning restore LG0102
    public static partial double Orpo(
        [LogProbability] ReadOnlySpan<double> chosen, [LogProbability] ReadOnlySpan<double> rejected, [Gradient] Span<double> dchosen, [Gradient]
        Span<double> drejected);

    /// <inheritdoc cref="Orpo(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
#pragma warning disable LG0102 // log-probabilities are below 0.
    [Loss(Formulas.Orpo)]
#pragma warning restore LG0102
    public static partial double Orpo([LogProbability] ReadOnlySpan<double> chosen, [LogProbability] ReadOnlySpan<double> rejected);

    /// <summary>Kto: <c>1 - sigmoid(beta*y*(x - reference - baseline))</c>.</summary>
    /// <param name="x">The log-probabilities.</param>
    /// <param name="reference">The log-probabilities under the reference model.</param>
    /// <param name="y">1 for desirable answers, -1 for undesirable ones.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="baseline">The estimated divergence of the policy from the reference.</param>
    /// <param name="beta">The strength of the pull to the reference.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.Kto)]
    public static partial float Kto(
        [LogProbability] ReadOnlySpan<float> x, [LogProbability] ReadOnlySpan<float> reference, [SignedLabel] ReadOnlySpan<float> y, [Gradient]
        Span<float> dx, float baseline = 0, float beta = 0.1f);

    /// <inheritdoc cref="Kto(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.Kto)]
    public static partial float Kto(
        [LogProbability] ReadOnlySpan<float> x, [LogProbability] ReadOnlySpan<float> reference, [SignedLabel] ReadOnlySpan<float> y, float baseline =
        0, float beta = 0.1f);

    /// <inheritdoc cref="Kto(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.Kto)]
    public static partial double Kto(
        [LogProbability] ReadOnlySpan<double> x, [LogProbability] ReadOnlySpan<double> reference, [SignedLabel] ReadOnlySpan<double> y, [Gradient]
        Span<double> dx, double baseline = 0, double beta = 0.1);

    /// <inheritdoc cref="Kto(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.Kto)]
    public static partial double Kto(
        [LogProbability] ReadOnlySpan<double> x, [LogProbability] ReadOnlySpan<double> reference, [SignedLabel] ReadOnlySpan<double> y, double
        baseline = 0, double beta = 0.1);
}
