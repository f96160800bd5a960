using System;
using System.Numerics;
using LossGen.FunctionLab.Exact;

namespace LossGen.FunctionLab.Sweeps;

/// <summary>
/// Finds the worst of many floats. Almost all are dismissed without a division, a vector at a time: with the worst error so far known to be at least 1/2,
/// a correctly rounded result cannot be worse, and another one is worse only if its distance from the exact value, as a double, is greater than
/// so many units of the last place. What is left, special values among it, <see cref="Ulp"/> judges one by one.
/// </summary>
internal static class FloatJudge
{
    private const double LeastUnit = 1.401298464324817e-45;
    private const double GreatestUnit = 2.028240960365167e31;
    private const double TwoToMinus23 = 1.0 / (1 << 23);

    /// <summary>The worse of <paramref name="worst"/> and what is in the spans, which are of one length, a multiple of the vector's.</summary>
    public static WorstCase Find(WorstCase worst, ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> computed, ReadOnlySpan<double> exact)
    {
        int width = Vector<float>.Count;
        for (int i = 0; i < computed.Length; i += width)
        {
            Vector<float> actual = new(computed[i..]);
            Vector<double> low = new(exact[i..]), high = new(exact[(i + (width / 2))..]);
            Vector<float> rounded = Vector.Narrow(low, high);
            Vector<int> mayBeWorse = Vector.OnesComplement(AreBothNaN(actual, rounded)) &
                (IsFarOff(actual, rounded, low, high, worst.Error) | DifferInSign(actual, rounded));
            if (worst.Error >= 0.5)
                mayBeWorse &= Vector.OnesComplement(Vector.Equals(Vector.AsVectorInt32(actual), Vector.AsVectorInt32(rounded)));
            if (mayBeWorse == Vector<int>.Zero)
                continue;

            for (int lane = i; lane < i + width; lane++)
                worst = WorstCase.Worse(worst, new(Ulp.Error(computed[lane], exact[lane]), x[lane], y.IsEmpty ? 0 : y[lane], computed[lane]));
        }

        return worst;
    }

    // A NaN makes the comparison false, and so is not dismissed.
    private static Vector<int> IsFarOff(Vector<float> actual, Vector<float> rounded, Vector<double> low, Vector<double> high, double worst)
    {
        Vector.Widen(actual, out Vector<double> actualLow, out Vector<double> actualHigh);
        Vector.Widen(rounded, out Vector<double> roundedLow, out Vector<double> roundedHigh);
        Vector<long> isNearLow = Vector.LessThan(Vector.Abs(actualLow - low), worst * UnitOf(roundedLow));
        Vector<long> isNearHigh = Vector.LessThan(Vector.Abs(actualHigh - high), worst * UnitOf(roundedHigh));
        return Vector.OnesComplement(Vector.Narrow(isNearLow, isNearHigh));
    }

    // The power of two in the value, 23 places down.
    private static Vector<double> UnitOf(Vector<double> rounded)
    {
        Vector<double> power = Vector.AsVectorDouble(Vector.AsVectorInt64(rounded) & new Vector<long>(0x7FF0000000000000));
        return Vector.Min(Vector.Max(power * TwoToMinus23, new Vector<double>(LeastUnit)), new Vector<double>(GreatestUnit));
    }

    private static Vector<int> AreBothNaN(Vector<float> a, Vector<float> b) => Vector.OnesComplement(Vector.Equals(a, a) | Vector.Equals(b, b));

    private static Vector<int> DifferInSign(Vector<float> a, Vector<float> b) => Vector.LessThan(Vector.AsVectorInt32(a) ^ Vector.AsVectorInt32(b), Vector<int>.Zero);
}
