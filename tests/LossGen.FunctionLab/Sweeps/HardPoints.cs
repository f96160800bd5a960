using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Generator.VectorCode;

namespace LossGen.FunctionLab.Sweeps;

/// <summary>
/// Where errors like to hide: every power of two, integers and halves, multiples of ln 2 / 2 and of pi / 2, zeros of the functions, thresholds of overflow
/// and underflow, and what the function's own code compares its argument with; each with its neighbours, and with both signs.
/// </summary>
internal static class HardPoints
{
    private const int Near = 4;
    private const int Around = 64;

    private static readonly double[] Thresholds =
    [
        // e^x, 2^x, sinh and cosh: overflow, the least normal result, the least subnormal one.
        709.782712893384, 710.4758600739439, 708.3964185322641, 744.4400719213812, 745.1332191019412, 1024, 1022, 1074, 1075,
        88.72283905206835, 89.41598629223294, 87.33654475055310, 103.27892990343185, 103.97207708399179, 128, 126, 149, 150,

        // Where 1 + e^-x, tanh and erf round to 1, and 1 - e^x to 1.
        36.7368005696771, 37.42994775023705, 18.714973875118524, 19.061547465398498, 5.921587195794507, 16.635532333438686, 17.32867951399863, 9.010913347279289, 3.919206,

        // Zeros, extrema and seams: sqrt 2, sqrt 1/2, ln 2, e, pi, of lgamma and digamma.
        1.4142135623730951, 0.7071067811865476, 0.6931471805599453, 2.718281828459045, 3.141592653589793, 1.4616321449683622, 0.9277, 0.34657359027997264,
        0.5040830082644554, 1.5734984731623904, 2.6107208684441447, 2.4570247382208006, 2.7476826467274127, 3.143580888349980, 3.955294284858598,
    ];

    private static readonly double[] Multiples =
    [
        .. Enumerable.Range(-1074, 2098).Select(static k => Math.ScaleB(1, k)),
        .. Enumerable.Range(0, 1100).Select(static k => k / 2.0),
        .. Enumerable.Range(0, 4400).Select(static k => k * (Math.Log(2) / 4)),
    ];

    // All up to 100,000, and some up to 2^47.
    private static readonly double[] QuarterTurns =
    [
        .. Enumerable.Range(0, 64_000).Select(static k => k * (Math.PI / 2)),
        .. Enumerable.Range(0, 20_000).Select(static k => Math.Round(64_000 * Math.Pow(2, k * (31.0 / 20_000))) * (Math.PI / 2)),
    ];

    private static readonly double[] Bases =
    [
        0, 1, 2, 3, 5, 10, 100, 0.5, 1.5, 0.1, 1e-5, 1e5, 127, 128, 126, 149, 150, 1022, 1023, 1024, 1074, 1075, double.PositiveInfinity, double.NaN,
        float.MaxValue, double.MaxValue, float.Epsilon, double.Epsilon, 1.1754943508222875e-38, 2.2250738585072014e-308, 1e-40, 1e-310,
        4194303.5, 8388607, 8388608.5, 8388609, 16777215, 16777216, 33554432, 2251799813685247.5, 4503599627370495.5, 9007199254740991, 9007199254740992, 18014398509481984,
    ];

    /// <summary>The points within the function's range.</summary>
    public static double[] Of(VectorFunction function, bool isDouble)
    {
        IEnumerable<double> fine = Thresholds.Concat(Seams(function)).Append(0).Append(function.Range.Low).Append(function.Range.High);
        bool isPeriodic = FunctionNames.Base(function.Name) is "Sin" or "Cos";
        IEnumerable<double> coarse = Multiples.Concat(isPeriodic ? QuarterTurns : QuarterTurns[..100]);
        IEnumerable<double> all = fine.SelectMany(x => Neighbours(x, Around, isDouble)).Concat(coarse.SelectMany(x => Neighbours(x, Near, isDouble)));
        return [.. WithSigns(all.Concat(Specials)).Where(x => Includes(function.Range, x))];
    }

    /// <summary>Every pair of the special values, integers, ends of the formats and the like, each with its neighbours.</summary>
    public static IEnumerable<(double X, double Y)> OfPairs(VectorFunction function, bool isDouble)
    {
        double[] values = [.. WithSigns(Bases.SelectMany(x => Neighbours(x, 1, isDouble)))];
        return from x in values
               where Includes(function.Range, x)
               from y in values
               where Includes(function.SecondRange, y)
               select (x, y);
    }

    /// <summary>Zeros with their signs, infinities, NaN.</summary>
    public static double[] Specials { get; } = [0, -0.0, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    /// <summary>Whether a range has an argument: -0 is none of [0, ...), as results with a sign would tell it apart from 0.</summary>
    public static bool Includes(ArgumentRange range, double x) => range.Contains(x) && !(x == 0 && range.Low == 0 && double.IsNegative(x));

    /// <summary>What the function's code compares something with.</summary>
    private static IEnumerable<double> Seams(VectorFunction function)
    {
        HashSet<VectorNode> seen = [];
        Stack<VectorNode> open = new(function.Results);
        while (open.TryPop(out VectorNode? node))
        {
            if (!seen.Add(node))
                continue;

            if (node.Function is { } called)
                called.Results.ToList().ForEach(open.Push);

            bool isSeam = node.Operator is VectorOperator.Less or VectorOperator.LessOrEqual or VectorOperator.Equal or VectorOperator.Min or VectorOperator.Max;
            foreach (VectorNode operand in node.Operands)
            {
                if (isSeam && operand.Operator == VectorOperator.Constant && double.IsFinite(operand.Value))
                    yield return operand.Value;

                open.Push(operand);
            }
        }
    }

    private static IEnumerable<double> WithSigns(IEnumerable<double> points) =>
        points.SelectMany(static x => (double[])[x, -x]).DistinctBy(BitConverter.DoubleToInt64Bits);

    private static IEnumerable<double> Neighbours(double x, int count, bool isDouble)
    {
        for (int i = -count; i <= count; i++)
        {
            yield return isDouble
                ? BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) + i)
                : BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits((float)x) + i);
        }
    }
}
