using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.MeanSquaredError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string MeanSquaredError = "(x - y)^2";

    /// <summary>The formula of <see cref="StandardLosses.HalfSquaredError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string HalfSquaredError = "(x - y)^2/2";

    /// <summary>The formula of <see cref="StandardLosses.MeanAbsoluteError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string MeanAbsoluteError = "abs(x - y)";

    /// <summary>The formula of <see cref="StandardLosses.LogCosh(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string LogCosh = "log(cosh(x - y))";

    /// <summary>The formula of <see cref="StandardLosses.MeanAbsolutePercentageError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string MeanAbsolutePercentageError = "100*abs(x - y)/max(abs(y), 1e-7)";

    /// <summary>The formula of <see cref="StandardLosses.MeanSquaredLogarithmicError(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string MeanSquaredLogarithmicError = "(log(1 + x) - log(1 + y))^2";
}
