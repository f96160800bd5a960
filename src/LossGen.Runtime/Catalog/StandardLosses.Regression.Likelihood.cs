using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>PoissonNll: <c>exp(x) - y*x</c>.</summary>
    /// <param name="x">The logarithms of the predicted rates.</param>
    /// <param name="y">The targets, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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

    /// <summary>PoissonNllWithRate: <c>x - y*log(x)</c>.</summary>
    /// <param name="x">The predicted rates, positive.</param>
    /// <param name="y">The targets, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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

    /// <summary>PoissonNllFull: <c>exp(x) - y*x + lgamma(y + 1)</c>.</summary>
    /// <param name="x">The logarithms of the predicted rates.</param>
    /// <param name="y">The targets, counts from 0 on.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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

    /// <summary>GammaNll: <c>y*exp(-x) + x</c>.</summary>
    /// <param name="x">The logarithms of the predicted means.</param>
    /// <param name="y">The targets, positive.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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

    /// <summary>Tweedie: <c>exp((2 - power)*x)/(2 - power) - y*exp((1 - power)*x)/(1 - power)</c>.</summary>
    /// <param name="x">The logarithms of the predicted means.</param>
    /// <param name="y">The targets, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="power">The exponent of the variance, between 1 and 2.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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

    /// <summary>GaussianNll: <c>(log(v) + (x - y)^2/v)/2</c>.</summary>
    /// <param name="x">The predicted means.</param>
    /// <param name="y">The targets.</param>
    /// <param name="v">The predicted variances, positive.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="dv">Receives the gradient by v.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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

    /// <summary>GaussianNllWithLogVariance: <c>(s + (x - y)^2*exp(-s))/2</c>.</summary>
    /// <param name="x">The predicted means.</param>
    /// <param name="y">The targets.</param>
    /// <param name="s">The predicted logarithms of the variances.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="ds">Receives the gradient by s.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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

    /// <summary>LaplaceNll: <c>log(2*b) + abs(x - y)/b</c>.</summary>
    /// <param name="x">The predicted medians.</param>
    /// <param name="y">The targets.</param>
    /// <param name="b">The predicted scales, positive.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="db">Receives the gradient by b.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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

    /// <summary>StudentNll: <c>(nu + 1)/2*log(1 + (x - y)^2/nu)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The targets.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="nu">The degrees of freedom.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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

    /// <summary>NegativeBinomialNll: <c>y*softplus(log(r) - x) + r*softplus(x - log(r))</c>.</summary>
    /// <param name="x">The logarithms of the predicted means.</param>
    /// <param name="y">The targets, at least 0.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="r">The dispersion: the variance is m + m²/r.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
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
