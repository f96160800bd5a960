using System;
using System.Numerics.Tensors;

namespace Digits;

/// <summary>
/// A layer in which every output depends on every input: <c>output = weights input + bias</c>, for each row of a batch.
/// A row of the weights belongs to an output.
/// </summary>
internal sealed class DenseLayer
{
    /// <summary>Starts where PyTorch's <c>nn.Linear</c> does: weights and biases uniform in ±1/sqrt(inputs).</summary>
    public DenseLayer(int inputs, int outputs, Random random)
    {
        Inputs = inputs;
        Outputs = outputs;
        Weights = new Parameter(inputs * outputs);
        Bias = new Parameter(outputs);

        float bound = 1 / MathF.Sqrt(inputs);
        Fill(Weights.Values);
        Fill(Bias.Values);

        void Fill(float[] values)
        {
            for (int i = 0; i < values.Length; i++)
                values[i] = ((random.NextSingle() * 2) - 1) * bound;
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public Parameter Weights { get; }

    public Parameter Bias { get; }

    public void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        for (int row = 0; row < output.Length / Outputs; row++)
        {
            ReadOnlySpan<float> x = input.Slice(row * Inputs, Inputs);
            Span<float> y = output.Slice(row * Outputs, Outputs);
            for (int j = 0; j < y.Length; j++)
                y[j] = DotProduct.Of(WeightsOf(j, Weights.Values), x) + Bias.Values[j];
        }
    }

    /// <summary>From the derivative with respect to the output to those with respect to weights, bias and input.</summary>
    /// <param name="input">What <see cref="Forward"/> was given.</param>
    /// <param name="dOutput">The derivative of the loss with respect to what it returned.</param>
    /// <param name="dInput">Receives the derivative with respect to the input; empty where nobody wants it, as in the first layer.</param>
    public void Backward(ReadOnlySpan<float> input, ReadOnlySpan<float> dOutput, Span<float> dInput)
    {
        Array.Clear(Weights.Gradient);
        Array.Clear(Bias.Gradient);
        dInput.Clear();

        for (int row = 0; row < dOutput.Length / Outputs; row++)
        {
            ReadOnlySpan<float> x = input.Slice(row * Inputs, Inputs);
            ReadOnlySpan<float> dy = dOutput.Slice(row * Outputs, Outputs);
            for (int j = 0; j < dy.Length; j++)
            {
                // About half of the units are closed by the ReLU behind them and take no part.
                if (dy[j] == 0)
                    continue;

                Bias.Gradient[j] += dy[j];
                AddScaled(x, dy[j], WeightsOf(j, Weights.Gradient));
                if (!dInput.IsEmpty)
                    AddScaled(WeightsOf(j, Weights.Values), dy[j], dInput.Slice(row * Inputs, Inputs));
            }
        }
    }

    private static void AddScaled(ReadOnlySpan<float> x, float scale, Span<float> sum) => TensorPrimitives.MultiplyAdd(x, scale, sum, sum);

    private Span<float> WeightsOf(int output, float[] values) => values.AsSpan(output * Inputs, Inputs);
}
