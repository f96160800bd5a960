using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Exact;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Assessment;

/// <summary>
/// Holds what a kernel computes at the points in doubt against exact values. The exact value of the stable form is that of the formula: every rule is an equation.
/// </summary>
internal static class WeaknessFinder
{
    /// <summary>So many points are evaluated exactly, for each costs as much as the rest of the compiler does for a line.</summary>
    private const int MostPoints = 60;

    /// <summary>The share of one kind and one result is one in so many.</summary>
    private const int OfOneKind = 6;

    /// <summary>Digits enough for a verdict; what needs more is left undecided.</summary>
    private const int MostBits = 640;

    /// <summary>Half of the digits of a double.</summary>
    private const double HalfOfDouble = 1.0 / (1 << 26);

    private const double LeastNormalDouble = 2.2250738585072014e-308;

    /// <summary>In ulp of a float.</summary>
    private const double Limit = 4;

    /// <param name="chosen">The kernel.</param>
    /// <param name="stable">The stable form of each result, by the parameter that receives it (the loss by the empty name).</param>
    /// <param name="computed">The form that is computed, likewise.</param>
    /// <param name="mostPoints">How many points are evaluated exactly.</param>
    public static IEnumerable<Weakness> Find(ChosenKernel chosen, IReadOnlyDictionary<string, Expr> stable, IReadOnlyDictionary<string, Expr> computed, int mostPoints = MostPoints)
    {
        bool isDouble = chosen.Kernel.Declaration.IsDouble, runsInSingle = chosen.Kernel.Precision.IsSingle;
        foreach (Doubt doubt in Spread(chosen.Trial.Doubts, mostPoints))
        {
            string name = chosen.Code.Results[doubt.Result] ?? "";
            Dictionary<string, double> point = chosen.Code.Leaves.Zip(doubt.Point, static (leaf, value) => (leaf.Name, value)).ToDictionary(static pair => pair.Name, static pair => pair.value, StringComparer.Ordinal);
            double result = runsInSingle ? doubt.InSingle : isDouble ? doubt.InDouble : (float)doubt.InDouble;
            if (ExactRange.Of(stable[name], leaf => point[leaf.Name], MostBits) is not { } exact || !IsWrong(result, exact, isDouble))
                continue;

            if (IsFinite(result) && !IsWellConditioned(stable[name], exact, point, chosen.Code.Leaves, isDouble))
                continue;

            yield return new Weakness(
                chosen.Code.Results[doubt.Result],
                [.. chosen.Code.Leaves.Select(leaf => (leaf.Name, point[leaf.Name]))],
                result,
                exact.Middle,
                () => Culprit.Find(computed[name], leaf => point[leaf.Name]));
        }
    }

    /// <summary>The doubts of each kind and of each result in turn, from among all the points; first those that are known to be of ordinary size.</summary>
    private static IEnumerable<Doubt> Spread(ImmutableArray<Doubt> doubts, int mostPoints) => doubts
        .GroupBy(static doubt => (doubt.Result, doubt.Kind))
        .SelectMany(group => Some([.. group.OrderBy(static doubt => doubt.Bound <= FloatSpacing.Largest ? 0 : 1)], mostPoints / OfOneKind).Select(static (doubt, rank) => (doubt, rank)))
        .OrderBy(static pair => pair.rank)
        .ThenByDescending(static pair => pair.doubt.Kind)
        .Select(static pair => pair.doubt)
        .Take(mostPoints);

    /// <summary>At equal distances.</summary>
    private static IEnumerable<Doubt> Some(Doubt[] doubts, int most) =>
        Enumerable.Range(0, Math.Min(doubts.Length, most)).Select(i => doubts[i * doubts.Length / Math.Min(doubts.Length, most)]);

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    private static bool IsWrong(double result, ExactRange exact, bool isDouble)
    {
        if (!IsFinite(result))
            return exact.Size < (isDouble ? double.MaxValue : FloatSpacing.Largest) / 2;
        if (!IsFinite(exact.Size))
            return false;

        double least = isDouble ? HalfOfDouble * exact.Size : Math.Max(Limit * FloatSpacing.At(exact.Size), FloatSpacing.LeastError(exact.Size));
        return exact.Distance(result) > least;
    }

    /// <summary>Whether the exact value moves little when an input does.</summary>
    private static bool IsWellConditioned(Expr stable, ExactRange exact, Dictionary<string, double> point, ImmutableArray<AssessedLeaf> leaves, bool isDouble)
    {
        double moves = 0, negligible = (isDouble ? LeastNormalDouble : FloatSpacing.LeastNormal) * Assessor.Step;
        foreach (AssessedLeaf moved in leaves.Where(static leaf => !leaf.IsExact))
        {
            if (ExactRange.Of(stable, leaf => leaf.Name == moved.Name ? point[leaf.Name] * (1 - Assessor.Step) : point[leaf.Name], MostBits) is not { } near)
                return false;

            double move = Math.Max(Math.Abs(near.Low - exact.Low), Math.Abs(near.High - exact.High));
            moves += move <= negligible ? 0 : move / (Assessor.Step * Math.Abs(exact.Middle));
        }

        return moves <= Assessor.WellConditioned;
    }
}
