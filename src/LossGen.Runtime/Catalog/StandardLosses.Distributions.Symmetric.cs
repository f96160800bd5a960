using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Jensen-Shannon divergence of probabilities: <c>(sum(p*log(p/m)) + sum(q*log(q/m)))/2 where m = (p + q)/2</c>.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="q">The other probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <param name="dq">Receives the gradient by q.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: log(2*p/(p + q))/2 by p, and likewise by q.</para>
    /// <para>When: a symmetric, bounded divergence: at most log(2). When not: logits are at hand: JensenShannonWithLogits.</para>
    /// <para>The same elsewhere. Others: <c>Liger-Kernel's JSD(beta=0.5)</c>.</para>
    /// <para>Source: Lin, Divergence measures based on the Shannon entropy, 1991.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.JensenShannon([0.7f, 0.2f, 0.1f], [0.1f, 0.3f, 0.6f], 3, dp, dq)
    /// // 0.2306455, dp = [0.2798079, -0.1115718, -0.6263815], dq = [-0.6931472, 0.09116078, 0.2694983]
    /// </code>
    /// </example>
    [Loss(Formulas.JensenShannon)]
    public static partial float JensenShannon(
        [Probability] ReadOnlySpan<float> p, [Probability] ReadOnlySpan<float> q, [RowLength] int classes, [Gradient] Span<float> dp,
        [Gradient] Span<float> dq);

    /// <inheritdoc cref="JensenShannon(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>
    [Loss(Formulas.JensenShannon)]
    public static partial double JensenShannon(
        [Probability] ReadOnlySpan<double> p, [Probability] ReadOnlySpan<double> q, [RowLength] int classes, [Gradient] Span<double> dp,
        [Gradient] Span<double> dq);

    /// <summary>Jensen-Shannon divergence of two models' logits: <c>(sum(p*log(p/m)) + sum(q*log(q/m)))/2 where p = softmax(x), q = softmax(z), m =
    /// (p + q)/2</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="z">The other logits.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="dz">Receives the gradient by z.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: p*(log(p/m) - Σ p*log(p/m))/2 by x, and likewise by z.</para>
    /// <para>When: two models, or two views, are to agree. When not: one of them is a fixed target: KLDivergenceWithLogits.</para>
    /// <para>The same elsewhere. Others: <c>Liger-Kernel's JSD(beta=0.5)</c>.</para>
    /// <para>Source: Lin, 1991.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.JensenShannonWithLogits([1f, 2f, 0.5f], [2f, 1f, 0f], 3, dx, dz)
    /// // 0.1012099, dx = [-0.08850224, 0.08193362, 0.006568616], dz = [0.09845675, -0.08293495, -0.0155218]
    /// </code>
    /// </example>
    [Loss(Formulas.JensenShannonWithLogits)]
    public static partial float JensenShannonWithLogits(
        [Logits] ReadOnlySpan<float> x, [Logits] ReadOnlySpan<float> z, [RowLength] int classes, [Gradient] Span<float> dx,
        [Gradient] Span<float> dz);

    /// <summary>Symmetric Kullback-Leibler divergence (Jeffreys) of two models' logits: <c>sum((p - q)*log(p/q)) where p = softmax(x), q =
    /// softmax(z)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="z">The other logits.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="dz">Receives the gradient by z.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: p*(log(p/q) - Σ p*log(p/q)) + p - q by x, and likewise by z.</para>
    /// <para>When: consistency of two passes, as in R-Drop. When not: a bound is wanted: JensenShannonWithLogits.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.kl_div(lp, lq, reduction='batchmean', log_target=True) + F.kl_div(lq, lp, reduction='batchmean',
    /// log_target=True), lp and lq the log_softmax of x and z</c>.</para>
    /// <para>Source: Jeffreys, 1946.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SymmetricKLDivergence([1f, 2f, 0.5f], [2f, 1f, 0f], 3, dx, dz)
    /// // 0.8429272, dx = [-0.7733219, 0.7185404, 0.05478157], dz = [0.8494619, -0.7204266, -0.1290353]
    /// </code>
    /// </example>
    [Loss(Formulas.SymmetricKLDivergence)]
    public static partial float SymmetricKLDivergence(
        [Logits] ReadOnlySpan<float> x, [Logits] ReadOnlySpan<float> z, [RowLength] int classes, [Gradient] Span<float> dx,
        [Gradient] Span<float> dz);

    /// <summary>Total variation distance of probabilities: <c>sum(abs(p - q))/2</c>.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="q">The other probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: sign(p - q)/2.</para>
    /// <para>When: a bounded distance with a meaning: the greatest difference of the probability of any event. When not: a smooth gradient is wanted:
    /// SquaredHellinger.</para>
    /// <para>The same elsewhere. PyTorch: <c>(p - q).abs().sum(1).mean()/2</c>; Others: <c>Liger-Kernel's TVD</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.TotalVariation([0.7f, 0.2f, 0.1f], [0.6f, 0.3f, 0.1f], 3, dp)
    /// // 0.09999999, dp = [0.5, -0.5, 0]
    /// </code>
    /// </example>
    [Loss(Formulas.TotalVariation)]
    public static partial float TotalVariation(
        [Probability] ReadOnlySpan<float> p, [Probability] ReadOnlySpan<float> q, [RowLength] int classes, [Gradient] Span<float> dp);

    /// <summary>Squared Hellinger distance of two models' logits: <c>sum((sqrt(p) - sqrt(q))^2)/2 where p = softmax(x), q = softmax(z)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="z">The other logits.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="dz">Receives the gradient by z.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: √p*(√p - √q) less p times its sum, by x; and likewise by z.</para>
    /// <para>When: a bounded, smooth distance. When not: an interpretation in bits is wanted: JensenShannonWithLogits.</para>
    /// <para>The same elsewhere. PyTorch: <c>((p.sqrt() - q.sqrt())**2).sum(1).mean()/2, p and q the softmax of x and z</c>.</para>
    /// <para>Source: Hellinger, 1909.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SquaredHellinger([1f, 2f, 0.5f], [2f, 1f, 0f], 3, dx, dz)
    /// // 0.1032364, dx = [-0.09242263, 0.08572297, 0.006699663], dz = [0.1021827, -0.08636742, -0.0158153]
    /// </code>
    /// </example>
    [Loss(Formulas.SquaredHellinger)]
    public static partial float SquaredHellinger(
        [Logits] ReadOnlySpan<float> x, [Logits] ReadOnlySpan<float> z, [RowLength] int classes, [Gradient] Span<float> dx,
        [Gradient] Span<float> dz);
}
