using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Points;

/// <summary>
/// Chooses the points at which a formula is judged: independent draws, inputs close to one another or to a hyper-parameter, and both sides of where a part of the
/// formula changes its sign. The same on every run.
/// </summary>
internal static class PointSampler
{
    /// <summary>One point in so many lies on a sign change.</summary>
    private const int SignChangeShare = 5;

    public static double[][] Sample(JudgedFormula formula, int count)
    {
        System.Random random = new(StableHash.Of(formula.ToString()));
        InputSampler sampler = new(random);
        int changes = count / SignChangeShare;
        List<double[]> points = [.. Enumerable.Range(0, count - changes).Select(_ => Draw(formula, sampler, random))];
        points.AddRange(SignChanges.Find(formula, points, random, changes));
        return [.. points];
    }

    private static double[] Draw(JudgedFormula formula, InputSampler sampler, System.Random random)
    {
        double[] point = [.. formula.Inputs.Select(input => (double)sampler.Draw(input.Kind))];
        float[] anchors = [.. formula.Parameters.Select(static parameter => parameter.Value), 1];
        for (int i = 0; i < point.Length; i++)
        {
            InputKind kind = formula.Inputs[i].Kind;
            bool isClose = random.Next(8) == 0 && InputKinds.IsContinuous(kind);
            if (isClose && i > 0 && random.Next(4) > 0)
                point[i] = sampler.Near((float)point[random.Next(i)], kind);
            else if (isClose)
                point[i] = sampler.Near(anchors[random.Next(anchors.Length)], kind);
        }

        return point;
    }
}
