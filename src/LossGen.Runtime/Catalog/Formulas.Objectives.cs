using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.LogisticObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>.</summary>
    public const string LogisticObjective = "-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)";

    /// <summary>The formula of <see cref="StandardLosses.LogisticObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>.</summary>
    public const string LogisticObjectiveWeighted = "-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)";

    /// <summary>The formula of <see cref="StandardLosses.SquaredObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>.</summary>
    public const string SquaredObjective = "(x - y)^2/2";

    /// <summary>The formula of <see cref="StandardLosses.SquaredObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>.</summary>
    public const string SquaredObjectiveWeighted = "(x - y)^2/2";

    /// <summary>The formula of <see cref="StandardLosses.PoissonObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>.</summary>
    public const string PoissonObjective = "exp(x) - y*x";

    /// <summary>The formula of <see cref="StandardLosses.PoissonObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>.</summary>
    public const string PoissonObjectiveWeighted = "exp(x) - y*x";

    /// <summary>The formula of <see cref="StandardLosses.GammaObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>.</summary>
    public const string GammaObjective = "y*exp(-x) + x";

    /// <summary>The formula of <see cref="StandardLosses.GammaObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>.</summary>
    public const string GammaObjectiveWeighted = "y*exp(-x) + x";

    /// <summary>The formula of <see cref="StandardLosses.TweedieObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>.</summary>
    public const string TweedieObjective = "exp((2 - power)*x)/(2 - power) - y*exp((1 - power)*x)/(1 - power)";

    /// <summary>The formula of <see cref="StandardLosses.TweedieObjective(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>.</summary>
    public const string TweedieObjectiveWeighted = "exp((2 - power)*x)/(2 - power) - y*exp((1 - power)*x)/(1 - power)";

    /// <summary>The formula of <see cref="StandardLosses.SoftmaxObjective(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, Span{float})"/>.</summary>
    public const string SoftmaxObjective = "-log(softmax(x)[y])";

    /// <summary>The formula of <see cref="StandardLosses.SoftmaxObjective(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>.</summary>
    public const string SoftmaxObjectiveWeighted = "-log(softmax(x)[y])";
}
