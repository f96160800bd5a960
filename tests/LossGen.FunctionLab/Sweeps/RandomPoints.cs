using System;
using LossGen.Generator.VectorCode;

namespace LossGen.FunctionLab.Sweeps;

/// <summary>
/// Pseudo-random arguments, the same on every run: those of a batch depend on its number alone. Each is drawn in one of four ways, so that both the whole range and
/// the ordinary numbers are met:
/// <list type="bullet">
/// <item>any bit pattern: every exponent is as likely as any other;</item>
/// <item>a size between 2^-40 and 2^11, log-uniform;</item>
/// <item>uniform between -a and a, a being 1, 8, 64 or 512, or twice that;</item>
/// <item>1 and a little: the little is log-uniform between 2^-52 and 1.</item>
/// </list>
/// The second of a pair is drawn so too, or is one for which x^y is in the range of the format or just beyond it, one in four an integer; or, for a function of a quotient,
/// a number near x.
/// </summary>
internal sealed class RandomPoints(long batch, ArgumentRange range, bool isDouble)
{
    private const int MaxTries = 200;

    /// <summary>Where the second of a pair has to be.</summary>
    public ArgumentRange SecondRange { get; init; } = ArgumentRange.Everything;

    /// <summary>Whether half of the pairs are to be of near numbers.</summary>
    public bool HasNearPairs { get; init; }

    private ulong state = (ulong)(batch + 1) * 0x9E3779B97F4A7C15;

    /// <summary>A point of the range.</summary>
    public double Next()
    {
        for (int i = 0; i < MaxTries; i++)
        {
            double x = Round(Draw());
            if (HardPoints.Includes(range, x))
                return x;
            if (HardPoints.Includes(range, -x))
                return -x;
        }

        return Round(range.Low + ((range.High - range.Low) * Uniform()));
    }

    /// <summary>A point of the range, and a second argument.</summary>
    public (double X, double Y) NextPair()
    {
        double x = Next();
        if (Word() % 2 == 0)
            return (x, Second(Round(Draw())));
        if (HasNearPairs)
            return (x, Second(Round(x * (1 + Signed(Math.Pow(2, 1 - ((isDouble ? 53 : 24) * Uniform())))))));

        (double low, double high) = isDouble ? (-1080.0, 1030.0) : (-152.0, 130.0);
        double y = Round((low + ((high - low) * Uniform())) / Math.Log2(Math.Abs(x)));
        return (x, double.IsNaN(y) || Word() % 4 == 0 ? Round(Math.Round(y)) : y);
    }

    // Of a range that is not all, each has one half at least, or nearly so.
    private double Second(double y) => HardPoints.Includes(SecondRange, y) ? y : HardPoints.Includes(SecondRange, -y) ? -y : Round(Math.Abs(Next()) + SecondRange.Low);

    private double Draw() => (Word() % 4) switch
    {
        0 => isDouble ? BitConverter.UInt64BitsToDouble(Word()) : BitConverter.UInt32BitsToSingle((uint)Word()),
        1 => Signed(Math.Pow(2, -40 + (51 * Uniform()))),
        2 => Signed(Uniform() * Math.ScaleB(1, 3 * (int)(Word() % 4))) * (Word() % 4 == 0 ? 2 : 1),
        _ => 1 + Signed(Math.Pow(2, -52 * Uniform())),
    };

    private double Round(double x) => isDouble ? x : (float)x;

    private double Signed(double x) => Word() % 2 == 0 ? x : -x;

    private double Uniform() => (Word() >> 11) * (1.0 / (1L << 53));

    // SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014).
    private ulong Word()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
