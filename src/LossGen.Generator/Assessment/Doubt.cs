using System.Collections.Immutable;

namespace LossGen.Generator.Assessment;

/// <summary>Why a double is doubted.</summary>
internal enum DoubtKind
{
    /// <summary>Too many of its digits may be wrong.</summary>
    Imprecise,

    /// <summary>It is 0, and its error may not be.</summary>
    Zero,
    Infinite,
    NotANumber,

    /// <summary>A double is not: a float is wrong.</summary>
    OfSingle,
}

/// <summary>A point at which a double does not vouch for a result: only the exact value tells.</summary>
/// <param name="Result">Which of the kernel's results it is.</param>
/// <param name="Point">The values of the leaves, in their order.</param>
/// <param name="InSingle">What comes out in float.</param>
/// <param name="InDouble">What comes out in double.</param>
/// <param name="Kind">Why it is doubted.</param>
/// <param name="Bound">How far off it may be, in float.</param>
internal sealed record Doubt(int Result, ImmutableArray<double> Point, double InSingle, double InDouble, DoubtKind Kind, double Bound);
