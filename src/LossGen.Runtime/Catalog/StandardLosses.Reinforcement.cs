using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Policy gradient (REINFORCE, actor-critic) of logits: <c>-advantage*log(softmax(x)[action])</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="action">The action taken in each row.</param>
    /// <param name="advantage">The advantage of each action.</param>
    /// <param name="actions">The number of actions: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: advantage*(softmax(x) - onehot(action)).</para>
    /// <para>When: actions are sampled from the policy itself. When not: they are used more than once: PpoClipped.</para>
    /// <para>The same elsewhere. PyTorch: <c>(advantage*F.cross_entropy(x, action, reduction='none')).mean()</c>.</para>
    /// <para>Source: Williams, Simple statistical gradient-following algorithms, 1992.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.PolicyGradient([1f, 2f, 0.5f], [1], [2f], 3, dx)
    /// // 0.9287376, dx = [0.4624478, -0.7429366, 0.2804888]
    /// </code>
    /// </example>
    [Loss(Formulas.PolicyGradient)]
    public static partial float PolicyGradient(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> action, [PerSample] ReadOnlySpan<float> advantage, [RowLength] int actions,
        [Gradient] Span<float> dx);

    /// <inheritdoc cref="PolicyGradient(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.PolicyGradient)]
    public static partial double PolicyGradient(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> action, [PerSample] ReadOnlySpan<double> advantage, [RowLength] int actions,
        [Gradient] Span<double> dx);

    /// <summary>Clipped objective of proximal policy optimisation, of log-probabilities: <c>-min(r*advantage, clamp(r, 1 - epsilon, 1 +
    /// epsilon)*advantage) where r = exp(x - old)</c>.</summary>
    /// <param name="x">The log-probabilities.</param>
    /// <param name="old">The log-probabilities under the old policy.</param>
    /// <param name="advantage">The advantages.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="epsilon">How far the ratio may move from 1.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -advantage*r where the clip is not in force, else 0, r = exp(x - old). The sign is that of a loss: it is
    /// minimised.</para>
    /// <para>When: samples are used for several steps. When not: each is used once: PolicyGradient.</para>
    /// <para>The same elsewhere. PyTorch: <c>-torch.min(r*advantage, r.clamp(1 - epsilon, 1 + epsilon)*advantage).mean()</c>.</para>
    /// <para>Source: Schulman et al., Proximal policy optimization algorithms, 2017.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.PpoClipped([-0.9f, -1f], [-1f, -1.5f], [2f, 1f], dx)
    /// // -1.705171, dx = [-1.105171, 0]
    /// </code>
    /// </example>
    [Loss(Formulas.PpoClipped)]
    public static partial float PpoClipped(
        [LogProbability] ReadOnlySpan<float> x, [LogProbability] ReadOnlySpan<float> old, ReadOnlySpan<float> advantage, [Gradient] Span<float> dx,
        float epsilon = 0.2f);

    /// <inheritdoc cref="PpoClipped(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.PpoClipped)]
    public static partial float PpoClipped(
        [LogProbability] ReadOnlySpan<float> x, [LogProbability] ReadOnlySpan<float> old, ReadOnlySpan<float> advantage, float epsilon = 0.2f);

    /// <inheritdoc cref="PpoClipped(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.PpoClipped)]
    public static partial double PpoClipped(
        [LogProbability] ReadOnlySpan<double> x, [LogProbability] ReadOnlySpan<double> old, ReadOnlySpan<double> advantage,
        [Gradient] Span<double> dx, double epsilon = 0.2);

    /// <inheritdoc cref="PpoClipped(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.PpoClipped)]
    public static partial double PpoClipped(
        [LogProbability] ReadOnlySpan<double> x, [LogProbability] ReadOnlySpan<double> old, ReadOnlySpan<double> advantage, double epsilon = 0.2);

    /// <summary>Negative entropy of a policy's logits: <c>sum(p*log(p)) where p = softmax(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="actions">The number of actions: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: p*(log(p) + entropy), p = softmax(x).</para>
    /// <para>When: exploration: add it with a small factor. When not: the policy is to become sure: EntropyWithLogits.</para>
    /// <para>The same elsewhere. PyTorch: <c>-torch.distributions.Categorical(logits=x).entropy().mean()</c>.</para>
    /// <para>Source: Mnih et al., Asynchronous methods for deep reinforcement learning, 2016.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.EntropyBonus([1f, 2f, 0.5f], 3, dx)
    /// // -0.9059593, dx = [-0.1291176, 0.2775536, -0.148436]
    /// </code>
    /// </example>
    [Loss(Formulas.EntropyBonus)]
    public static partial float EntropyBonus([Logits] ReadOnlySpan<float> x, [RowLength] int actions, [Gradient] Span<float> dx);

    /// <summary>Estimate of the divergence of a policy from a reference, from samples of the policy (k3): <c>exp(d) - d - 1 where d = reference -
    /// x</c>.</summary>
    /// <param name="x">The log-probabilities.</param>
    /// <param name="reference">The log-probabilities under the reference model.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: 1 - exp(reference - x). It is never negative. For nearly equal log-probabilities the value (not the gradient)
    /// keeps its absolute accuracy only: 1e-16.</para>
    /// <para>When: the penalty of GRPO and its kin. When not: the full distributions are at hand: ReverseKLDivergenceWithLogits.</para>
    /// <para>The same elsewhere. PyTorch: <c>(torch.exp(reference - x) - (reference - x) - 1).mean()</c>.</para>
    /// <para>Source: Schulman, Approximating KL divergence, 2020; Shao et al., DeepSeekMath, 2024.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.ReverseKLEstimate([-0.9f, -1f], [-1f, -1.5f], dx)
    /// // 0.05568404, dx = [0.0475813, 0.1967347]
    /// </code>
    /// </example>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives exp(d) - 1 - d there.
    [Loss(Formulas.ReverseKLEstimate)]
#pragma warning restore LG0102
    public static partial float ReverseKLEstimate(
        [LogProbability] ReadOnlySpan<float> x, [LogProbability] ReadOnlySpan<float> reference, [Gradient] Span<float> dx);

    /// <inheritdoc cref="ReverseKLEstimate(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives exp(d) - 1 - d there.
    [Loss(Formulas.ReverseKLEstimate)]
#pragma warning restore LG0102
    public static partial float ReverseKLEstimate([LogProbability] ReadOnlySpan<float> x, [LogProbability] ReadOnlySpan<float> reference);

    /// <inheritdoc cref="ReverseKLEstimate(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives exp(d) - 1 - d there.
    [Loss(Formulas.ReverseKLEstimate)]
#pragma warning restore LG0102
    public static partial double ReverseKLEstimate(
        [LogProbability] ReadOnlySpan<double> x, [LogProbability] ReadOnlySpan<double> reference, [Gradient] Span<double> dx);

    /// <inheritdoc cref="ReverseKLEstimate(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
#pragma warning disable LG0102 // the value, not the gradient, loses relative accuracy near 0: no function gives exp(d) - 1 - d there.
    [Loss(Formulas.ReverseKLEstimate)]
#pragma warning restore LG0102
    public static partial double ReverseKLEstimate([LogProbability] ReadOnlySpan<double> x, [LogProbability] ReadOnlySpan<double> reference);
}
