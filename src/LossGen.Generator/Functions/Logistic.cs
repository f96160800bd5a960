using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The logistic function of |x| and of -|x|, of e = e^-|x|: with one division for both.
/// <code>
/// near = sigmoid(|x|) = 1/(1 + e),   far = sigmoid(-|x|) = e/(1 + e)
/// </code>
/// With q = 1/(1 + e), rounded as it may be, the residual c = 1 - (1 + e) q is one of Newton's steps away from them:
/// <code>
/// near = q + q c,   far = e q + e q c,   c = (1 - q) - e q
/// </code>
/// q is at least 1/2, so that 1 - q is exact. Nothing is lost by the rounding of 1 + e, for the residual does not look at it. Of an e in two parts, high and
/// low, both come out to an ulp, c being less by low q, and far more by it; of e as one number, which kernels share between a loss and its gradient, far has the error of e too.
/// </summary>
internal static class Logistic
{
    /// <summary>near and far of an e in two parts.</summary>
    public static ElementaryFunction OfParts { get; } =
        new("LogisticOfParts", "sigmoid |x| and sigmoid(-|x|), of e^-|x| = high + low", ["high", "low"], static (_, e) => Both(e[0], e[1]));

    /// <summary>near and far of e as one number.</summary>
    public static ElementaryFunction OfDecay { get; } =
        new("LogisticOfDecay", "sigmoid |x| and sigmoid(-|x|), of e = e^-|x|", ["e"], static (_, e) => Both(e[0], low: null));

    /// <summary>
    /// sigmoid(x) - y, as the gradient of cross-entropy has it, with all its digits also where sigmoid x is all but y = 1. sigmoid x is taken as the sum of a
    /// number that has no more digits than 1 has, and a small one:
    /// <code>
    /// sigmoid x = q + q c  for x >= 0,   (1 - q) - q c  otherwise
    /// </code>
    /// y is taken off the former without rounding, if it is 0 or 1.
    /// </summary>
    public static ElementaryFunction Difference { get; } =
        new("LogisticDifference", "sigmoid(x) - y, of e = e^-|x|", ["x", "y", "e"], static (precision, a) => [BuildDifference(precision, a[0], a[1], a[2])]);

    private static VectorNode[] Both(VectorNode high, VectorNode? low)
    {
        (VectorNode inverse, _, VectorNode residual) = Divide(high, low);
        VectorNode near = V.Fma(inverse, residual, inverse);
        VectorNode rest = low is null ? high * residual : V.Fma(high, residual, low);
        VectorNode far = V.Fma(high, inverse, inverse * rest);
        return [near, far.Named("far")];
    }

    private static VectorNode BuildDifference(Precision precision, VectorNode x, VectorNode y, VectorNode e)
    {
        (VectorNode inverse, VectorNode rest, VectorNode residual) = Divide(e, low: null);
        VectorNode whole = V.Select(x >= 0, inverse, rest).Named("whole");
        VectorNode signed = V.AsFloat(V.AsInt(inverse) ^ (V.AsInt(x) & V.Int(precision.Format.SignBit))).Named("signed");
        return V.Fma(signed, residual, whole - y);
    }

    private static (VectorNode Inverse, VectorNode Remaining, VectorNode Residual) Divide(VectorNode high, VectorNode? low)
    {
        VectorNode inverse = (1 / (1 + high)).Named("inverse");
        VectorNode rest = (1 - inverse).Named("rest");
        VectorNode residual = V.Fma(-high, inverse, rest);
        return (inverse, rest, (low is null ? residual : V.Fma(-low, inverse, residual)).Named("residual"));
    }
}
