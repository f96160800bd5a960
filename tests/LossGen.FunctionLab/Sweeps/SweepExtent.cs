namespace LossGen.FunctionLab.Sweeps;

/// <summary>How much a sweep looks at.</summary>
/// <param name="Stride">Of functions of one float: every so many of the 2^32 bit patterns.</param>
/// <param name="FloatPairs">Pseudo-random pairs, of functions of two floats.</param>
/// <param name="Doubles">Pseudo-random points or pairs, of functions of doubles.</param>
internal sealed record SweepExtent(long Stride, long FloatPairs, long Doubles)
{
    /// <summary>What the contracts stand on: every float, 2^28 pairs of floats, ten million doubles; and the hard points of each.</summary>
    public static SweepExtent Complete { get; } = new(1, 1 << 28, 10_000_000);

    /// <summary>About <paramref name="points"/> points of each function, beside the hard ones.</summary>
    public static SweepExtent Sample(long points) => new(((1L << 32) / points) | 1, points, points);
}
