using System;
using System.Collections.Generic;
using System.Linq;

namespace Digits;

/// <summary>Dense layers with ReLU between them; the last one's output is the logit.</summary>
internal sealed class Perceptron
{
    private readonly DenseLayer[] layers;

    /// <summary>Each layer's output for the last batch, after ReLU, and the derivative of the loss with respect to it.</summary>
    private readonly float[][] outputs;
    private readonly float[][] derivatives;

    /// <param name="widths">The number of inputs, then that of each layer's outputs.</param>
    /// <param name="largestBatch">The most rows that will be passed at once.</param>
    /// <param name="random">Draws the weights to start from.</param>
    public Perceptron(ReadOnlySpan<int> widths, int largestBatch, Random random)
    {
        layers = new DenseLayer[widths.Length - 1];
        for (int i = 0; i < layers.Length; i++)
            layers[i] = new DenseLayer(widths[i], widths[i + 1], random);

        outputs = Array.ConvertAll(layers, layer => new float[largestBatch * layer.Outputs]);
        derivatives = Array.ConvertAll(layers, layer => new float[largestBatch * layer.Outputs]);
    }

    public IReadOnlyList<DenseLayer> Layers => layers;

    public IEnumerable<Parameter> Parameters => layers.SelectMany(layer => new[] { layer.Weights, layer.Bias });

    /// <summary>The logit of each row of <paramref name="batch"/>; valid until the next call.</summary>
    public ReadOnlySpan<float> Forward(ReadOnlySpan<float> batch)
    {
        int rows = batch.Length / layers[0].Inputs;
        ReadOnlySpan<float> input = batch;
        for (int i = 0; i < layers.Length; i++)
        {
            Span<float> output = outputs[i].AsSpan(0, rows * layers[i].Outputs);
            layers[i].Forward(input, output);
            if (i < layers.Length - 1)
                Relu.Forward(output);

            input = output;
        }

        return input;
    }

    /// <summary>Fills the gradient of every parameter.</summary>
    /// <param name="batch">What <see cref="Forward"/> was given last.</param>
    /// <param name="dLogits">The derivative of the loss with respect to each logit.</param>
    public void Backward(ReadOnlySpan<float> batch, ReadOnlySpan<float> dLogits)
    {
        int rows = dLogits.Length;
        ReadOnlySpan<float> dOutput = dLogits;
        for (int i = layers.Length - 1; i > 0; i--)
        {
            int count = rows * layers[i].Inputs;
            ReadOnlySpan<float> input = outputs[i - 1].AsSpan(0, count);
            Span<float> dInput = derivatives[i - 1].AsSpan(0, count);
            layers[i].Backward(input, dOutput, dInput);
            Relu.Backward(input, dInput);
            dOutput = dInput;
        }

        layers[0].Backward(batch, dOutput, dInput: default);
    }
}
