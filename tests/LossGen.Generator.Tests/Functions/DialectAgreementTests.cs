using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using LossGen.FunctionLab.Compiled;
using LossGen.FunctionLab.Sweeps;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>The promise of the same bits at every vector width, function by function and precision by precision, special values included.</summary>
public sealed class DialectAgreementTests
{
    private const int Count = 1 << 17;

    public static TheoryData<string, string> All => FunctionPrecisions.All;

    [Theory]
    [MemberData(nameof(All))]
    public void All_dialects_give_the_same_bits(string name, string precisionName)
    {
        (ElementaryFunction function, Precision precision) = (FunctionPrecisions.Function(name), FunctionPrecisions.PrecisionOf(precisionName));
        if (precision.IsSingle)
            Compare(function, precision, static i => BitConverter.UInt32BitsToSingle(unchecked((uint)i * 2654435761u)), static x => (float)x);
        else
            Compare(function, precision, static i => BitConverter.UInt64BitsToDouble(unchecked((ulong)i * 0x9E3779B97F4A7C15)), static x => x);
    }

    [Fact]
    public void A_planted_difference_is_found()
    {
        double[] expected = [0, 1, double.NaN, 2];
        Assert.Equal(-1, FirstDifference(expected, [0, 1, -double.NaN, 2]));
        Assert.Equal(0, FirstDifference(expected, [-0.0, 1, double.NaN, 2]));
        Assert.Equal(3, FirstDifference(expected, [0, 1, double.NaN, Math.BitIncrement(2)]));
        Assert.Equal(2, FirstDifference(expected, [0, 1, 1, 2]));
    }

    private static void Compare<T>(ElementaryFunction function, Precision precision, Func<int, T> pattern, Func<double, T> convert)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        VectorFunction code = function.In(precision);
        T[] x = new T[Count], y = new T[Count];

        // Ordinary points and hard ones first, then any bit patterns: every size is met, and all that is no number.
        var source = new SampledPoints<T>(code, Count / 2, withHardPoints: false, convert);
        double[] hard = [.. function.Parameters.Length == 1 ? HardPoints.Of(code, !precision.IsSingle) : HardPoints.Specials];
        for (int batch = 0; batch < Count / 2 / source.BatchLength; batch++)
            source.TryFill(batch, x.AsSpan(batch * source.BatchLength, source.BatchLength), y.AsSpan(batch * source.BatchLength, source.BatchLength));
        for (int i = Count / 2; i < Count; i++)
        {
            (x[i], y[i]) = (pattern(i), pattern(i * 31));
            if (i % 2 == 0)
                (x[i], y[i]) = (convert(hard[i / 2 % hard.Length]), convert(HardPoints.Specials[i / 2 % HardPoints.Specials.Length]));
            if (!code.Range.Contains(double.CreateChecked(x[i])))
                x[i] = -x[i];
        }

        T[] expected = Evaluate<T>(function, precision, CompiledFunctions.Dialects[0], x, y);
        Assert.True(expected.Distinct().Count() > 1000);
        foreach (string dialect in CompiledFunctions.Dialects.Skip(1))
        {
            T[] actual = Evaluate<T>(function, precision, dialect, x, y);
            int i = FirstDifference(expected, actual);
            Assert.True(i < 0, i < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{dialect} {function.Name}({x[i]:R}, {y[i]:R}): {actual[i]:R} for {expected[i]:R}"));
        }
    }

    // A contract has one result; more of them lie behind the first.
    private static T[] Evaluate<T>(ElementaryFunction function, Precision precision, string dialect, T[] x, T[] y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] result = new T[Count * function.In(precision).Results.Length];
        CompiledFunctions.Get<T>(function, precision, dialect)(x, y, result);
        return result;
    }

    /// <summary>Where two results differ; -1 if they do nowhere. One NaN is as good as another.</summary>
    private static int FirstDifference<T>(T[] expected, T[] actual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < expected.Length; i++)
        {
            bool isSame = T.IsNaN(expected[i]) ? T.IsNaN(actual[i]) : expected[i] == actual[i] && T.IsNegative(expected[i]) == T.IsNegative(actual[i]);
            if (!isSame)
                return i;
        }

        return -1;
    }
}
