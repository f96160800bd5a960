using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.FunctionLab.Sweeps;

/// <summary>The points of a sweep, batch by batch: any thread may fill any batch, and gets the same points.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal abstract class PointSource<T>
{
    /// <summary>The points of a batch.</summary>
    public abstract int BatchLength { get; }

    public abstract long Batches { get; }

    /// <summary>Fills in a batch; false if there is nothing in it that other batches do not have.</summary>
    public abstract bool TryFill(long batch, Span<T> x, Span<T> y);
}

/// <summary>
/// Every <paramref name="stride"/>th bit pattern of a float; what is outside of the range is held at its end. An odd stride meets every exponent, both signs and
/// the NaNs; 1 leaves nothing out.
/// </summary>
internal sealed class FloatPatterns(ArgumentRange range, long stride) : PointSource<float>
{
    private const long Patterns = 1L << 32;

    public override int BatchLength => 1 << 16;

    public override long Batches => (Patterns + (stride * BatchLength) - 1) / (stride * BatchLength);

    public override bool TryFill(long batch, Span<float> x, Span<float> y)
    {
        long first = batch * BatchLength * stride;
        if (stride == 1 && IsOutside(Pattern(first), Pattern(first + BatchLength - 1)))
            return false;

        for (int i = 0; i < x.Length; i++)
            x[i] = Hold(Pattern(first + (i * stride)));

        return true;
    }

    // A batch of neighbours on one side of the range would be held at its end as a whole: the batch that has the end in it looks at that.
    private bool IsOutside(float first, float last) => (first < range.Low && last < range.Low) || (first > range.High && last > range.High);

    private float Hold(float x) => HardPoints.Includes(range, x) ? x : x == range.Low ? 0 : (float)Math.Clamp(x, range.Low, range.High);

    private static float Pattern(long index) => BitConverter.UInt32BitsToSingle(unchecked((uint)index));
}

/// <summary>The hard points of a function, and then pseudo-random ones.</summary>
internal sealed class SampledPoints<T>(VectorFunction function, long randomPoints, bool withHardPoints, Func<double, T> convert) : PointSource<T>
{
    private readonly (double X, double Y)[] hard = withHardPoints ? MakeHard(function) : [];

    public override int BatchLength => 1 << 12;

    public override long Batches => HardBatches + ((randomPoints + BatchLength - 1) / BatchLength);

    /// <summary>How many points there are.</summary>
    public long Count => hard.Length + (BatchLength * (Batches - HardBatches));

    private static bool IsDouble => typeof(T) == typeof(double);

    private long HardBatches => (hard.Length + BatchLength - 1) / BatchLength;

    public override bool TryFill(long batch, Span<T> x, Span<T> y)
    {
        var random = new RandomPoints(batch, function.Range, IsDouble) { SecondRange = function.SecondRange, HasNearPairs = FunctionNames.Base(function.Name) == "LogRatio" };
        for (int i = 0; i < x.Length; i++)
        {
            long index = (batch * BatchLength) + i;
            (double first, double second) = index < hard.Length ? hard[index]
                : function.Parameters.Length == 1 ? (random.Next(), 0)
                : random.NextPair();
            x[i] = convert(first);
            if (!y.IsEmpty)
                y[i] = convert(second);
        }

        return true;
    }

    private static (double X, double Y)[] MakeHard(VectorFunction function) => function.Parameters.Length == 1
        ? [.. HardPoints.Of(function, IsDouble).Select(static x => (x, 0.0)), .. KnownWorst(function)]
        : [.. HardPoints.OfPairs(function, IsDouble), .. KnownWorst(function)];

    // What a longer or a cleverer search has found is not forgotten: a sweep can only add to it.
    private static IEnumerable<(double X, double Y)> KnownWorst(VectorFunction function)
    {
        ElementaryFunction? known = ElementaryFunctions.All.FirstOrDefault(known => known.Name == function.Name);
        return from precision in known?.Precisions ?? []
               where (precision.Format.Type == FloatingType.Double) == IsDouble
               let contract = known![precision]
               where HardPoints.Includes(function.Range, contract.WorstInput) && HardPoints.Includes(function.SecondRange, contract.WorstSecondInput ?? 0)
               select (contract.WorstInput, contract.WorstSecondInput ?? 0);
    }
}
