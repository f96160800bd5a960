using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.PoissonNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string PoissonNll = "exp(x) - y*x";

    /// <summary>The formula of <see cref="StandardLosses.PoissonNllWithRate(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string PoissonNllWithRate = "x - y*log(x)";

    /// <summary>The formula of <see cref="StandardLosses.PoissonNllFull(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float})"/>.</summary>
    public const string PoissonNllFull = "exp(x) - y*x + lgamma(y + 1)";

    /// <summary>The formula of <see cref="StandardLosses.GammaNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string GammaNll = "y*exp(-x) + x";

    /// <summary>The formula of <see cref="StandardLosses.Tweedie(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>.</summary>
    public const string Tweedie = "exp((2 - power)*x)/(2 - power) - y*exp((1 - power)*x)/(1 - power)";

    /// <summary>The formula of <see cref="StandardLosses.GaussianNll(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>.</summary>
    public const string GaussianNll = "(log(v) + (x - y)^2/v)/2";

    /// <summary>The formula of <see cref="StandardLosses.GaussianNllWithLogVariance(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>.</summary>
    public const string GaussianNllWithLogVariance = "(s + (x - y)^2*exp(-s))/2";

    /// <summary>The formula of <see cref="StandardLosses.LaplaceNll(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>.</summary>
    public const string LaplaceNll = "log(2*b) + abs(x - y)/b";

    /// <summary>The formula of <see cref="StandardLosses.StudentNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>.</summary>
    public const string StudentNll = "(nu + 1)/2*log(1 + (x - y)^2/nu)";

    /// <summary>The formula of <see cref="StandardLosses.NegativeBinomialNll(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>.</summary>
    public const string NegativeBinomialNll = "y*softplus(log(r) - x) + r*softplus(x - log(r))";
}
