using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LossGen.KernelHost;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>Chunks on threads make the same bits as one thread, whatever calls them.</summary>
public sealed class ParallelTests
{
    private static readonly int[] Lengths = [0, 1, 64, 1000, 65535, 65536, 65537, 131072, 131073, 200_001, 1_000_003];

    [Fact]
    public void Threads_make_the_same_bits()
    {
        foreach (var length in Lengths)
        {
            var (x, y) = Inputs(length);
            var (expected, dx) = (new float[length], new Guarded<float>(length));
            Assert.Equal(ParallelLosses.Sequential(x, y, expected), ParallelLosses.Parallel(x, y, dx.Span));
            Assert.Equal(expected, dx.Span.ToArray());
            Assert.True(dx.IsIntact);
        }
    }

    [Fact]
    public void So_they_do_for_weights_masks_hyper_parameters_and_every_kind_of_output()
    {
        foreach (var length in Lengths)
        {
            var (x, y) = Inputs(length);
            Half[] logits = Array.ConvertAll(x, v => (Half)v), firstGradient = new Half[length], secondGradient = new Half[length];
            sbyte[] labels = Array.ConvertAll(x, v => v > 10 ? (sbyte)-100 : (sbyte)(v > 0 ? 1 : 0));
            float[] weights = Array.ConvertAll(y, v => v + 0.5f), firstHessian = new float[length], secondHessian = new float[length];
            double[] firstValues = new double[length], secondValues = new double[length];
            var first = ParallelLosses.SequentialLearnt(logits, labels, weights, 0.7f, 3, firstGradient, firstHessian, firstValues, out var firstLearnt);
            var second = ParallelLosses.ParallelLearnt(logits, labels, weights, 0.7f, 3, secondGradient, secondHessian, secondValues, out var secondLearnt);
            Assert.Equal(first, second);
            Assert.Equal(firstLearnt, secondLearnt);
            Assert.Equal(firstGradient, secondGradient);
            Assert.Equal(firstHessian, secondHessian);
            Assert.Equal(firstValues, secondValues);
            Assert.True(length < 64 || (first > 0 && firstLearnt != 0));
        }
    }

    [Fact]
    public void Several_threads_may_call_at_once_while_memory_is_moved_about()
    {
        const int length = 300_000;
        var (x, y) = Inputs(length);
        var expected = new float[length];
        var loss = ParallelLosses.Sequential(x, y, expected);
        using var stop = new CancellationTokenSource();
        var collector = new Thread(() =>
        {
            // Small arrays that die leave gaps, which a compacting collection closes.
            while (!stop.IsCancellationRequested)
            {
                List<byte[]> garbage = [.. Enumerable.Range(0, 1000).Select(_ => new byte[200])];
                GC.Collect(1, GCCollectionMode.Forced, blocking: true, compacting: true);
                GC.KeepAlive(garbage);
            }
        });
        collector.Start();
        Parallel.For(0, 16, _ =>
        {
            var dx = new float[length];
            Assert.Equal(loss, ParallelLosses.Parallel(x, y, dx));
            Assert.Equal(expected, dx);

            // Arrays so small that they are not among the large objects, which never move.
            var (few, labels, gradient) = (x[..9000], y[..9000], new float[9000]);
            var (smallGradient, smallLoss) = (new float[9000], ParallelLosses.Parallel(few, labels, gradient));
            Assert.Equal(ParallelLosses.Sequential(few, labels, smallGradient), smallLoss);
            Assert.Equal(smallGradient, gradient);
        });
        stop.Cancel();
        collector.Join();
    }

    [Fact]
    public void Spans_may_lie_on_the_stack_and_outputs_in_place()
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(RunOnStack), maxStackSize: 16 << 20);
        thread.Start();
        thread.Join();
        Assert.Null(failure);

        static void RunOnStack()
        {
            const int length = 140_000;
            Span<float> x = stackalloc float[length], y = stackalloc float[length], dx = stackalloc float[length];
            var (inputs, labels) = Inputs(length);
            inputs.CopyTo(x);
            labels.CopyTo(y);
            var expected = new float[length];
            var loss = ParallelLosses.Sequential(inputs, labels, expected);
            Assert.Equal(loss, ParallelLosses.Parallel(x, y, dx));
            Assert.Equal(expected, dx.ToArray());
            Assert.Equal(loss, ParallelLosses.Parallel(x, y, x));
            Assert.Equal(expected, x.ToArray());
        }
    }

    [Fact]
    public void A_sum_without_a_result_and_a_loss_without_outputs_are_spread_too()
    {
        foreach (var length in Lengths)
        {
            double[] x = [.. Enumerable.Range(0, length).Select(i => (double)(i % 5))], dx = new double[length];
            ParallelLosses.ParallelNothing(x, new double[length], dx);
            Assert.Equal(x.Select(v => 2 * v), dx);

            float[] few = [.. x.Select(v => (float)v)];
            Assert.Equal(length == 0 ? 0 : x.Sum(v => v * v) / length, ParallelLosses.ParallelLoss(few, new float[length]));
        }
    }

    [Fact]
    public void Errors_come_before_anything_is_written()
    {
        const int length = 200_000;
        var (x, y) = Inputs(length);
        var dx = new Guarded<float>(length - 1);
        Assert.Throws<ArgumentException>("dx", () => ParallelLosses.Parallel(x, y, dx.Span));
        Assert.True(dx.IsUntouched);
        var whole = new Guarded<float>(length);
        Assert.Throws<ArgumentException>("y", () => ParallelLosses.Parallel(x, y.AsSpan(1), whole.Span));
        Assert.True(whole.IsUntouched);
        var memory = new float[length + 1];
        Assert.Throws<ArgumentException>("dx", () => ParallelLosses.Parallel(memory.AsSpan(0, length), y, memory.AsSpan(1)));
        Assert.All(memory, value => Assert.Equal(0, value));
        Assert.Throws<InvalidOperationException>(() => ParallelLosses.ParallelOrThrow([], [], []));
    }

    private static (float[] X, float[] Y) Inputs(int length)
    {
        var random = new Inputs(8);
        var (x, y) = (new float[length], new float[length]);
        random.Fill(x, Domain.Real);
        random.FillLabels(y, [0, 1]);
        return (x, y);
    }
}
