using System;

namespace LogLoss;

/// <summary>Logistic regression on one feature: finds the w and b for which p = sigmoid(w x + b) explains the labels best.</summary>
/// <remarks>
/// <para>
/// It minimises the sum of the log losses plus w²/2, the penalty that scikit-learn's LogisticRegression has by default (b is free of
/// it), by plain gradient descent. The compiled loss gives d loss / d logit for every point; the chain rule makes
/// d/dw = Σ x_i d_i + w and d/db = Σ d_i of it.
/// </para>
/// <para>
/// On the ten points the curvature is nowhere above 12.5, so that steps of 0.1 cannot overshoot for good (2 / 12.5 is the limit), and at
/// the optimum nowhere below 1.36: there each step leaves at most 0.87 of the error. After <see cref="Steps"/> of them only the rounding of
/// the logits to float remains, about 1e-7.
/// </para>
/// </remarks>
internal sealed class LogisticFit
{
    private const int Steps = 250;
    private const double StepSize = 0.1;

    private readonly float[] x;
    private readonly float[] labels;
    private readonly float[] logits;
    private readonly float[] derivatives;
    private readonly float[] losses;

    private LogisticFit(float[] x, float[] labels)
    {
        this.x = x;
        this.labels = labels;
        logits = new float[x.Length];
        derivatives = new float[x.Length];
        losses = new float[x.Length];
    }

    public double W { get; private set; }

    public double B { get; private set; }

    public ReadOnlySpan<float> PointLosses => losses;

    public double MeanLoss { get; private set; }

    public static LogisticFit To(float[] x, float[] labels)
    {
        var fit = new LogisticFit(x, labels);
        for (int step = 0; step < Steps; step++)
            fit.Descend();

        fit.MeanLoss = fit.Evaluate() / x.Length;
        return fit;
    }

    public double Probability(double point) => 1 / (1 + Math.Exp(-((W * point) + B)));

    private void Descend()
    {
        Evaluate();

        double dw = W;
        double db = 0;
        for (int i = 0; i < x.Length; i++)
        {
            dw += (double)x[i] * derivatives[i];
            db += derivatives[i];
        }

        W -= StepSize * dw;
        B -= StepSize * db;
    }

    private float Evaluate()
    {
        for (int i = 0; i < x.Length; i++)
            logits[i] = (float)((W * x[i]) + B);

        return Losses.LogLoss(logits, labels, derivatives, losses);
    }
}
