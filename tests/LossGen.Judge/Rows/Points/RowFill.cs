using System;
using System.Linq;
using LossGen.Judge.Rows.Formulas;

namespace LossGen.Judge.Rows.Points;

/// <summary>Draws the values of the inputs of one row.</summary>
/// <param name="length">The number of classes.</param>
/// <param name="y">The true class.</param>
internal sealed class RowFill(int length, int y, System.Random random)
{
    /// <param name="before">The row of the input before, where there is one.</param>
    public double[] Of(RowKind kind, RowRule rule, double[]? before)
    {
        if (kind == RowKind.Index)
            return [y];
        if (kind == RowKind.Signs)
            return [(2 * random.Next(2)) - 1];
        if (kind == RowKind.Sample)
            return [Normal()];
        if (kind == RowKind.Scale)
            return [0.1 + (3 * random.NextDouble())];
        if (kind == RowKind.Target)
            return Target(rule);
        if (kind == RowKind.Bits)
            return Each(() => random.Next(2));
        if (kind == RowKind.Weight)
            return Each(() => 0.1 + (2 * random.NextDouble()));
        if (kind == RowKind.Bias)
            return Each(Normal);

        if (rule is RowRule.Same or RowRule.Near && before is not null)
            return rule == RowRule.Same ? before : Array.ConvertAll(before, value => value * (1 + ((random.NextDouble() - 0.5) / 4096)));

        return kind == RowKind.Probability ? Each(() => Probability(rule)) : kind == RowKind.Positive ? Array.ConvertAll(Real(rule), Positive) : kind == RowKind.Real ? Real(rule) : Logits(rule);
    }

    private double[] Logits(RowRule rule)
    {
        // So small a logit is 0.
        double[] row = Real(rule == RowRule.Tiny ? RowRule.Small : rule);
        if (rule == RowRule.Masked && length > 1)
            row[(y + 1 + random.Next(length - 1)) % length] = double.NegativeInfinity;
        for (int i = 0; i < length && rule == RowRule.MaskedOthers; i++)
            row[i] = i == y ? row[i] : double.NegativeInfinity;

        return row;
    }

    private double[] Real(RowRule rule) => rule switch
    {
        RowRule.Wide => Each(() => 5 * Normal()),
        RowRule.Ties => Each(() => random.Next(3) - 1),
        RowRule.Equal => Flat(0.75),
        RowRule.Zero => Flat(0),
        RowRule.Margin20 => With(y, 20, 0.25),
        RowRule.Margin50 => With(y, 50, 0.25),
        RowRule.Margin90 => With(y, 90, 0.25),
        RowRule.MarginElsewhere => With(Elsewhere(), 50, 0.25),
        RowRule.Large => With(y, 1e4, 1),
        RowRule.LargeElsewhere => With(Elsewhere(), 1e4, 1),
        RowRule.Huge => With(y, 1e30, 1),
        RowRule.HugeElsewhere => With(Elsewhere(), 1e30, 1),
        RowRule.LowAll => Flat(-1e30),
        RowRule.LowOne => With(Elsewhere(), -1e30, 1),
        RowRule.Mixed => Each(() => Math.ScaleB(Normal(), random.Next(-30, 31))),
        RowRule.Small => Each(() => 1e-6 * Normal()),
        RowRule.Tiny => Each(() => 1e-25 * Normal()),
        RowRule.Great => Each(() => 1e15 * Normal()),
        _ => Each(Normal),
    };

    private double Probability(RowRule rule) => rule switch
    {
        RowRule.Equal or RowRule.Zero => 0.5,
        RowRule.Small => 1e-6 * (1 - random.NextDouble()),
        RowRule.Tiny => 1e-25 * (1 - random.NextDouble()),
        RowRule.Mixed => Math.ScaleB(1 - random.NextDouble(), random.Next(-30, 0)),
        RowRule.Margin20 => 1 - Math.ScaleB(1 + random.Next(8), -20),
        _ => Math.Clamp(random.NextDouble(), 1e-6, 1 - 1e-6),
    };

    private double[] Target(RowRule rule)
    {
        if (rule is RowRule.Equal or RowRule.Margin20 or RowRule.Large or RowRule.Huge or RowRule.MaskedOthers)
            return [.. Enumerable.Range(0, length).Select(i => i == y ? 1.0 : 0.0)];

        double[] powers = Each(() => Math.Exp(Normal()));
        return Array.ConvertAll(powers, power => power / powers.Sum());
    }

    private static double Positive(double value) => Math.Max(Math.Abs(value), 1e-30);

    private int Elsewhere() => (y + 1) % length;

    private double[] With(int place, double value, double others)
    {
        double[] row = Each(() => others * Normal());
        row[place] = value;
        return row;
    }

    private double[] Flat(double value) => Each(() => value);

    private double[] Each(Func<double> draw) => [.. Enumerable.Range(0, length).Select(_ => draw())];

    /// <summary>Nearly normal: the sum of twelve.</summary>
    private double Normal() => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
}
