using System;

namespace LossGen;

/// <summary>
/// Temperature scaling: divides the logits of a trained classifier by one number, so that its probabilities are as sure as they are right. The order of the classes, and
/// so the accuracy, stays.
/// </summary>
/// <remarks>
/// <para>
/// The temperature minimises the cross-entropy of the divided logits on labelled rows that the classifier was not trained on, by Newton's method on the derivatives of one
/// kernel by a hyper-parameter.
/// </para>
/// <para>When: several classes, a network that is too sure. When not: classes are off in different ways; scores of two classes (<see cref="PlattScaling"/>).</para>
/// <para>Source: Guo, Pleiss, Sun and Weinberger, On calibration of modern neural networks, 2017.</para>
/// </remarks>
/// <example>
/// <code>
/// TemperatureScaling scaling = TemperatureScaling.Fit([4f, 0f, 3f, 0f, 0f, 5f, 6f, 0f], [0, 0, 1, 1], 2);
/// // Temperature = 6.85251
/// </code>
/// </example>
public sealed class TemperatureScaling
{
    private TemperatureScaling(double temperature) => Temperature = temperature;

    /// <summary>What the logits are divided by, above 0: above 1 where the classifier is too sure.</summary>
    public double Temperature { get; }

    /// <summary>Fits the temperature to logits and their labels.</summary>
    /// <param name="logits">The logits, finite, row by row.</param>
    /// <param name="labels">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <returns>The scaling.</returns>
    /// <exception cref="ArgumentException">There is no logit, one is not finite, or a length does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row.</exception>
    /// <exception cref="InvalidOperationException">
    /// There is no best temperature: every row's greatest logit is that of its label, or the logits are no better than chance.
    /// </exception>
    public static TemperatureScaling Fit([Logits] ReadOnlySpan<double> logits, [ClassIndex] ReadOnlySpan<int> labels, int classes) =>
        Of(CalibrationGuard.Finite(logits, nameof(logits)), labels, classes);

    /// <inheritdoc cref="Fit(ReadOnlySpan{double}, ReadOnlySpan{int}, int)"/>
    public static TemperatureScaling Fit([Logits] ReadOnlySpan<float> logits, [ClassIndex] ReadOnlySpan<int> labels, int classes) =>
        Of(CalibrationGuard.Finite(logits, nameof(logits)), labels, classes);

    /// <summary>Divides logits by the temperature.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="scaled">Receives as many logits; may be the same memory.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public void Apply([Logits] ReadOnlySpan<float> logits, [Logits] Span<float> scaled)
    {
        CalibrationGuard.SameLength(scaled.Length, logits.Length, nameof(scaled), nameof(logits));
        for (int i = 0; i < logits.Length; i++)
            scaled[i] = (float)(logits[i] / Temperature);
    }

    private static TemperatureScaling Of(double[] logits, ReadOnlySpan<int> labels, int classes)
    {
        CalibrationGuard.NotEmpty(logits.Length, nameof(logits));
        return new TemperatureScaling(TemperatureFit.Fit(logits, labels, classes));
    }
}
