using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>InfoNCE (NT-Xent, CLIP's half) of a matrix of similarities: <c>-log(softmax(s/temperature)[y])</c>.</summary>
    /// <param name="s">The similarities, a row for each anchor.</param>
    /// <param name="y">The index of the positive candidate in each row.</param>
    /// <param name="candidates">The number of candidates: the columns of a row.</param>
    /// <param name="ds">Receives the gradient by s.</param>
    /// <param name="temperature">Divides the similarities.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: (softmax(s/temperature) - onehot(y))/temperature. For NT-Xent, a row's similarity to itself is -∞. Rows with the
    /// label -100 do not count.</para>
    /// <para>When: one positive for each anchor, among the others of the batch. When not: there are several positives: SupervisedContrastive.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.cross_entropy(s/temperature, y)</c>; optax: <c>ntxent(embeddings, labels, temperature=0.07), which
    /// makes the similarities itself</c>.</para>
    /// <para>Source: van den Oord et al., 2018; Chen et al., SimCLR, 2020; Radford et al., CLIP, 2021.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.InfoNce([0.9f, 0.1f, -0.3f], [0], 3, ds, temperature: 0.5f)
    /// // 0.2566669, ds = [-0.4527483, 0.3123848, 0.1403635]
    /// </code>
    /// </example>
    [Loss(Formulas.InfoNce, Mask = "y != -100")]
    public static partial float InfoNce(
        ReadOnlySpan<float> s, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int candidates, [Gradient] Span<float> ds, float temperature = 0.07f);

    /// <inheritdoc cref="InfoNce(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>
    [Loss(Formulas.InfoNce, Mask = "y != -100")]
    public static partial double InfoNce(
        ReadOnlySpan<double> s, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int candidates, [Gradient] Span<double> ds, double temperature = 0.07);

    /// <summary>Supervised contrastive loss of a matrix of similarities, with several positives:
    /// <c>-sum(t*log(softmax(s/temperature)))/sum(t)</c>.</summary>
    /// <param name="s">The similarities, a row for each anchor.</param>
    /// <param name="t">1 for the positives of each row, 0 for the others: at least one positive a row.</param>
    /// <param name="candidates">The number of candidates: the columns of a row.</param>
    /// <param name="ds">Receives the gradient by s.</param>
    /// <param name="temperature">Divides the similarities.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: (softmax(s/temperature) - t/Σt)/temperature. A row's similarity to itself is -∞, with t = 0.</para>
    /// <para>When: several of the batch belong together. When not: there is one positive: InfoNce.</para>
    /// <para>The same elsewhere. PyTorch: <c>-(t*F.log_softmax(s/temperature, 1)).sum(1)/t.sum(1)</c>.</para>
    /// <para>Source: Khosla et al., Supervised contrastive learning, 2020 (L_out).</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SupervisedContrastive([0.9f, 0.1f, -0.3f], [1, 1, 0], 3, ds, temperature: 0.5f)
    /// // 1.056667, ds = [0.5472517, -0.6876152, 0.1403635]
    /// </code>
    /// </example>
    [Loss(Formulas.SupervisedContrastive)]
    public static partial float SupervisedContrastive(
        ReadOnlySpan<float> s, [PerElement] [BinaryLabel] ReadOnlySpan<byte> t, [RowLength] int candidates, [Gradient] Span<float> ds,
        float temperature = 0.07f);

    /// <summary>Sigmoid contrastive loss (SigLIP) of similarities: <c>log(1 + exp(-y*(t*s + b)))</c>.</summary>
    /// <param name="s">The similarities.</param>
    /// <param name="y">1 for pairs that belong together, -1 for others.</param>
    /// <param name="ds">Receives the gradient by s.</param>
    /// <param name="t">The scale of the similarities.</param>
    /// <param name="b">The bias.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -t*y*sigmoid(-y*(t*s + b)). The paper's is the sum over all pairs, divided by the number of rows.</para>
    /// <para>When: batches are large: every pair is a yes or no of its own. When not: batches are small: InfoNce.</para>
    /// <para>The same elsewhere. PyTorch: <c>-F.logsigmoid(y*(t*s + b)).mean()</c>.</para>
    /// <para>Source: Zhai et al., Sigmoid loss for language image pre-training, 2023.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SigmoidContrastive([0.9f, 0.1f], [1f, -1f], ds)
    /// // 0.6566926, ds = [-3.655293, 6.169729e-4]
    /// </code>
    /// </example>
    [Loss(Formulas.SigmoidContrastive)]
    public static partial float SigmoidContrastive(
        ReadOnlySpan<float> s, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> ds, float t = 10, float b = -10);

    /// <inheritdoc cref="SigmoidContrastive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SigmoidContrastive)]
    public static partial float SigmoidContrastive(ReadOnlySpan<float> s, [SignedLabel] ReadOnlySpan<float> y, float t = 10, float b = -10);

    /// <inheritdoc cref="SigmoidContrastive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SigmoidContrastive)]
    public static partial double SigmoidContrastive(
        ReadOnlySpan<double> s, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> ds, double t = 10, double b = -10);

    /// <inheritdoc cref="SigmoidContrastive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SigmoidContrastive)]
    public static partial double SigmoidContrastive(ReadOnlySpan<double> s, [SignedLabel] ReadOnlySpan<double> y, double t = 10, double b = -10);

    /// <summary>CosFace: cross-entropy of scaled cosines with a margin: <c>-log(softmax(scale*(x - margin*onehot(y)))[y])</c>.</summary>
    /// <param name="x">The cosines, from -1 to 1.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="scale">Multiplies the cosines.</param>
    /// <param name="margin">Taken from the cosine of the true class.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: scale*(softmax(u) - onehot(y)), u = scale*(x - margin*onehot(y)). Rows with the label -100 do not count.</para>
    /// <para>When: faces and other classes without number. When not: the classes are few.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.cross_entropy(scale*(x - margin*F.one_hot(y, classes)), y)</c>.</para>
    /// <para>Source: Wang et al., CosFace, 2018.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.CosFace([0.8f, 0.3f, 0.1f], [0], 3, dx, scale: 4f)
    /// // 0.5852326, dx = [-1.772095, 1.2227, 0.5493946]
    /// </code>
    /// </example>
    [Loss(Formulas.CosFace, Mask = "y != -100")]
    public static partial float CosFace(
        ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float scale = 64,
        float margin = 0.35f);

    /// <summary>ArcFace: cross-entropy of scaled cosines with a margin of the angle: <c>-log(softmax(scale*(x + onehot(y)*(x*cos(margin) - sqrt(1 -
    /// x^2)*sin(margin) - x)))[y])</c>.</summary>
    /// <param name="x">The cosines, from -1 to 1.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="scale">Multiplies the cosines.</param>
    /// <param name="margin">Added to the angle of the true class, in radians.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: scale*(softmax(u) - onehot(y)), at the class y times cos(margin) + sin(margin)*x/√(1 - x²). Rows with the label
    /// -100 do not count. At a cosine of 1 the gradient is held, as the root's is at 1e-7.</para>
    /// <para>When: faces and other classes without number. When not: the classes are few.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.cross_entropy(scale*torch.where(F.one_hot(y, classes) == 1, torch.cos(x.acos() + margin), x),
    /// y)</c>.</para>
    /// <para>Source: Deng et al., ArcFace, 2019.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.ArcFace([0.8f, 0.3f, 0.1f], [0], 3, dx, scale: 4f)
    /// // 0.6508119, dx = [-2.902446, 1.320274, 0.5932374]
    /// </code>
    /// </example>
    [Loss(Formulas.ArcFace, Mask = "y != -100")]
    public static partial float ArcFace(
        ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float scale = 64,
        float margin = 0.5f);
}
