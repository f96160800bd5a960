using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Generator.Syntax;
using LossGen.Judge.Exact;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Points;

/// <summary>
/// Finds points where a sum in a formula nearly vanishes, or where what a kink or a choice depends on does: by bisection between two points where it has
/// different signs.
/// </summary>
internal static class SignChanges
{
    private const int Bits = 96;
    private const int Tries = 60;

    public static IEnumerable<double[]> Find(JudgedFormula formula, IReadOnlyList<double[]> points, System.Random random, int count)
    {
        List<double[]> found = [];
        Dictionary<ExpressionSyntax, double>[] probes = [.. points.Take(Tries).Select(point => Probes(formula, point))];
        ExpressionSyntax[] places = [.. probes.SelectMany(static probe => probe.Keys).Distinct(ReferenceEqualityComparer.Instance).Cast<ExpressionSyntax>()];
        for (int attempt = 0; attempt < 2 * count && found.Count < count && places.Length > 0; attempt++)
        {
            ExpressionSyntax place = places[attempt % places.Length];
            int[] below = [.. Enumerable.Range(0, probes.Length).Where(i => probes[i].TryGetValue(place, out double value) && value < 0)];
            int[] above = [.. Enumerable.Range(0, probes.Length).Where(i => probes[i].TryGetValue(place, out double value) && value > 0)];
            if (below.Length == 0 || above.Length == 0)
                continue;

            double[] low = points[below[random.Next(below.Length)]], high = points[above[random.Next(above.Length)]];
            Bisect(formula, place, ref low, ref high);
            found.Add(low);
            found.Add(high);
            found.Add(Beside(formula, low, random));
        }

        return found.Take(count);
    }

    /// <summary>One input after the other is moved from the one point to the other; in that which changes the sign, the place is searched.</summary>
    private static void Bisect(JudgedFormula formula, ExpressionSyntax place, ref double[] low, ref double[] high)
    {
        double[] before = low;
        for (int i = 0; i < low.Length; i++)
        {
            double[] next = With(before, i, high[i]);
            if (SignAt(formula, place, next) > 0)
            {
                (low, high) = (before, next);
                if (InputKinds.IsContinuous(formula.Inputs[i].Kind))
                    BisectInput(formula, place, i, ref low, ref high);

                return;
            }

            before = next;
        }
    }

    private static void BisectInput(JudgedFormula formula, ExpressionSyntax place, int input, ref double[] low, ref double[] high)
    {
        for (int step = 0; step < 64; step++)
        {
            long a = Order((float)low[input]), b = Order((float)high[input]);
            if (Math.Abs(a - b) <= 1)
                return;

            double[] middle = With(low, input, FromOrder((a + b) / 2));
            if (SignAt(formula, place, middle) > 0)
                high = middle;
            else
                low = middle;
        }
    }

    /// <summary>A point a little away, so that what cancels does not cancel wholly.</summary>
    private static double[] Beside(JudgedFormula formula, double[] point, System.Random random)
    {
        int input = random.Next(point.Length);
        if (!InputKinds.IsContinuous(formula.Inputs[input].Kind))
            return point;

        float moved = (float)(point[input] * (1 + Math.ScaleB(random.NextDouble() - 0.5, -random.Next(24))));
        return InputSampler.Fits(moved, formula.Inputs[input].Kind) ? With(point, input, moved) : point;
    }

    private static int SignAt(JudgedFormula formula, ExpressionSyntax place, double[] point) =>
        Probes(formula, point).TryGetValue(place, out double value) ? Math.Sign(double.IsNaN(value) ? 0 : value) : 0;

    private static Dictionary<ExpressionSyntax, double> Probes(JudgedFormula formula, double[] point)
    {
        Dictionary<ExpressionSyntax, double> probes = new(ReferenceEqualityComparer.Instance as IEqualityComparer<ExpressionSyntax>);
        Real.Precision = Bits;
        FormulaEvaluator.Evaluate(formula, point, order: 0, new Switches { Probes = probes });
        Real.Release();
        Real.Precision = Real.Bits;
        return probes;
    }

    private static double[] With(double[] point, int index, double value)
    {
        double[] changed = [.. point];
        changed[index] = value;
        return changed;
    }

    // Floats in their order as integers.
    private static long Order(float x) => BitConverter.SingleToInt32Bits(x) is var bits && bits >= 0 ? bits : -(long)(bits & int.MaxValue);

    private static float FromOrder(long order) => order >= 0 ? BitConverter.Int32BitsToSingle((int)order) : -BitConverter.Int32BitsToSingle((int)-order);
}
