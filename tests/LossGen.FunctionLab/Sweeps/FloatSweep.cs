using System;
using System.Threading;
using System.Threading.Tasks;
using LossGen.FunctionLab.Compiled;
using LossGen.FunctionLab.Exact;

namespace LossGen.FunctionLab.Sweeps;

/// <summary>
/// Functions of one float argument that share their exact values (the precisions of one function), over all 2^32 bit patterns or every so many of them. The
/// reference costs more than all the rest: it is evaluated once for all.
/// </summary>
internal static class FloatSweep
{
    private const long Patterns = 1L << 32;
    private const int Batch = 1 << 16;

    /// <summary>The worst case of each of the functions.</summary>
    /// <param name="stride">An odd stride meets every exponent, both signs and the NaNs; 1 leaves nothing out.</param>
    public static WorstCase[] Run(Func<double, double> exact, SpanFunction[] functions, ArgumentRange range, long stride)
    {
        var worst = new WorstCase[functions.Length];
        Array.Fill(worst, WorstCase.None);
        Lock gate = new();
        long batches = (Patterns + (stride * Batch) - 1) / (stride * Batch);
        Parallel.For(
            0L,
            batches,
            () => new Worker(exact, functions, range),
            (batch, _, worker) =>
            {
                worker.Look(batch * Batch * stride, stride);
                return worker;
            },
            worker =>
            {
                lock (gate)
                {
                    for (int k = 0; k < worst.Length; k++)
                        worst[k] = WorstCase.Worse(worst[k], worker.Worst[k]);
                }
            });
        return worst;
    }

    /// <summary>One thread's buffers, and the worst cases that it has seen.</summary>
    private sealed class Worker(Func<double, double> exact, SpanFunction[] functions, ArgumentRange range)
    {
        private readonly float[] arguments = new float[Batch], computed = new float[Batch];
        private readonly double[] values = new double[Batch];

        public WorstCase[] Worst { get; } = MakeWorst(functions.Length);

        public void Look(long first, long stride)
        {
            // Bit patterns that all lie outside of the range would all be held at its end, which is looked at with the patterns around it.
            float start = Pattern(first), end = Pattern(first + (stride * (Batch - 1)));
            if (stride == 1 && !range.Contains(start) && !range.Contains(end) && range.Hold(start) == range.Hold(end))
                return;

            for (int i = 0; i < Batch; i++)
            {
                float x = arguments[i] = range.Hold(Pattern(first + (i * stride)));
                values[i] = exact(x);
            }

            for (int k = 0; k < functions.Length; k++)
            {
                functions[k](arguments, arguments, computed);
                Worst[k] = FloatJudge.Find(Worst[k], arguments, [], computed, values);
            }
        }

        private static float Pattern(long index) => BitConverter.UInt32BitsToSingle(unchecked((uint)index));

        private static WorstCase[] MakeWorst(int count)
        {
            var worst = new WorstCase[count];
            Array.Fill(worst, WorstCase.None);
            return worst;
        }
    }
}
