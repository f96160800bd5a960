using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The trigamma function, second derivative of log Gamma:
/// <code>
/// trigamma x = y + y^2 P(y - 1/2),  y = 1/x                     for x >= 1
/// trigamma x = 1/x^2 + trigamma(x + 1)                          from 0 to 1
/// trigamma x = (pi / sin(pi x))^2 - trigamma(1 - x)             below 0
/// </code>
/// P is <see cref="GammaPolynomials.Trigamma"/>. The function is positive everywhere, and so its relative error is small everywhere: nothing cancels.
/// </summary>
internal static class Trigamma
{
    /// <summary>trigamma x for x >= 0: infinite at 0.</summary>
    public static ElementaryFunction OfPositive { get; } = new("TrigammaOfPositive", "trigamma x for x >= 0", BuildOfPositive)
    {
        Range = ArgumentRange.NonNegative,
        [Precision.Single] = new(3, 2.83, 0.8946138),
        [Precision.SingleFast] = new(4, 3.001, 0.899277),
        [Precision.Double] = new(3, 1.998, 0.9276999999999951),
        [Precision.DoubleFast] = new(4, 2.519, 1.4858774247843303),
    };

    /// <summary>trigamma x for every x: infinite at 0 and at the negative integers (which all the large negative numbers are), NaN at -infinity.</summary>
    public static ElementaryFunction OfAny { get; } = new("Trigamma", "trigamma x", BuildOfAny)
    {
        [Precision.Single] = new(4, 3.413, -0.7171409),
        [Precision.SingleFast] = new(4, 3.528, -0.27397037),
        [Precision.Double] = new(4, 2.463, -606.5037829899525),
        [Precision.DoubleFast] = new(4, 2.507, 1.000000447088441),
    };

    private static VectorNode BuildOfPositive(Precision precision, VectorNode x)
    {
        VectorNode w = V.Select(x < 1, x, 1).Named("w");
        GammaShift shift = GammaShift.Of(x, w);
        VectorNode shifted = OfShifted(precision, shift);
        VectorNode sum = V.Select(x < 1, V.Fma(shift.OverW, shift.OverW, shifted), shifted).Named("sum");
        return OrSquare(precision, sum, shift, w);
    }

    private static VectorNode BuildOfAny(Precision precision, VectorNode x)
    {
        VectorNode a = V.Abs(x).Named("a");
        VectorNode isNegative = (x < 0).Named("isNegative");
        VectorNode isBelowOne = (a < 1).Named("isBelowOne");
        (VectorNode sine, VectorNode sineLost) = GammaReflection.Sine(precision, GammaReflection.Distance(precision, a));
        VectorNode w = V.Select(isNegative, sine, V.Select(isBelowOne, a, 1)).Named("w");
        GammaShift shift = GammaShift.Of(a, w, V.Select(isNegative, sineLost, 0).Named("wLost"));

        // trigamma(1 + a), from trigamma a if a was not moved up.
        VectorNode shifted = OfShifted(precision, shift);
        VectorNode next = V.Select(isBelowOne, shifted, V.Fma(-shift.OverZ, shift.OverZ, shifted)).Named("next");
        VectorNode sum = V.Fma(shift.OverW, shift.OverW, V.Select(isNegative, -next, shifted));
        return OrSquare(precision, V.Select(isNegative | isBelowOne, sum, shifted).Named("sum"), shift, w);
    }

    /// <summary>trigamma z for z >= 1.</summary>
    private static VectorNode OfShifted(Precision precision, GammaShift shift)
    {
        VectorNode y = shift.OverZ;
        VectorNode p = Polynomial.Of((y - 0.5).Named("s"), GammaPolynomials.Trigamma[precision]);
        return V.Fma(y * y, p, y).Named("shifted");
    }

    /// <summary>At a pole, and so close to one that the square overflows, there is only the square.</summary>
    private static VectorNode OrSquare(Precision precision, VectorNode sum, GammaShift shift, VectorNode w)
    {
        double tiny = FloatFormat.PowerOfTwo(-(precision.Format.Bias + 1) / 2);
        return V.Select(V.Abs(w) <= tiny, shift.RoughOverW * shift.RoughOverW, sum);
    }
}
