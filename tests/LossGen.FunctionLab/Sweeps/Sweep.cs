using System;
using System.Linq;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using LossGen.FunctionLab.Compiled;

namespace LossGen.FunctionLab.Sweeps;

/// <summary>
/// Looks at every point of a source, in parallel. The exact value costs more than all the rest: it is found once, for all the functions that are to be judged by it
/// (the precisions of one function).
/// </summary>
internal static class Sweep
{
    /// <summary>Of several results, the first is judged: it is the value by itself, and the others are what it has lost.</summary>
    private const int MaxResults = 2;

    /// <summary>The worst case of each of the functions.</summary>
    public static WorstCase[] Run<T>(PointSource<T> points, Func<Yardstick<T>> yardstick, SpanFunction<T>[] functions, bool isBinary)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        WorstCase[] worst = NothingYet(functions.Length);
        Lock gate = new();
        Parallel.For(
            0L,
            points.Batches,
            () => new Worker<T>(points, yardstick(), functions, isBinary),
            static (batch, _, worker) => worker.Look(batch),
            worker =>
            {
                lock (gate)
                    worst = [.. worst.Zip(worker.Worst, static (a, b) => WorstCase.Worse(a, b))];
            });
        return worst;
    }

    private static WorstCase[] NothingYet(int count) => [.. Enumerable.Repeat(WorstCase.None, count)];

    /// <summary>One thread's buffers, and the worst cases that it has seen.</summary>
    private sealed class Worker<T>(PointSource<T> points, Yardstick<T> yardstick, SpanFunction<T>[] functions, bool isBinary)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T[] x = new T[points.BatchLength], y = isBinary ? new T[points.BatchLength] : [], computed = new T[points.BatchLength * MaxResults];

        public WorstCase[] Worst { get; } = NothingYet(functions.Length);

        public Worker<T> Look(long batch)
        {
            if (!points.TryFill(batch, x, y))
                return this;

            yardstick.Lay(x, y);
            for (int k = 0; k < functions.Length; k++)
            {
                functions[k](x, y, computed);
                Worst[k] = yardstick.Find(Worst[k], x, y, computed.AsSpan(0, x.Length));
            }

            return this;
        }
    }
}
