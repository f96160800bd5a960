using System;
using System.Linq;
using LossGen;
using static Gallery.Held;
using static Gallery.Stable;

namespace Gallery;

/// <summary>
/// Losses of a row of logits, drawn along its first. With L the log-sum-exp of the others and u = x - L, the first has the probability sigmoid(u): all exact
/// values are made of softplus and sigmoid of u.
/// </summary>
internal static class RowExhibits
{
    private static readonly float[] Others = [1, -1, 0.5f];
    private static readonly float[] Targets = [0.5f, 0.125f, 0.25f, 0.125f];
    private static readonly double OtherMass = LogSumExp(Others);

    public static Family Family { get; } = new(
        "Many classes",
        "Losses of a row of logits, drawn along the first of four: x, 1, −1, 0.5. The largest is taken out before anything is raised to a "
        + "power, and the loss of a sure thing keeps its digits.",
        new Exhibit("Softmax cross-entropy", nameof(Losses.CrossEntropy), Formulas.CrossEntropy, "true class 0", "logit x of the true class", -95, 95,
            "The loss of almost every classifier. Taking the largest logit out cures the overflow; for the tail on the right the sum has to "
            + "do without the largest, too.")
        {
            Shape = (-8, 12),
            Compiled = static (x, values, slopes) =>
                Along(x, slopes, (rows, dx) => Losses.CrossEntropy(rows, At(0, x), 4, values, dx)),
            Naive = static x => -MathF.Log(Share(x)),
            Exact = static x => Softplus(OtherMass - x),
            ExactSlope = static x => -Sigmoid(OtherMass - x),
        },
        new Exhibit("Cross-entropy with label smoothing", nameof(Losses.CrossEntropyWithOptions), Formulas.CrossEntropyWithOptions,
            "true class 0, smoothing 0.125", "logit x of the true class", -95, 95,
            "Every class gets a share of the label.")
        {
            Shape = (-8, 12),
            Compiled = static (x, values, slopes) =>
                Along(x, slopes, (rows, dx) => Losses.CrossEntropyWithOptions(rows, At(0, x), 4, 0.125f, values, dx)),
            Naive = NaiveSmoothing,
            Exact = static x => CrossEntropyAt(x, [0.90625f, 0.03125f, 0.03125f, 0.03125f]),
            ExactSlope = static x => Sigmoid(x - OtherMass) - 0.90625,
        },
        new Exhibit("Focal loss of a softmax", nameof(Losses.SoftmaxFocal), Formulas.SoftmaxFocal, "true class 0, γ = 2", "logit x of the true class", -60, 60,
            "Its three factors lose the tail of a sure thing in three ways.")
        {
            Shape = (-8, 12),
            Compiled = static (x, values, slopes) =>
                Along(x, slopes, (rows, dx) => Losses.SoftmaxFocal(rows, At(0, x), 4, 2, values, dx)),
            Naive = static x => -MathF.Pow(1 - Share(x), 2) * MathF.Log(Share(x)),
            Exact = static x => Square(Sigmoid(OtherMass - x)) * Softplus(OtherMass - x),
            ExactSlope = static x => -Square(Sigmoid(OtherMass - x))
                * ((2 * Sigmoid(x - OtherMass) * Softplus(OtherMass - x)) + Sigmoid(OtherMass - x)),
        },
        new Exhibit("Generalised cross-entropy", nameof(Losses.GeneralizedCrossEntropy), Formulas.GeneralizedCrossEntropy,
            "true class 0, q = 0.75", "logit x of the true class", -95, 95,
            "Between cross-entropy (q towards 0) and absolute error (q = 1): for labels that are often wrong.")
        {
            Shape = (-8, 12),
            Compiled = static (x, values, slopes) =>
                Along(x, slopes, (rows, dx) => Losses.GeneralizedCrossEntropy(rows, At(0, x), 4, 0.75f, values, dx)),
            Naive = static x => (1 - MathF.Pow(Share(x), 0.75f)) / 0.75f,
            Exact = static x => -Expm1(-0.75 * Softplus(OtherMass - x)) / 0.75,
            ExactSlope = static x => -Math.Exp(-0.75 * Softplus(OtherMass - x)) * Sigmoid(OtherMass - x),
        },
        new Exhibit("Entropy of a softmax", nameof(Losses.EntropyWithLogits), Formulas.EntropyWithLogits, "", "first logit x", -90, 92,
            "The bonus that keeps a policy exploring. 0 log 0 is 0.")
        {
            Shape = (-8, 12),
            Compiled = static (x, values, slopes) => Along(x, slopes, (rows, dx) => Losses.EntropyWithLogits(rows, 4, values, dx)),
            Naive = NaiveEntropy,
            Exact = static x => EntropyAt(x - OtherMass),
            ExactSlope = static x => Sigmoid(x - OtherMass) * Sigmoid(OtherMass - x) * (OtherMass - x - OtherEntropy),
        },
        new Exhibit("Kullback-Leibler divergence", nameof(Losses.KLDivergenceWithLogits), Formulas.KLDivergenceWithLogits,
            "t = 0.5, 0.125, 0.25, 0.125", "first logit x", -95, 95,
            "From a teacher's probabilities, or any other target.")
        {
            Shape = (-8, 12),
            Compiled = static (x, values, slopes) =>
                Along(x, slopes, (rows, dx) => Losses.KLDivergenceWithLogits(rows, SameRows(x, Targets), 4, values, dx)),
            Naive = NaiveDivergence,
            Exact = DivergenceAt,
            ExactSlope = static x => Math.Tanh((x - OtherMass) / 2) / 2,
        },
        new Exhibit("Cross-entropy with z-loss", nameof(Losses.CrossEntropyWithZLoss), Formulas.CrossEntropyWithZLoss,
            "true class 0, weight 1/1024", "logit x of the true class", -95, 95,
            "Keeps the normaliser of a large model's logits near 1.")
        {
            Shape = (-8, 12),
            Compiled = static (x, values, slopes) =>
                Along(x, slopes, (rows, dx) => Losses.CrossEntropyWithZLoss(rows, At(0, x), 4, 1f / 1024, values, dx)),
            Naive = static x => -MathF.Log(Share(x)) + (1f / 1024 * MathF.Log(SumOfExps(x)) * MathF.Log(SumOfExps(x))),
            Exact = static x => Softplus(OtherMass - x) + (Square(OtherMass + Softplus(x - OtherMass)) / 1024),
            ExactSlope = static x => ((OtherMass + Softplus(x - OtherMass)) * Sigmoid(x - OtherMass) / 512) - Sigmoid(OtherMass - x),
        });

