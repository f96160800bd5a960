using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Cross-entropy of logits that are divided by a temperature: <c>-log(softmax(x/temperature)[y])</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="temperature">Divides the logits.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: (softmax(x/temperature) - onehot(y))/temperature. Rows with the label -100 do not count. A logit of -∞ is a class
    /// that is masked out.</para>
    /// <para>When: the temperature of TemperatureScaling is in use, or sharpness is to be set. When not: the scale is learnt by the network
    /// anyway.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.cross_entropy(x/temperature, y)</c>.</para>
    /// <para>Source: Guo et al., On calibration of modern neural networks, 2017.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.TemperatureCrossEntropy([1f, 2f, 0.5f], [1], 3, dx, temperature: 2f)
    /// // 0.7318376, dx = [0.145878, -0.2594879, 0.1136099]
    /// </code>
    /// </example>
    [Loss(Formulas.TemperatureCrossEntropy, Mask = "y != -100")]
    public static partial float TemperatureCrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float temperature = 1);

    /// <inheritdoc cref="TemperatureCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>
    [Loss(Formulas.TemperatureCrossEntropy, Mask = "y != -100")]
    public static partial double TemperatureCrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx,
        double temperature = 1);

    /// <summary>Cross-entropy of logits that a tanh caps: <c>-log(softmax(softcap*tanh(x/softcap))[y])</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="softcap">The bound of the capped logits.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: (softmax(u) - onehot(y))*(1 - tanh(x/softcap)^2), u = softcap*tanh(x/softcap). Rows with the label -100 do not
    /// count. A logit of -∞ is a class that is masked out.</para>
    /// <para>When: a language model whose logits are capped. When not: the model was trained without the cap.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.cross_entropy(softcap*torch.tanh(x/softcap), y)</c>; Others: <c>Liger-Kernel's softcap</c>.</para>
    /// <para>Source: Gemma Team, Gemma 2, 2024.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SoftcapCrossEntropy([1f, 2f, 0.5f], [1], 3, dx, softcap: 5f)
    /// // 0.4993331, dx = [0.2341163, -0.3363214, 0.1479736]
    /// </code>
    /// </example>
    [Loss(Formulas.SoftcapCrossEntropy, Mask = "y != -100")]
    public static partial float SoftcapCrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float softcap = 30);

    /// <summary>Cross-entropy of logits, and the square of their log-sum-exp: <c>-log(softmax(x)[y]) + zWeight*logsumexp(x)^2</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="zWeight">The weight of the squared log-sum-exp.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: softmax(x)*(1 + 2*zWeight*logsumexp(x)) - onehot(y). Rows with the label -100 do not count. A logit of -∞ is a
    /// class that is masked out.</para>
    /// <para>When: large models, where logits drift. When not: the logits' level means something.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.cross_entropy(x, y) + zWeight*(torch.logsumexp(x, 1)**2).mean()</c>; Others: <c>Liger-Kernel's
    /// lse_square_scale</c>.</para>
    /// <para>Source: Chowdhery et al., PaLM, 2022.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.CrossEntropyWithZLoss([1f, 2f, 0.5f], [1], 3, dx, zWeight: 0.01f)
    /// // 0.5250999, dx = [0.2426203, -0.3404896, 0.1471567]
    /// </code>
    /// </example>
    [Loss(Formulas.CrossEntropyWithZLoss, Mask = "y != -100")]
    public static partial float CrossEntropyWithZLoss(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float zWeight = 1e-4f);

    /// <summary>Focal loss of logits over classes: <c>-(1 - p)^gamma*log(p) where p = softmax(x)[y]</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="gamma">The exponent of the focusing factor.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: (1 - p)^(gamma - 1)*(gamma*p*log(p) + p - 1) at the class y, p = softmax(x)[y]. Rows with the label -100 do not
    /// count. A logit of -∞ is a class that is masked out. PyTorch has none.</para>
    /// <para>When: easy rows outnumber those that matter. When not: calibrated probabilities are wanted at once.</para>
    /// <para>The same elsewhere. PyTorch: <c>((1 - p)**gamma*ce).mean() with ce = F.cross_entropy(x, y, reduction='none'), p = torch.exp(-ce)</c>;
    /// Keras: <c>CategoricalFocalCrossentropy(alpha=1, gamma=2, from_logits=True), of one-hot labels</c>.</para>
    /// <para>Source: Lin et al., 2017.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SoftmaxFocal([1f, 2f, 0.5f], [1], 3, dx)
    /// // 0.06407764, dx = [0.08204517, -0.1318081, 0.04976291]
    /// </code>
    /// </example>
    [Loss(Formulas.SoftmaxFocal, Mask = "y != -100")]
    public static partial float SoftmaxFocal(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float gamma = 2);

    /// <inheritdoc cref="SoftmaxFocal(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>
    [Loss(Formulas.SoftmaxFocal, Mask = "y != -100")]
    public static partial double SoftmaxFocal(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double gamma = 2);

    /// <summary>Generalised cross-entropy, between cross-entropy and absolute error: <c>(1 - p^q)/q where p = softmax(x)[y]</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="q">Between cross-entropy (towards 0) and absolute error (1).</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: -p^q*(1 - p) at the class y, p = softmax(x)[y]. Rows with the label -100 do not count. A logit of -∞ is a class
    /// that is masked out. The default is the paper's.</para>
    /// <para>When: many labels are wrong. When not: labels are clean: CrossEntropy learns faster.</para>
    /// <para>The same elsewhere. Keras: <c>CategoricalGeneralizedCrossEntropy(q=0.7) of probabilities; its default is q=0.5</c>.</para>
    /// <para>Source: Zhang &amp; Sabuncu, Generalized cross entropy loss for training deep neural networks with noisy labels, 2018.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.GeneralizedCrossEntropy([1f, 2f, 0.5f], [1], 3, dx)
    /// // 0.3964495, dx = [0.1670559, -0.2683804, 0.1013245]
    /// </code>
    /// </example>
    [Loss(Formulas.GeneralizedCrossEntropy, Mask = "y != -100")]
    public static partial float GeneralizedCrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float q = 0.7f);

    /// <summary>Poly-1 loss: cross-entropy with its first polynomial coefficient moved by epsilon: <c>-log(p) + epsilon*(1 - p) where p =
    /// softmax(x)[y]</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="epsilon">The coefficient of the first term of the polynomial.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: -(1 - p)*(1 + epsilon*p) at the class y, p = softmax(x)[y]. Rows with the label -100 do not count. A logit of -∞ is
    /// a class that is masked out.</para>
    /// <para>When: epsilon can be searched for as a hyper-parameter. When not: calibrated probabilities are wanted.</para>
    /// <para>The same elsewhere. optax: <c>poly_loss_cross_entropy(x, onehot, epsilon=1).mean(); its default is 2</c>.</para>
    /// <para>Source: Leng et al., PolyLoss, 2022.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Poly1CrossEntropy([1f, 2f, 0.5f], [1], 3, dx)
    /// // 0.8358371, dx = [0.3765555, -0.6049479, 0.2283924]
    /// </code>
    /// </example>
    [Loss(Formulas.Poly1CrossEntropy, Mask = "y != -100")]
    public static partial float Poly1CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float epsilon = 1);

    /// <summary>Brier score over classes, of logits: <c>sum((softmax(x) - onehot(y))^2)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: 2*p*(d - Σ p*d), p = softmax(x), d = p - onehot(y). Rows with the label -100 do not count.</para>
    /// <para>When: a bounded, proper score; noisy labels. When not: training starts far off: its gradient vanishes where it is surely wrong.</para>
    /// <para>The same elsewhere. PyTorch: <c>((torch.softmax(x, 1) - F.one_hot(y, classes))**2).sum(1).mean()</c>.</para>
    /// <para>Source: Brier, 1950.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.MulticlassBrier([1f, 2f, 0.5f], [1], 3, dx)
    /// // 0.2111217, dx = [0.1810809, -0.2653933, 0.0843124]
    /// </code>
    /// </example>
    [Loss(Formulas.MulticlassBrier, Mask = "y != -100")]
    public static partial float MulticlassBrier(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);
}
