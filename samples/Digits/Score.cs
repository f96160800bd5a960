using System;

namespace Digits;

/// <summary>How well a network did: its mean loss and the share of images that it put on the right side.</summary>
internal readonly record struct Score(double Loss, double Accuracy);

/// <summary>Adds up the results of batches to a <see cref="Score"/>.</summary>
internal sealed class ScoreKeeper
{
    private double loss;
    private int correct;
    private int count;

    public Score Score => new(loss / count, (double)correct / count);

    /// <param name="meanLoss">The mean loss of the batch.</param>
    public void Add(float meanLoss, ReadOnlySpan<float> logits, ReadOnlySpan<float> labels)
    {
        loss += (double)meanLoss * logits.Length;
        count += logits.Length;
        for (int i = 0; i < logits.Length; i++)
        {
            if (logits[i] > 0 == labels[i] > 0)
                correct++;
        }
    }
}
