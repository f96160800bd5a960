using System;
using System.Linq;

namespace Digits;

/// <summary>Takes a network through the images, batch by batch.</summary>
internal sealed class Trainer(Perceptron network, Sgd optimizer, int batchSize, Random random)
{
    private readonly float[] inputs = new float[batchSize * network.Layers[0].Inputs];
    private readonly float[] labels = new float[batchSize];
    private readonly float[] dLogits = new float[batchSize];

    /// <summary>
    /// Learns from every image once, in random order. The score is that of each batch before it was learnt from: the first batches
    /// are judged by a less experienced network than the last ones.
    /// </summary>
    public Score TrainEpoch(ImageSet images, Action batchDone)
    {
        int[] order = Enumerable.Range(0, images.Count).ToArray();
        random.Shuffle(order);
        return Run(images, order, batch =>
        {
            network.Backward(inputs.AsSpan(0, batch * images.PixelsPerImage), dLogits.AsSpan(0, batch));
            optimizer.Step();
            batchDone();
        });
    }

    /// <summary>Judges the network by images, which it does not learn from.</summary>
    public Score Test(ImageSet images) => Run(images, Enumerable.Range(0, images.Count).ToArray(), _ => { });

    private Score Run(ImageSet images, int[] order, Action<int> learn)
    {
        var keeper = new ScoreKeeper();
        foreach (int[] chosen in order.Chunk(batchSize))
        {
            Span<float> x = inputs.AsSpan(0, chosen.Length * images.PixelsPerImage);
            Span<float> y = labels.AsSpan(0, chosen.Length);
            images.CopyBatch(chosen, x, y);

            ReadOnlySpan<float> logits = network.Forward(x);
            float loss = Losses.BinaryCrossEntropy(logits, y, dLogits.AsSpan(0, chosen.Length));
            keeper.Add(loss, logits, y);
            learn(chosen.Length);
        }

        return keeper.Score;
    }
}
