using System;
using System.Linq;
using Digits;

namespace LossGen.Samples.Tests.DigitsSample;

/// <summary>The network's gradient, the loss's in it, against central differences of the same network in plain double.</summary>
public sealed class PerceptronTests
{
    private const int Rows = 7;
    private static readonly int[] Widths = [9, 6, 5, 1];

    private readonly Perceptron network;
    private readonly float[] batch;
    private readonly float[] labels;

    public PerceptronTests()
    {
        var random = new Random(3);
        network = new Perceptron(Widths, Rows, random);
        batch = [.. Enumerable.Range(0, Rows * Widths[0]).Select(_ => random.NextSingle())];
        labels = [.. Enumerable.Range(0, Rows).Select(row => (float)(row % 2))];
    }

    [Fact]
    public void Logits_are_those_of_the_plain_network() =>
        Assert.Equal(PlainLogits(), network.Forward(batch).ToArray().Select(logit => (double)logit), (a, b) => Math.Abs(a - b) < 1e-6);

    [Fact]
    public void Gradient_is_the_slope_of_the_loss()
    {
        float[] dLogits = new float[Rows];
        float loss = Losses.BinaryCrossEntropy(network.Forward(batch), labels, dLogits);
        network.Backward(batch, dLogits);
        Assert.Equal(PlainLoss(), loss, 1e-6);

        foreach (Parameter parameter in network.Parameters)
        {
            // A layer that nothing flows through would pass unseen.
            Assert.Contains(parameter.Gradient, slope => MathF.Abs(slope) > 0.003f);
            for (int i = 0; i < parameter.Values.Length; i++)
                Assert.Equal(Slope(parameter.Values, i), parameter.Gradient[i], 1e-7);
        }
    }

    [Fact]
    public void Gradient_of_the_last_batch_replaces_that_of_the_one_before()
    {
        float[] dLogits = [1, 1, 1, 1, 1, 1, 1];
        network.Forward(batch);
        network.Backward(batch, dLogits);
        float[] once = [.. network.Parameters.SelectMany(parameter => parameter.Gradient)];
        network.Backward(batch, dLogits);

        Assert.Equal(once, network.Parameters.SelectMany(parameter => parameter.Gradient));
    }

    [Fact]
    public void Fewer_rows_than_the_largest_batch_are_taken_by_themselves()
    {
        float[] all = network.Forward(batch).ToArray();

        Assert.Equal(all[..2], network.Forward(batch.AsSpan(0, 2 * Widths[0])).ToArray());
    }

    /// <summary>Moves one value by a power of two each way, which float holds exactly, and takes the loss in double.</summary>
    private double Slope(float[] values, int i)
    {
        const float Step = 1 / 4096f;
        float value = values[i];
        float above = value + Step;
        float below = value - Step;
        values[i] = above;
        double lossAbove = PlainLoss();
        values[i] = below;
        double lossBelow = PlainLoss();
        values[i] = value;
        return (lossAbove - lossBelow) / ((double)above - below);
    }

    private double PlainLoss() =>
        PlainLogits().Zip(labels, (x, y) => y > 0 ? Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x))).Average();

    private double[] PlainLogits() => [.. batch.Chunk(Widths[0]).Select(image => PlainLogit([.. image.Select(pixel => (double)pixel)]))];

    private double PlainLogit(double[] signal)
    {
        foreach (DenseLayer layer in network.Layers)
        {
            double[] input = layer == network.Layers[0] ? signal : [.. signal.Select(x => Math.Max(x, 0))];
            signal = new double[layer.Outputs];
            for (int j = 0; j < layer.Outputs; j++)
            {
                signal[j] = layer.Bias.Values[j];
                for (int k = 0; k < layer.Inputs; k++)
                    signal[j] += (double)layer.Weights.Values[(j * layer.Inputs) + k] * input[k];
            }
        }

        return signal.Single();
    }
}
