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
    private const int MostPoints = 40;

    /// <summary>As many of one kind and one result.</summary>
    private const int MostOfOneKind = 6;

    /// <summary>Digits enough for a verdict; what needs more is left undecided.</summary>
    private const int MostBits = 640;

    /// <summary>Half of the digits of a double.</summary>
    private const double HalfOfDouble = 1.0 / (1 << 26);

    /// <summary>In ulp of a float.</summary>
    private const double Limit = 4;

    /// <param name="chosen">The kernel.</param>
    /// <param name="stable">The stable form of each result, by the parameter that receives it (the loss by the empty name).</param>
    /// <param name="computed">The form that is computed, likewise.</param>
    public static IEnumerable<Weakness> Find(ChosenKernel chosen, IReadOnlyDictionary<string, Expr> stable, IReadOnlyDictionary<string, Expr> computed)
    {
        bool isDouble = chosen.Kernel.Declaration.IsDouble, runsInSingle = chosen.Kernel.Precision.IsSingle;
        foreach (Doubt doubt in Spread(chosen.Trial.Doubts))
        {
            string name = chosen.Code.Results[doubt.Result] ?? "";
            Dictionary<string, double> point = chosen.Code.Leaves.Zip(doubt.Point, static (leaf, value) => (leaf.Name, value)).ToDictionary(static pair => pair.Name, static pair => pair.value, StringComparer.Ordinal);
            ExactValue exact = ExactEvaluator.Evaluate(stable[name], leaf => point[leaf.Name], MostBits);
            double result = runsInSingle ? doubt.InSingle : isDouble ? doubt.InDouble : (float)doubt.InDouble;
            if (!exact.IsKnown || double.IsNaN(exact.Value) || !IsWrong(result, exact.Value, isDouble))
                continue;

            bool isFinite = !double.IsNaN(result) && !double.IsInfinity(result);
            if (isFinite && !IsWellConditioned(stable[name], exact.Value, point, chosen.Code.Leaves))
                continue;

            yield return new Weakness(
                chosen.Code.Results[doubt.Result],
                [.. chosen.Code.Leaves.Select(leaf => (leaf.Name, point[leaf.Name]))],
                result,
                exact.Value,
                Culprit.Find(computed[name], leaf => point[leaf.Name]));
        }
    }

    /// <summary>The doubts of each kind and of each result in turn.</summary>
    private static IEnumerable<Doubt> Spread(ImmutableArray<Doubt> doubts) => doubts
        .GroupBy(static doubt => (doubt.Result, doubt.Kind))
        .SelectMany(static group => group.Take(MostOfOneKind).Select(static (doubt, rank) => (doubt, rank)))
        .OrderBy(static pair => pair.rank)
        .ThenByDescending(static pair => pair.doubt.Kind)
        .Select(static pair => pair.doubt)
        .Take(MostPoints);

    private static bool IsWrong(double result, double exact, bool isDouble)
    {
        bool isFinite = !double.IsNaN(result) && !double.IsInfinity(result);
        if (isDouble)
            return isFinite ? !(Math.Abs(result - exact) <= HalfOfDouble * Math.Abs(exact)) : Math.Abs(exact) < double.MaxValue / 2;

        return isFinite ? FloatSpacing.Ulps(result, exact) > Limit : Math.Abs(exact) < FloatSpacing.Largest / 2;
    }

    /// <summary>Whether the exact value moves little when an input does.</summary>
    private static bool IsWellConditioned(Expr stable, double exact, Dictionary<string, double> point, ImmutableArray<AssessedLeaf> leaves)
    {
        double moves = 0;
        foreach (AssessedLeaf moved in leaves.Where(static leaf => !leaf.IsInteger && !leaf.IsHyperParameter))
        {
            ExactValue near = ExactEvaluator.Evaluate(stable, leaf => leaf.Name == moved.Name ? point[leaf.Name] * (1 - Assessor.Step) : point[leaf.Name], MostBits);
            moves += near.IsKnown ? Math.Abs(near.Value - exact) / (Assessor.Step * Math.Abs(exact)) : double.PositiveInfinity;
        }

        return moves <= Assessor.WellConditioned;
    }
}
