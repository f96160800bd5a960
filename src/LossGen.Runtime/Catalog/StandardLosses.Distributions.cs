using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Kullback-Leibler divergence of log-probabilities from target probabilities: <c>sum(t*(log(t) - x))</c>.</summary>
    /// <param name="x">The log-probabilities.</param>
    /// <param name="t">The target probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: -t. The mean is over rows: PyTorch's 'batchmean'. Its 'mean', which divides by the number of elements, is not the
    /// divergence. 0*log(0) is 0.</para>
    /// <para>When: the model gives log-probabilities. When not: it gives logits: KLDivergenceWithLogits.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.kl_div(x, t, reduction='batchmean'), nn.KLDivLoss</c>; optax: <c>kl_divergence(x,
    /// t).mean()</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.KLDivergence([-2.3f, -0.36f, -1.6f], [0.1f, 0.6f, 0.3f], 3, dx)
    /// // 0.02805432, dx = [-0.1, -0.6, -0.3]
    /// </code>
    /// </example>
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

    /// <summary>Kullback-Leibler divergence of log-probabilities from target log-probabilities: <c>sum(exp(t)*(t - x))</c>.</summary>
    /// <param name="x">The log-probabilities.</param>
    /// <param name="t">The target log-probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: -exp(t). TorchSharp's kl_div has this as its default, PyTorch's has not.</para>
    /// <para>When: both are log-probabilities. When not: the targets are probabilities: KLDivergence.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.kl_div(x, t, reduction='batchmean', log_target=True)</c>; optax: <c>kl_divergence_with_log_targets(x,
    /// t).mean()</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.KLDivergenceWithLogTarget([-2.3f, -0.36f, -1.6f], [-1.2f, -0.7f, -1.6f], 3, dx)
    /// // 0.1624746, dx = [-0.3011942, -0.4965853, -0.2018965]
    /// </code>
    /// </example>
    [Loss(Formulas.KLDivergenceWithLogTarget)]
    public static partial float KLDivergenceWithLogTarget(
        [LogProbability] ReadOnlySpan<float> x, [LogProbability] ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="KLDivergenceWithLogTarget(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.KLDivergenceWithLogTarget)]
    public static partial double KLDivergenceWithLogTarget(
        [LogProbability] ReadOnlySpan<double> x, [LogProbability] ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <summary>Kullback-Leibler divergence of logits from target probabilities: <c>sum(t*log(t/softmax(x)))</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The target probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: softmax(x)*Σt - t.</para>
    /// <para>When: the model gives logits. When not: the targets' entropy does not matter: CrossEntropy has the same gradient.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.kl_div(F.log_softmax(x, 1), t, reduction='batchmean')</c>; Keras: <c>KLDivergence() of softmax(x)</c>;
    /// optax: <c>kl_divergence(log_softmax(x), t).mean()</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.KLDivergenceWithLogits([1f, 2f, 0.5f], [0.1f, 0.7f, 0.2f], 3, dx)
    /// // 0.06255022, dx = [0.1312239, -0.07146827, -0.05975562]
    /// </code>
    /// </example>
    [Loss(Formulas.KLDivergenceWithLogits)]
    public static partial float KLDivergenceWithLogits(
        [Logits] ReadOnlySpan<float> x, [Probability] ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="KLDivergenceWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.KLDivergenceWithLogits)]
    public static partial double KLDivergenceWithLogits(
        [Logits] ReadOnlySpan<double> x, [Probability] ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <summary>Kullback-Leibler divergence of probabilities from target probabilities: <c>sum(t*log(t/p))</c>.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="t">The target probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: -t/p. p is held at 1e-7 (double: 1e-15) or above.</para>
    /// <para>When: probabilities are all there is. When not: logits are at hand: KLDivergenceWithLogits.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.kl_div(p.log(), t, reduction='batchmean')</c>; Keras: <c>KLDivergence(), which clips both to [1e-7,
    /// 1]</c>.</para>
    /// <para>Source: Kullback &amp; Leibler, On information and sufficiency, 1951.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.KLDivergenceOfProbabilities([0.6f, 0.3f, 0.1f], [0.7f, 0.2f, 0.1f], 3, dp)
    /// // 0.02681241, dp = [-1.166667, -0.6666667, -1]
    /// </code>
    /// </example>
    [Loss(Formulas.KLDivergenceOfProbabilities)]
    public static partial float KLDivergenceOfProbabilities(
        [Probability] ReadOnlySpan<float> p, [Probability] ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dp);

    /// <inheritdoc cref="KLDivergenceOfProbabilities(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.KLDivergenceOfProbabilities)]
    public static partial double KLDivergenceOfProbabilities(
        [Probability] ReadOnlySpan<double> p, [Probability] ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dp);

    /// <summary>Reverse Kullback-Leibler divergence: of the targets from the model's probabilities: <c>sum(q*log(q/t)) where q =
    /// softmax(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The target probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: q*(log(q/t) - Σ q*log(q/t)), q = softmax(x). t is held at 1e-7 (double: 1e-15) or above.</para>
    /// <para>When: the model is to keep to one mode of the target. When not: it is to cover all: KLDivergenceWithLogits.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.kl_div(t.log(), F.softmax(x, 1), reduction='batchmean')</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.ReverseKLDivergenceWithLogits([1f, 2f, 0.5f], [0.1f, 0.7f, 0.2f], 3, dx)
    /// // 0.07634959, dx = [0.1761618, -0.1156771, -0.06048466]
    /// </code>
    /// </example>
    [Loss(Formulas.ReverseKLDivergenceWithLogits)]
    public static partial float ReverseKLDivergenceWithLogits(
        [Logits] ReadOnlySpan<float> x, [Probability] ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <summary>Generalised Kullback-Leibler divergence of positive numbers that need not sum to 1: <c>sum(t*log(t/p) - t + p)</c>.</summary>
    /// <param name="p">The predictions, positive.</param>
    /// <param name="t">The targets, positive.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: 1 - t/p. p is held at 1e-7 (double: 1e-15) or above.</para>
    /// <para>When: non-negative matrix factorisation, intensities. When not: both are distributions: the last two terms cancel.</para>
    /// <para>The same elsewhere. optax: <c>generalized_kl_divergence(log(p), t).mean()</c>.</para>
    /// <para>Source: Lee &amp; Seung, 1999.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.GeneralizedKLDivergence([2f, 1f, 0.5f], [1f, 1f, 1f], 3, dp)
    /// // 0.5, dp = [0.5, 0, -1]
    /// </code>
    /// </example>
    [Loss(Formulas.GeneralizedKLDivergence)]
    public static partial float GeneralizedKLDivergence(
        ReadOnlySpan<float> p, ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dp);

    /// <summary>Distillation: divergence of a student's logits from a teacher's at a temperature, times its square: <c>temperature^2*sum(p*log(p/q))
    /// where p = softmax(z/temperature), q = softmax(x/temperature)</c>.</summary>
    /// <param name="x">The student's logits.</param>
    /// <param name="z">The teacher's logits.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="temperature">Divides the logits of both.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: temperature*(softmax(x/temperature) - softmax(z/temperature)). No gradient is taken for the teacher.</para>
    /// <para>When: a small model is to learn from a large one. When not: labels are all there is.</para>
    /// <para>The same elsewhere. PyTorch: <c>temperature**2*F.kl_div(F.log_softmax(x/temperature, 1), F.softmax(z/temperature, 1),
    /// reduction='batchmean')</c>.</para>
    /// <para>Source: Hinton, Vinyals &amp; Dean, Distilling the knowledge in a neural network, 2015.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Distillation([1f, 2f, 0.5f], [2f, 1f, 0f], 3, dx, temperature: 2f)
    /// // 0.4185169, dx = [-0.4294489, 0.3476568, 0.0817921]
    /// </code>
    /// </example>
    [Loss(Formulas.Distillation)]
    public static partial float Distillation(
        [Logits] ReadOnlySpan<float> x, [Logits] ReadOnlySpan<float> z, [RowLength] int classes, [Gradient] Span<float> dx, float temperature = 1);

    /// <summary>Entropy of the softmax of logits: <c>-sum(p*log(p)) where p = softmax(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: -p*(log(p) + entropy), p = softmax(x).</para>
    /// <para>When: predictions are to become sure: test-time adaptation, semi-supervised learning. When not: they are to stay unsure: EntropyBonus,
    /// its negative.</para>
    /// <para>The same elsewhere. PyTorch: <c>torch.distributions.Categorical(logits=x).entropy().mean()</c>.</para>
    /// <para>Source: Grandvalet &amp; Bengio, Semi-supervised learning by entropy minimization, 2004.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.EntropyWithLogits([1f, 2f, 0.5f], 3, dx)
    /// // 0.9059593, dx = [0.1291176, -0.2775536, 0.148436]
    /// </code>
    /// </example>
    [Loss(Formulas.EntropyWithLogits)]
    public static partial float EntropyWithLogits([Logits] ReadOnlySpan<float> x, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="EntropyWithLogits(ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.EntropyWithLogits)]
    public static partial double EntropyWithLogits([Logits] ReadOnlySpan<double> x, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <summary>Divergence of a diagonal Gaussian from the standard one: the latent term of a variational auto-encoder: <c>sum(exp(logvar) + mu^2 - 1
    /// - logvar)/2</c>.</summary>
    /// <param name="mu">The means.</param>
    /// <param name="logvar">The logarithms of the variances.</param>
    /// <param name="latents">The number of latents: the columns of a row.</param>
    /// <param name="dmu">Receives the gradient by mu.</param>
    /// <param name="dlogvar">Receives the gradient by logvar.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: mu by mu, (exp(logvar) - 1)/2 by logvar. The sum over the latents, the mean over the rows.</para>
    /// <para>When: a variational auto-encoder. When not: the prior is another.</para>
    /// <para>The same elsewhere. PyTorch: <c>(-0.5*(1 + logvar - mu**2 - logvar.exp())).sum(1).mean()</c>.</para>
    /// <para>Source: Kingma &amp; Welling, Auto-encoding variational Bayes, 2014.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.GaussianKL([0.5f, -1f], [0f, 0.2f], 2, dmu, dlogvar)
    /// // 0.6357014, dmu = [0.5, -1], dlogvar = [0, 0.1107014]
    /// </code>
    /// </example>
    [Loss(Formulas.GaussianKL)]
    public static partial float GaussianKL(
        ReadOnlySpan<float> mu, ReadOnlySpan<float> logvar, [RowLength] int latents, [Gradient] Span<float> dmu, [Gradient] Span<float> dlogvar);

    /// <inheritdoc cref="GaussianKL(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>
    [Loss(Formulas.GaussianKL)]
    public static partial double GaussianKL(
        ReadOnlySpan<double> mu, ReadOnlySpan<double> logvar, [RowLength] int latents, [Gradient] Span<double> dmu, [Gradient] Span<double> dlogvar);
}