    /// <summary>The entropy of the other three among themselves.</summary>
    private static double OtherEntropy { get; } = EntropyOf(Others, OtherMass);

    private static void Along(float[] x, float[] slopes, Action<float[], float[]> evaluate)
    {
        float[] rows = Rows(x, Others);
        var dx = new float[rows.Length];
        evaluate(rows, dx);
        TakeFirst(dx, slopes);
    }

    private static double EntropyOf(ReadOnlySpan<float> row, double mass)
    {
        double entropy = 0;
        foreach (float element in row)
            entropy -= Math.Exp(element - mass) * (element - mass);

        return entropy;
    }

    /// <summary>Of a first class with the odds e^u: the entropy of first against rest, and that of the rest where it is none of the first.</summary>
    private static double EntropyAt(double u) => (Sigmoid(u) * Softplus(-u)) + (Sigmoid(-u) * (Softplus(u) + OtherEntropy));

    private static double DivergenceAt(double x) => CrossEntropyAt(x, Targets) - Targets.Sum(static t => -t * Math.Log(t));

    /// <summary>-Σ t log p; of the first class log p is -softplus(-u), of another its share among the others and -softplus(u).</summary>
    private static double CrossEntropyAt(double x, ReadOnlySpan<float> targets)
    {
        double u = x - OtherMass;
        double sum = targets[0] * Softplus(-u);
        for (int k = 0; k < Others.Length; k++)
            sum += targets[k + 1] * (Softplus(u) - (Others[k] - OtherMass));

        return sum;
    }

    private static float SumOfExps(float x) => MathF.Exp(x) + MathF.Exp(Others[0]) + MathF.Exp(Others[1]) + MathF.Exp(Others[2]);

    /// <summary>The first one's probability, as written.</summary>
    private static float Share(float x) => MathF.Exp(x) / SumOfExps(x);

    private static float NaiveSmoothing(float x)
    {
        float sum = SumOfExps(x);
        float sumOfLogs = MathF.Log(MathF.Exp(x) / sum)
            + MathF.Log(MathF.Exp(Others[0]) / sum) + MathF.Log(MathF.Exp(Others[1]) / sum) + MathF.Log(MathF.Exp(Others[2]) / sum);
        return (-(1 - 0.125f) * MathF.Log(Share(x))) - (0.125f / 4 * sumOfLogs);
    }

    private static float NaiveEntropy(float x)
    {
        float sum = SumOfExps(x), entropy = 0;
        foreach (float logit in (ReadOnlySpan<float>)[x, .. Others])
            entropy -= MathF.Exp(logit) / sum * MathF.Log(MathF.Exp(logit) / sum);

        return entropy;
    }

    private static float NaiveDivergence(float x)
    {
        float sum = SumOfExps(x), divergence = Targets[0] * MathF.Log(Targets[0] / (MathF.Exp(x) / sum));
        for (int k = 0; k < Others.Length; k++)
            divergence += Targets[k + 1] * MathF.Log(Targets[k + 1] / (MathF.Exp(Others[k]) / sum));

        return divergence;
    }
}
