using System;

namespace LossGen;

/// <summary>
/// The stable forms of what is often written by hand: they neither overflow nor cancel. The code fix of LG1101 puts them in the place of what does. They compute one number, or one row, at a
/// time, in double; for a loss over many, and its gradient, declare a <see cref="LossAttribute"/>.
/// </summary>
public static class StableMath
{
    /// <summary>1/(1 + e^-x), the probability of logits.</summary>
    /// <param name="x">The logits, any real number.</param>
    /// <returns>A number from 0 to 1; NaN for NaN. At 2 it is 0.880797.</returns>
    public static float Sigmoid(float x) => (float)Sigmoid((double)x);

    /// <inheritdoc cref="Sigmoid(float)"/>
    public static double Sigmoid(double x)
    {
        // One of e^x and e^-x is at most 1.
        double decay = Math.Exp(-Math.Abs(x));
        return (x < 0 ? decay : 1) / (1 + decay);
    }

    /// <summary>log(1 + e^x), where e^x overflows at 89 and 1 + e^x rounds to 1 below -17.</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>A number above max(x, 0); NaN for NaN. At 100 it is 100, at -20 it is 2.0611537E-09.</returns>
    public static float Softplus(float x) => (float)Softplus((double)x);

    /// <inheritdoc cref="Softplus(float)"/>
    public static double Softplus(double x) => Math.Max(x, 0) + LogOnePlus(Math.Exp(-Math.Abs(x)));

    /// <summary>log(1/(1 + e^-x)), the logarithm of a sigmoid, which is -infinity by hand below -88.</summary>
    /// <param name="x">The logits, any real number.</param>
    /// <returns>A number below 0; NaN for NaN. At -100 it is -100; log(1 - sigmoid(x)) is LogSigmoid(-x).</returns>
    public static float LogSigmoid(float x) => (float)LogSigmoid((double)x);

    /// <inheritdoc cref="LogSigmoid(float)"/>
    public static double LogSigmoid(double x) => -Softplus(-x);

    /// <summary>log(sum(e^x)) of a row, the largest element taken out: Blanchard, Higham and Higham (2021).</summary>
    /// <param name="x">The row.</param>
    /// <returns>-infinity for an empty row. Of 100 and 100 it is 100.693147.</returns>
    public static float LogSumExp(ReadOnlySpan<float> x)
    {
        float largest = Largest(x);
        return float.IsInfinity(largest) ? largest : (float)(largest + Math.Log(SumOfExps(x, largest)));
    }

    /// <summary>The probabilities of a row of logits, e^x/sum(e^x), which overflows by hand where an element is above 88.</summary>
    /// <param name="x">The row.</param>
    /// <param name="destination">Receives the probabilities; as long as <paramref name="x"/>, and possibly the same memory. Of 0 and log(3) they are 0.25 and 0.75.</param>
    /// <exception cref="ArgumentException">The lengths differ; nothing is written.</exception>
    public static void SoftMax([Logits] ReadOnlySpan<float> x, [Probability] Span<float> destination)
    {
        if (destination.Length != x.Length)
            throw new ArgumentException($"destination has {destination.Length} elements; it must have {x.Length}, as x has", nameof(destination));

        float largest = Largest(x);
        double sum = SumOfExps(x, largest);
        for (int i = 0; i < x.Length; i++)
            destination[i] = (float)(Math.Exp((double)x[i] - largest) / sum);
    }

    /// <summary>The probabilities of a batch of logits: a sigmoid of each, in a new array.</summary>
    /// <param name="x">The logits.</param>
    /// <returns>An array of the same length. Of 0 and 2 it is 0.5 and 0.880797.</returns>
    [return: Probability]
    public static float[] Sigmoid([Logits] ReadOnlySpan<float> x)
    {
        float[] probabilities = new float[x.Length];
        for (int i = 0; i < x.Length; i++)
            probabilities[i] = Sigmoid(x[i]);

        return probabilities;
    }

    /// <summary>The probabilities of rows of logits, in a new array.</summary>
    /// <param name="x">The rows, one after another.</param>
    /// <param name="classes">The length of a row.</param>
    /// <returns>An array of the same length. Of the rows (0, 0) and (0, log(3)) it is 0.5, 0.5, 0.25, 0.75.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classes"/> is below 1.</exception>
    /// <exception cref="ArgumentException">The length of <paramref name="x"/> is no multiple of <paramref name="classes"/>.</exception>
    [return: Probability]
    public static float[] SoftMax([Logits] ReadOnlySpan<float> x, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if (x.Length % classes != 0)
            throw new ArgumentException($"x has {x.Length} elements, which are no rows of {classes}", nameof(x));

        float[] probabilities = new float[x.Length];
        for (int row = 0; row < x.Length; row += classes)
            SoftMax(x.Slice(row, classes), probabilities.AsSpan(row, classes));

        return probabilities;
    }

    /// <summary>log(1 + u) to full accuracy for small u: the rounding of 1 + u cancels in the quotient (Kahan).</summary>
    private static double LogOnePlus(double u)
    {
        double rounded = 1 + u;
        return rounded == 1 ? u : Math.Log(rounded) * (u / (rounded - 1));
    }

    private static float Largest(ReadOnlySpan<float> x)
    {
        float largest = float.NegativeInfinity;
        foreach (float value in x)
            largest = MathF.Max(largest, value);

        return largest;
    }

    private static double SumOfExps(ReadOnlySpan<float> x, float largest)
    {
        double sum = 0;
        foreach (float value in x)
            sum += Math.Exp((double)value - largest);

        return sum;
    }
}
