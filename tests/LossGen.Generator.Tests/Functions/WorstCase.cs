using System;
using System.Threading;
using System.Threading.Tasks;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>The worst error of a function of one argument over its domain.</summary>
/// <param name="Error">In ulp.</param>
/// <param name="Input">Where.</param>
/// <param name="Computed">What the function gives there.</param>
internal sealed record WorstCase(double Error, float Input, float Computed)
{
    private const int Batch = 1 << 16;

    /// <summary>Looks at every <paramref name="stride"/>th bit pattern (an odd number: every exponent, both signs and all NaNs are met).</summary>
    public static WorstCase Find(VectorFunction function, SpanFunction apply, long stride)
    {
        Func<double, double> exact = References.Of(function.Name);
        AccuracyContract contract = function.Contract!;
        var worst = new WorstCase(-1, 0, 0);
        Lock gate = new();
        long batches = ((1L << 32) + (stride * Batch) - 1) / (stride * Batch);
        Parallel.For(0, batches, batch =>
        {
            WorstCase found = OfBatch(batch * stride * Batch, stride, exact, contract, apply);
            lock (gate)
                worst = found.Error > worst.Error ? found : worst;
        });
        return worst;
    }

    private static WorstCase OfBatch(long first, long stride, Func<double, double> exact, AccuracyContract contract, SpanFunction apply)
    {
        float[] x = new float[Batch], y = new float[Batch];
        for (int i = 0; i < Batch; i++)
        {
            float value = BitConverter.UInt32BitsToSingle(unchecked((uint)(first + (i * stride))));
            x[i] = value < contract.Low || value > contract.High ? (float)Math.Clamp(value, contract.Low, contract.High) : value;
        }

        apply(x, [], y);
        var worst = new WorstCase(-1, 0, 0);
        for (int i = 0; i < Batch; i++)
        {
            double error = Ulp.Error(y[i], exact(x[i]));
            if (error > worst.Error)
                worst = new(error, x[i], y[i]);
        }

        return worst;
    }
}
