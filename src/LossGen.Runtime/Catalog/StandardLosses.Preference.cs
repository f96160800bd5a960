using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Direct preference optimisation: <c>softplus(-h) + labelSmoothing*h where h = beta*((chosen - rejected) - (refChosen -
    /// refRejected))</c>.</summary>
    /// <param name="chosen">The log-probabilities of the chosen answers.</param>
    /// <param name="rejected">The log-probabilities of the rejected answers.</param>
    /// <param name="refChosen">Those of the chosen answers under the reference model.</param>
    /// <param name="refRejected">Those of the rejected answers under the reference model.</param>
    /// <param name="dchosen">Receives the gradient by chosen.</param>
    /// <param name="drejected">Receives the gradient by rejected.</param>
    /// <param name="beta">The strength of the pull to the reference.</param>
    /// <param name="labelSmoothing">The probability that a preference is wrong, from 0 to below 0.5.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -beta*(sigmoid(-h) - labelSmoothing) by chosen, and its negative by rejected. Log-probabilities are sums over
    /// the tokens of an answer.</para>
    /// <para>When: pairs of answers, one preferred. When not: answers are judged singly: Kto.</para>
    /// <para>The same elsewhere. PyTorch: <c>TRL DPOTrainer, loss_type='sigmoid', label_smoothing=labelSmoothing: -(1 - e)*F.logsigmoid(h) -
    /// e*F.logsigmoid(-h)</c>.</para>
    /// <para>Source: Rafailov et al., Direct preference optimization, 2023; Mitchell, cDPO, 2023.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Dpo([-10f], [-12f], [-11f], [-11.5f], dchosen, drejected)
    /// // 0.620957, dchosen = [-0.04625702], drejected = [0.04625702]
    /// </code>
    /// </example>
#pragma warning disable LG0102 // labelSmoothing is below 0.5.
    [Loss(Formulas.Dpo)]
#pragma warning restore LG0102
    public static partial float Dpo(
        [LogProbability] ReadOnlySpan<float> chosen, [LogProbability] ReadOnlySpan<float> rejected, [LogProbability] ReadOnlySpan<float> refChosen,
        [LogProbability] ReadOnlySpan<float> refRejected, [Gradient] Span<float> dchosen, [Gradient] Span<float> drejected, float beta = 0.1f,
        float labelSmoothing = 0);

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

    /// <summary>Identity preference optimisation: <c>((chosen - rejected) - (refChosen - refRejected) - 1/(2*beta))^2</c>.</summary>
    /// <param name="chosen">The log-probabilities of the chosen answers.</param>
    /// <param name="rejected">The log-probabilities of the rejected answers.</param>
    /// <param name="refChosen">Those of the chosen answers under the reference model.</param>
    /// <param name="refRejected">Those of the rejected answers under the reference model.</param>
    /// <param name="dchosen">Receives the gradient by chosen.</param>
    /// <param name="drejected">Receives the gradient by rejected.</param>
    /// <param name="beta">The strength of the pull to the reference.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: 2*(the bracket) by chosen, and its negative by rejected.</para>
    /// <para>When: preferences are certain, and Dpo runs away. When not: they are noisy: Dpo.</para>
    /// <para>The same elsewhere. PyTorch: <c>TRL DPOTrainer, loss_type='ipo', which takes means over the tokens</c>.</para>
    /// <para>Source: Azar et al., A general theoretical paradigm to understand learning from human preferences, 2023.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Ipo([-10f], [-12f], [-11f], [-11.5f], dchosen, drejected)
    /// // 12.25, dchosen = [-7], drejected = [7]
    /// </code>
    /// </example>
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

    /// <summary>Simple preference optimisation, without a reference: <c>-log(sigmoid(beta*(chosen - rejected) - gamma))</c>.</summary>
    /// <param name="chosen">The mean log-probabilities per token of the chosen answers.</param>
    /// <param name="rejected">Those of the rejected answers.</param>
    /// <param name="dchosen">Receives the gradient by chosen.</param>
    /// <param name="drejected">Receives the gradient by rejected.</param>
    /// <param name="beta">The scale of the difference.</param>
    /// <param name="gamma">The margin of the difference.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -beta*sigmoid(-h) by chosen, h = beta*(chosen - rejected) - gamma, and its negative by rejected.</para>
    /// <para>When: no reference model is at hand. When not: the model is to stay near one: Dpo.</para>
    /// <para>The same elsewhere. PyTorch: <c>-F.logsigmoid(beta*(chosen - rejected) - gamma).mean()</c>.</para>
    /// <para>Source: Meng, Xia &amp; Chen, SimPO, 2024.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SimPo([-0.8f], [-1.2f], dchosen, drejected)
    /// // 0.7981388, dchosen = [-1.099668], drejected = [1.099668]
    /// </code>
    /// </example>
    [Loss(Formulas.SimPo)]
    public static partial float SimPo(
        [LogProbability] ReadOnlySpan<float> chosen, [LogProbability] ReadOnlySpan<float> rejected, [Gradient] Span<float> dchosen,
        [Gradient] Span<float> drejected, float beta = 2, float gamma = 1);

    /// <inheritdoc cref="SimPo(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SimPo)]
    public static partial float SimPo(
        [LogProbability] ReadOnlySpan<float> chosen, [LogProbability] ReadOnlySpan<float> rejected, float beta = 2, float gamma = 1);

    /// <inheritdoc cref="SimPo(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SimPo)]
    public static partial double SimPo(
        [LogProbability] ReadOnlySpan<double> chosen, [LogProbability] ReadOnlySpan<double> rejected, [Gradient] Span<double> dchosen,
        [Gradient] Span<double> drejected, double beta = 2, double gamma = 1);

    /// <inheritdoc cref="SimPo(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SimPo)]
    public static partial double SimPo(
        [LogProbability] ReadOnlySpan<double> chosen, [LogProbability] ReadOnlySpan<double> rejected, double beta = 2, double gamma = 1);

    /// <summary>Odds-ratio preference term: <c>-log(sigmoid(o)) where o = chosen - log(1 - exp(chosen)) - (rejected - log(1 -
    /// exp(rejected)))</c>.</summary>
    /// <param name="chosen">The mean log-probabilities per token of the chosen answers, below 0.</param>
    /// <param name="rejected">Those of the rejected answers, below 0.</param>
    /// <param name="dchosen">Receives the gradient by chosen.</param>
    /// <param name="drejected">Receives the gradient by rejected.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -sigmoid(-o)/(1 - exp(chosen)) by chosen, o the difference of the log-odds. 1 - exp(...) is held at 1e-7
    /// (double: 1e-15) or above. Log-probabilities below -700 are not for it.</para>
    /// <para>When: it is added, with a small factor, to the likelihood of the chosen answers. When not: a reference model is at hand: Dpo.</para>
    /// <para>The same elsewhere. PyTorch: <c>-F.logsigmoid(chosen - rejected - torch.log1p(-chosen.exp()) +
    /// torch.log1p(-rejected.exp())).mean()</c>.</para>
    /// <para>Source: Hong, Lee &amp; Thorne, ORPO, 2024.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Orpo([-0.8f], [-1.2f], dchosen, drejected)
    /// // 0.4241061, dchosen = [-0.6276807], drejected = [0.4946232]
    /// </code>
    /// </example>
#pragma warning disable LG0102 // log-probabilities are below 0.
    [Loss(Formulas.Orpo)]
#pragma warning restore LG0102
    public static partial float Orpo(
        [LogProbability] ReadOnlySpan<float> chosen, [LogProbability] ReadOnlySpan<float> rejected, [Gradient] Span<float> dchosen,
        [Gradient] Span<float> drejected);

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
        [LogProbability] ReadOnlySpan<double> chosen, [LogProbability] ReadOnlySpan<double> rejected, [Gradient] Span<double> dchosen,
        [Gradient] Span<double> drejected);

    /// <inheritdoc cref="Orpo(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
#pragma warning disable LG0102 // log-probabilities are below 0.
    [Loss(Formulas.Orpo)]
#pragma warning restore LG0102
    public static partial double Orpo([LogProbability] ReadOnlySpan<double> chosen, [LogProbability] ReadOnlySpan<double> rejected);

    /// <summary>Kahneman-Tversky optimisation, of single answers: <c>1 - sigmoid(beta*y*(x - reference - baseline))</c>.</summary>
    /// <param name="x">The log-probabilities.</param>
    /// <param name="reference">The log-probabilities under the reference model.</param>
    /// <param name="y">1 for desirable answers, -1 for undesirable ones.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="baseline">The estimated divergence of the policy from the reference.</param>
    /// <param name="beta">The strength of the pull to the reference.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -beta*y*p*(1 - p), p the loss. baseline is the estimated divergence, which has no gradient.</para>
    /// <para>When: answers are judged singly as good or bad. When not: they come in pairs: Dpo.</para>
    /// <para>The same elsewhere. PyTorch: <c>TRL KTOTrainer, for equal weights of both kinds</c>.</para>
    /// <para>Source: Ethayarajh et al., KTO, 2024.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Kto([-10f, -12f], [-11f, -11.5f], [1f, -1f], dx)
    /// // 0.4812617, dx = [-0.0124688, 0.01249219]
    /// </code>
    /// </example>
    [Loss(Formulas.Kto)]
    public static partial float Kto(
        [LogProbability] ReadOnlySpan<float> x, [LogProbability] ReadOnlySpan<float> reference, [SignedLabel] ReadOnlySpan<float> y,
        [Gradient] Span<float> dx, float baseline = 0, float beta = 0.1f);

    /// <inheritdoc cref="Kto(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.Kto)]
    public static partial float Kto(
        [LogProbability] ReadOnlySpan<float> x, [LogProbability] ReadOnlySpan<float> reference, [SignedLabel] ReadOnlySpan<float> y,
        float baseline = 0, float beta = 0.1f);

    /// <inheritdoc cref="Kto(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.Kto)]
    public static partial double Kto(
        [LogProbability] ReadOnlySpan<double> x, [LogProbability] ReadOnlySpan<double> reference, [SignedLabel] ReadOnlySpan<double> y,
        [Gradient] Span<double> dx, double baseline = 0, double beta = 0.1);

    /// <inheritdoc cref="Kto(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.Kto)]
    public static partial double Kto(
        [LogProbability] ReadOnlySpan<double> x, [LogProbability] ReadOnlySpan<double> reference, [SignedLabel] ReadOnlySpan<double> y,
        double baseline = 0, double beta = 0.1);
}
