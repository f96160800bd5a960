using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Poisson negative log-likelihood of the rate's logarithm: <c>exp(x) - y*x</c>.</summary>
    /// <param name="x">The logarithms of the predicted rates.</param>
    /// <param name="y">The targets, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: exp(x) - y.</para>
    /// <para>When: counts. When not: their variance exceeds their mean by far: NegativeBinomialNll.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.poisson_nll_loss(x, y, log_input=True, full=False), nn.PoissonNLLLoss</c>; Others: <c>XGBoost
    /// count:poisson, LightGBM poisson</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.PoissonNll([0.5f, 1f], [2f, 3f], dx)
    /// // 0.1835015, dx = [-0.1756394, -0.1408591]
    /// </code>
    /// </example>
    [Loss(Formulas.PoissonNll)]
    public static partial float PoissonNll(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="PoissonNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.PoissonNll)]
    public static partial float PoissonNll(ReadOnlySpan<float> x, ReadOnlySpan<float> y);

    /// <inheritdoc cref="PoissonNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.PoissonNll)]
    public static partial double PoissonNll(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="PoissonNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.PoissonNll)]
    public static partial double PoissonNll(ReadOnlySpan<double> x, ReadOnlySpan<double> y);

    /// <summary>Poisson negative log-likelihood of the rate: <c>x - y*log(x)</c>.</summary>
    /// <param name="x">The predicted rates, positive.</param>
    /// <param name="y">The targets, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: 1 - y/x. x is held at 1e-7 (double: 1e-15) or above; PyTorch adds eps = 1e-8, Keras 1e-7.</para>
    /// <para>When: the model gives a positive rate. When not: it can give the logarithm: PoissonNll needs no clamp.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.poisson_nll_loss(x, y, log_input=False, eps=0)</c>; Keras: <c>Poisson(), with its 1e-7 at
    /// 0</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.PoissonNllWithRate([1.5f, 3f], [2f, 3f], dx)
    /// // 0.1966165, dx = [-0.1666667, 0]
    /// </code>
    /// </example>
    [Loss(Formulas.PoissonNllWithRate)]
    public static partial float PoissonNllWithRate(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="PoissonNllWithRate(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.PoissonNllWithRate)]
    public static partial float PoissonNllWithRate(ReadOnlySpan<float> x, ReadOnlySpan<float> y);

    /// <inheritdoc cref="PoissonNllWithRate(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.PoissonNllWithRate)]
    public static partial double PoissonNllWithRate(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="PoissonNllWithRate(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.PoissonNllWithRate)]
    public static partial double PoissonNllWithRate(ReadOnlySpan<double> x, ReadOnlySpan<double> y);

    /// <summary>Poisson negative log-likelihood with the logarithm of y!: <c>exp(x) - y*x + lgamma(y + 1)</c>.</summary>
    /// <param name="x">The logarithms of the predicted rates.</param>
    /// <param name="y">The targets, counts from 0 on.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: exp(x) - y. The constant is exact; PyTorch takes Stirling's formula, 0 for y &lt;= 1.</para>
    /// <para>When: the likelihood itself is compared. When not: only the gradient matters: PoissonNll.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.poisson_nll_loss(x, y, full=True) up to its approximation of log y!, which is Stirling's</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.PoissonNllFull([0.5f, 1f], [2, 3], dx)
    /// // 1.425955, dx = [-0.1756394, -0.1408591]
    /// </code>
    /// </example>
    [Loss(Formulas.PoissonNllFull)]
    public static partial float PoissonNllFull(ReadOnlySpan<float> x, ReadOnlySpan<int> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="PoissonNllFull(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float})"/>
    [Loss(Formulas.PoissonNllFull)]
    public static partial float PoissonNllFull(ReadOnlySpan<float> x, ReadOnlySpan<int> y);

    /// <inheritdoc cref="PoissonNllFull(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float})"/>
    [Loss(Formulas.PoissonNllFull)]
    public static partial double PoissonNllFull(ReadOnlySpan<double> x, ReadOnlySpan<int> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="PoissonNllFull(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float})"/>
    [Loss(Formulas.PoissonNllFull)]
    public static partial double PoissonNllFull(ReadOnlySpan<double> x, ReadOnlySpan<int> y);

    /// <summary>Gamma negative log-likelihood of the mean's logarithm, without its constant: <c>y*exp(-x) + x</c>.</summary>
    /// <param name="x">The logarithms of the predicted means.</param>
    /// <param name="y">The targets, positive.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: 1 - y*exp(-x).</para>
    /// <para>When: positive, skew targets, such as amounts. When not: there are zeros among them: Tweedie.</para>
    /// <para>The same elsewhere. Others: <c>XGBoost reg:gamma, LightGBM gamma</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.GammaNll([0.5f, 1f], [2f, 3f], dx)
    /// // 1.90835, dx = [-0.1065307, -0.05181916]
    /// </code>
    /// </example>
    [Loss(Formulas.GammaNll)]
    public static partial float GammaNll(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="GammaNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.GammaNll)]
    public static partial float GammaNll(ReadOnlySpan<float> x, ReadOnlySpan<float> y);

    /// <inheritdoc cref="GammaNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.GammaNll)]
    public static partial double GammaNll(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="GammaNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.GammaNll)]
    public static partial double GammaNll(ReadOnlySpan<double> x, ReadOnlySpan<double> y);

    /// <summary>Tweedie deviance of the mean's logarithm, without its constant: <c>exp((2 - power)*x)/(2 - power) - y*exp((1 - power)*x)/(1 -
    /// power)</c>.</summary>
    /// <param name="x">The logarithms of the predicted means.</param>
    /// <param name="y">The targets, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="power">The exponent of the variance, between 1 and 2.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: exp((2 - power)*x) - y*exp((1 - power)*x). 1 &lt; power &lt; 2.</para>
    /// <para>When: totals of claims or rain: zeros, and positive amounts. When not: there are no zeros: GammaNll.</para>
    /// <para>The same elsewhere. Others: <c>XGBoost reg:tweedie (tweedie_variance_power), LightGBM tweedie; ML.NET's gradient is that by the
    /// logarithm and its loss is of the mean</c>.</para>
    /// <para>Source: Jørgensen, The theory of dispersion models, 1997.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Tweedie([0.5f, 1f], [0f, 3f], dx)
    /// // 4.752339, dx = [0.6420127, -0.08543535]
    /// </code>
    /// </example>
    [Loss(Formulas.Tweedie)]
    public static partial float Tweedie(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float power = 1.5f);

    /// <inheritdoc cref="Tweedie(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Tweedie)]
    public static partial float Tweedie(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float power = 1.5f);

    /// <inheritdoc cref="Tweedie(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Tweedie)]
    public static partial double Tweedie(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double power = 1.5);

    /// <inheritdoc cref="Tweedie(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.Tweedie)]
    public static partial double Tweedie(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double power = 1.5);

    /// <summary>Gaussian negative log-likelihood of mean and variance: <c>(log(v) + (x - y)^2/v)/2</c>.</summary>
    /// <param name="x">The predicted means.</param>
    /// <param name="y">The targets.</param>
    /// <param name="v">The predicted variances, positive.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="dv">Receives the gradient by v.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: (x - y)/v by x, (1 - (x - y)²/v)/(2*v) by v. v is held at 1e-7 (double: 1e-15) or above, and its gradient is
    /// the one there; PyTorch holds it at eps = 1e-6 and hides the hold from the gradient.</para>
    /// <para>When: the noise differs from sample to sample. When not: the variance may come near 0: GaussianNllWithLogVariance.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.gaussian_nll_loss(x, y, v, eps=0), nn.GaussianNLLLoss</c>.</para>
    /// <para>Source: Nix &amp; Weigend, 1994.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.GaussianNll([3f, 0.5f], [1f, 0f], [2f, 1f], dx, dv)
    /// // 0.7357868, dx = [0.5, 0.25], dv = [-0.125, 0.1875]
    /// </code>
    /// </example>
    [Loss(Formulas.GaussianNll)]
    public static partial float GaussianNll(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> v, [Gradient] Span<float> dx, [Gradient] Span<float> dv);

    /// <inheritdoc cref="GaussianNll(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.GaussianNll)]
    public static partial float GaussianNll(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> v);

    /// <inheritdoc cref="GaussianNll(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.GaussianNll)]
    public static partial double GaussianNll(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> v, [Gradient] Span<double> dx, [Gradient] Span<double> dv);

    /// <inheritdoc cref="GaussianNll(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.GaussianNll)]
    public static partial double GaussianNll(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> v);

    /// <summary>Gaussian negative log-likelihood of mean and logarithm of the variance: <c>(s + (x - y)^2*exp(-s))/2</c>.</summary>
    /// <param name="x">The predicted means.</param>
    /// <param name="y">The targets.</param>
    /// <param name="s">The predicted logarithms of the variances.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="ds">Receives the gradient by s.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: (x - y)*exp(-s) by x, (1 - (x - y)²*exp(-s))/2 by s.</para>
    /// <para>When: the noise differs from sample to sample. When not: the variance is known: MeanSquaredError.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.gaussian_nll_loss(x, y, s.exp(), eps=0)</c>; Others: <c>CatBoost RMSEWithUncertainty</c>.</para>
    /// <para>Source: Kendall &amp; Gal, What uncertainties do we need, 2017.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.GaussianNllWithLogVariance([3f, 0.5f], [1f, 0f], [0.7f, 0f], dx, ds)
    /// // 0.7340853, dx = [0.4965853, 0.25], ds = [-0.2465853, 0.1875]
    /// </code>
    /// </example>
    [Loss(Formulas.GaussianNllWithLogVariance)]
    public static partial float GaussianNllWithLogVariance(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> s, [Gradient] Span<float> dx, [Gradient] Span<float> ds);

    /// <inheritdoc cref="GaussianNllWithLogVariance(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.GaussianNllWithLogVariance)]
    public static partial float GaussianNllWithLogVariance(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> s);

    /// <inheritdoc cref="GaussianNllWithLogVariance(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.GaussianNllWithLogVariance)]
    public static partial double GaussianNllWithLogVariance(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> s, [Gradient] Span<double> dx, [Gradient] Span<double> ds);

    /// <inheritdoc cref="GaussianNllWithLogVariance(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.GaussianNllWithLogVariance)]
    public static partial double GaussianNllWithLogVariance(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> s);

    /// <summary>Laplace negative log-likelihood of median and scale: <c>log(2*b) + abs(x - y)/b</c>.</summary>
    /// <param name="x">The predicted medians.</param>
    /// <param name="y">The targets.</param>
    /// <param name="b">The predicted scales, positive.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="db">Receives the gradient by b.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: sign(x - y)/b by x, (1 - abs(x - y)/b)/b by b. b is held at 1e-7 (double: 1e-15) or above.</para>
    /// <para>When: the noise differs and has outliers. When not: it is Gaussian: GaussianNll.</para>
    /// <para>The same elsewhere. PyTorch: <c>-torch.distributions.Laplace(x, b).log_prob(y).mean()</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.LaplaceNll([3f, 0.5f], [1f, 0f], [2f, 1f], dx, db)
    /// // 1.789721, dx = [0.25, 0.5], db = [0, 0.25]
    /// </code>
    /// </example>
    [Loss(Formulas.LaplaceNll)]
    public static partial float LaplaceNll(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> b, [Gradient] Span<float> dx, [Gradient] Span<float> db);

    /// <inheritdoc cref="LaplaceNll(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.LaplaceNll)]
    public static partial float LaplaceNll(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> b);

    /// <inheritdoc cref="LaplaceNll(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.LaplaceNll)]
    public static partial double LaplaceNll(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> b, [Gradient] Span<double> dx, [Gradient] Span<double> db);

    /// <inheritdoc cref="LaplaceNll(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.LaplaceNll)]
    public static partial double LaplaceNll(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> b);

    /// <summary>Student's t negative log-likelihood, without its constant: <c>(nu + 1)/2*log(1 + (x - y)^2/nu)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="nu">The degrees of freedom.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: (nu + 1)*d/(nu + d²), d = x - y.</para>
    /// <para>When: outliers are many and their weight is to vanish. When not: errors are Gaussian.</para>
    /// <para>The same elsewhere. PyTorch: <c>-torch.distributions.StudentT(nu, x).log_prob(y).mean(), up to a constant</c>.</para>
    /// <para>Source: Lange, Little &amp; Taylor, Robust statistical modeling using the t distribution, 1989.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.StudentNll([3f, 0.5f], [1f, 0f], dx)
    /// // 0.9273406, dx = [0.5714286, 0.3076923]
    /// </code>
    /// </example>
    [Loss(Formulas.StudentNll)]
    public static partial float StudentNll(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float nu = 3);

    /// <inheritdoc cref="StudentNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.StudentNll)]
    public static partial float StudentNll(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float nu = 3);

    /// <inheritdoc cref="StudentNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.StudentNll)]
    public static partial double StudentNll(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double nu = 3);

    /// <inheritdoc cref="StudentNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.StudentNll)]
    public static partial double StudentNll(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double nu = 3);

    /// <summary>Negative binomial negative log-likelihood of the mean's logarithm, without its constant: <c>y*softplus(log(r) - x) + r*softplus(x -
    /// log(r))</c>.</summary>
    /// <param name="x">The logarithms of the predicted means.</param>
    /// <param name="y">The targets, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="r">The dispersion: the variance is m + m²/r.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: (exp(x) - y)*r/(r + exp(x)). The variance is m + m²/r for the mean m = exp(x).</para>
    /// <para>When: counts whose variance exceeds their mean. When not: it does not: PoissonNll.</para>
    /// <para>The same elsewhere. PyTorch: <c>-torch.distributions.NegativeBinomial(r, logits=x - log(r)).log_prob(y).mean(), up to a
    /// constant</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.NegativeBinomialNll([0.5f, 1f], [2f, 3f], dx)
    /// // 2.087639, dx = [-0.066311, -0.03788284]
    /// </code>
    /// </example>
    [Loss(Formulas.NegativeBinomialNll)]
    public static partial float NegativeBinomialNll(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, float r = 1);

    /// <inheritdoc cref="NegativeBinomialNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.NegativeBinomialNll)]
    public static partial float NegativeBinomialNll(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float r = 1);

    /// <inheritdoc cref="NegativeBinomialNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.NegativeBinomialNll)]
    public static partial double NegativeBinomialNll(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, double r = 1);

    /// <inheritdoc cref="NegativeBinomialNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.NegativeBinomialNll)]
    public static partial double NegativeBinomialNll(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double r = 1);
}
