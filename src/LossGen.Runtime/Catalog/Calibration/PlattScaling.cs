using System;

namespace LossGen;

/// <summary>
/// Platt scaling: turns the scores of a classifier (margins of a machine, logits) into probabilities, p = sigmoid(slope*score + intercept), by a fit to labelled scores that
/// the classifier was not trained on.
/// </summary>
/// <remarks>
/// <para>
/// The fit is by Newton's method on the loss, the gradient and the second derivatives of one kernel. The targets are Platt's: (n1 + 1)/(n1 + 2) for the n1 labels 1 and
/// 1/(n0 + 2) for the n0 labels 0, so that scores that separate the labels have a finite slope.
/// </para>
/// <para>When: two classes and few data. When not: several classes (<see cref="TemperatureScaling"/>); a curve that is no sigmoid (isotonic regression).</para>
/// <para>The same in scikit-learn: <c>CalibratedClassifierCV(method="sigmoid")</c>; in ML.NET: <c>PlattCalibratorTrainer</c>.</para>
/// <para>
/// Sources: Platt, Probabilistic outputs for support vector machines, 1999; Lin, Lin and Weng, A note on Platt's probabilistic outputs for support vector machines, 2007.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// PlattScaling scaling = PlattScaling.Fit([-2f, -1f, 0f, 1f, 2f], [0, 0, 1, 0, 1]);
/// // Slope = 0.4808613, Intercept = -0.3591554
/// double p = scaling.Probability(1);
/// // 0.530389
/// </code>
/// </example>
public sealed class PlattScaling
{
    private PlattScaling((double Slope, double Intercept) fit) => (Slope, Intercept) = fit;

    /// <summary>What a score is multiplied by. It is negative where higher scores mean the label 0.</summary>
    public double Slope { get; }

    /// <summary>What is added.</summary>
    public double Intercept { get; }

    /// <summary>Fits slope and intercept to scores and their labels.</summary>
    /// <param name="scores">The scores, finite.</param>
    /// <param name="labels">The labels, 0 or 1, one for each score.</param>
    /// <returns>The scaling.</returns>
    /// <exception cref="ArgumentException">There is no score, a score is not finite, a label is neither 0 nor 1, or their numbers differ.</exception>
    public static PlattScaling Fit(ReadOnlySpan<double> scores, [BinaryLabel] ReadOnlySpan<byte> labels) => Of(CalibrationGuard.Finite(scores, nameof(scores)), labels);

    /// <inheritdoc cref="Fit(ReadOnlySpan{double}, ReadOnlySpan{byte})"/>
    public static PlattScaling Fit(ReadOnlySpan<float> scores, [BinaryLabel] ReadOnlySpan<byte> labels) => Of(CalibrationGuard.Finite(scores, nameof(scores)), labels);

    /// <summary>The probability of the label 1.</summary>
    /// <param name="score">The score.</param>
    /// <returns>sigmoid(slope*score + intercept).</returns>
    [return: Probability]
    public double Probability(double score) => 1 / (1 + Math.Exp(-((Slope * score) + Intercept)));

    /// <summary>The probabilities of the label 1.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="probabilities">Receives a probability for each score; may be the scores' own memory.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public void Probabilities(ReadOnlySpan<float> scores, [Probability] Span<float> probabilities)
    {
        CalibrationGuard.SameLength(probabilities.Length, scores.Length, nameof(probabilities), nameof(scores));
        for (int i = 0; i < scores.Length; i++)
            probabilities[i] = (float)Probability(scores[i]);
    }

    private static PlattScaling Of(double[] scores, ReadOnlySpan<byte> labels)
    {
        CalibrationGuard.NotEmpty(scores.Length, nameof(scores));
        CalibrationGuard.SameLength(labels.Length, scores.Length, nameof(labels), nameof(scores));
        CalibrationGuard.Binary(labels, nameof(labels));
        return new PlattScaling(PlattFit.Fit(scores, labels));
    }
}
