using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The logistic function of |x| and of -|x|, of e = e^-|x| in two parts: the cores that kernels share, each good to an ulp, all with one division.
/// <code>
/// near = sigmoid(|x|) = 1/(1 + e),   far = sigmoid(-|x|) = e/(1 + e)
/// </code>
/// With q = 1/(1 + high), rounded as it may be, the residual c = 1 - (1 + e) q is one of Newton's steps away from them:
/// <code>
/// near = q + q c,   far = high q + q (high c + low),   c = ((1 - q) - high q) - low q
/// </code>
/// q is at least 1/2, so that 1 - q is exact. Nothing is lost by the rounding of 1 + high, for the residual does not look at it.
/// In Fast, 1/(1 + high) and high/(1 + high) do, without any of this.
/// </summary>
internal static class Logistic
{
    /// <summary>near and far.</summary>
    public static ElementaryFunction OfDecay { get; } =
        new("LogisticOfDecay", "sigmoid |x| and sigmoid(-|x|), of e^-|x| = high + low", ["high", "low"], static (_, e) => Both(e[0], e[1]));

    /// <summary>near alone.</summary>
    public static ElementaryFunction NearOfDecay { get; } =
        new("LogisticNear", "sigmoid |x|, of e^-|x| = high + low", ["high", "low"], static (_, e) => [Both(e[0], e[1])[0]]);

    /// <summary>far alone.</summary>
    public static ElementaryFunction FarOfDecay { get; } =
        new("LogisticFar", "sigmoid(-|x|), of e^-|x| = high + low", ["high", "low"], static (_, e) => [Both(e[0], e[1])[1]]);

    /// <summary>
    /// sigmoid(x) - y, as the gradient of cross-entropy has it, also where sigmoid x is all but y = 1. sigmoid x is taken as the sum of a number that has
    /// no more digits than 1 has, and a small one:
    /// <code>
    /// sigmoid x = q + q c  for x >= 0,   (1 - q) - q c  otherwise
    /// </code>
    /// y is taken off the former without rounding, if it is 0 or 1: then the error is below an ulp, but for 1.5 where e is an ulp or two of 1 and both
    /// numbers are of its size.
    /// </summary>
    public static ElementaryFunction Difference { get; } =
        new("LogisticDifference", "sigmoid(x) - y, of e^-|x| = high + low", ["x", "y", "high", "low"], static (precision, a) => [BuildDifference(precision, a[0], a[1], a[2], a[3])]);

    private static VectorNode[] Both(VectorNode high, VectorNode low)
    {
        (VectorNode inverse, _, VectorNode residual) = Divide(high, low);
        VectorNode near = V.Fma(inverse, residual, inverse);
        VectorNode far = V.Fma(high, inverse, inverse * V.Fma(high, residual, low));
        return [near, far.Named("far")];
    }

    private static VectorNode BuildDifference(Precision precision, VectorNode x, VectorNode y, VectorNode high, VectorNode low)
    {
        (VectorNode inverse, VectorNode rest, VectorNode residual) = Divide(high, low);
        VectorNode whole = V.Select(x >= 0, inverse, rest).Named("whole");
        VectorNode signed = V.AsFloat(V.AsInt(inverse) ^ (V.AsInt(x) & V.Int(precision.Format.SignBit))).Named("signed");
        return V.Fma(signed, residual, whole - y);
    }

    private static (VectorNode Inverse, VectorNode Remaining, VectorNode Residual) Divide(VectorNode high, VectorNode low)
    {
        VectorNode inverse = (1 / (1 + high)).Named("inverse");
        VectorNode rest = (1 - inverse).Named("rest");
        return (inverse, rest, V.Fma(-low, inverse, V.Fma(-high, inverse, rest)).Named("residual"));
    }
}
