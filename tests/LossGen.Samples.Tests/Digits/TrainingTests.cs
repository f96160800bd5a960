using System;
using System.Linq;
using Digits;

namespace LossGen.Samples.Tests.DigitsSample;

public sealed class TrainingTests
{
    [Fact]
    public void A_seed_gives_the_same_bits_every_time()
    {
        int[] first = WeightBits(Train(epochs: 3, rate: 0.1f, seed: 5).Network);
        int[] second = WeightBits(Train(epochs: 3, rate: 0.1f, seed: 5).Network);

        Assert.Equal(first, second);
        Assert.NotEqual(first, WeightBits(Train(epochs: 3, rate: 0.1f, seed: 6).Network));
    }

    /// <summary>PyTorch, with the same network, number of images and rate, comes to about 0.29 and 0.89.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Ten_epochs_at_a_small_rate_come_as_far_as_PyTorch(int seed)
    {
        Score test = Train(epochs: 10, rate: 0.01f, seed).Test;

        Assert.InRange(test.Loss, 0.2, 0.4);
        Assert.InRange(test.Accuracy, 0.85, 0.95);
    }

    [Fact]
    public void An_epoch_counts_every_batch()
    {
        TrainingData data = DigitsData.Load(DigitsDataTests.ShippedFile);
        var random = new Random(1);
        var network = new Perceptron([64, 128, 64, 1], 64, random);
        int batches = 0;

        new Trainer(network, new Sgd(network.Parameters, 0.1f, 0.9f), 64, random).TrainEpoch(data.Train, () => batches++);

        // 1437 = 22 * 64 + 29.
        Assert.Equal(23, batches);
    }

    /// <summary>The logits 2, -1, 0, 3 with labels 1, 1, 0, 0 are right twice (0 counts as negative); (3*1 + 1*5) / 4 = 2.</summary>
    [Fact]
    public void Score_weighs_batches_by_their_size()
    {
        var keeper = new ScoreKeeper();
        keeper.Add(1f, [2f, -1f, 0f], [1f, 1f, 0f]);
        keeper.Add(5f, [3f], [0f]);

        Assert.Equal(new Score(2, 0.5), keeper.Score);
    }

    private static (Perceptron Network, Score Test) Train(int epochs, float rate, int seed)
    {
        TrainingData data = DigitsData.Load(DigitsDataTests.ShippedFile);
        var random = new Random(seed);
        var network = new Perceptron([64, 128, 64, 1], 64, random);
        var trainer = new Trainer(network, new Sgd(network.Parameters, rate, 0.9f), 64, random);
        for (int epoch = 0; epoch < epochs; epoch++)
            trainer.TrainEpoch(data.Train, () => { });

        return (network, trainer.Test(data.Test));
    }

    private static int[] WeightBits(Perceptron network) =>
        [.. network.Parameters.SelectMany(parameter => parameter.Values).Select(BitConverter.SingleToInt32Bits)];
}
