using System;
using System.Linq;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>A kernel allocates nothing.</summary>
public sealed class AllocationTests
{
    public static TheoryData<string> Names => [.. KernelTable.Kernels.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_call_allocates_nothing(string name)
    {
        var kernel = KernelTable.Kernels.Single(k => k.Name == name);
        // Whole blocks and a tail; more than a chunk.
        foreach (var length in (int[])[0, 1, 100, 70_001])
        {
            var (x, y, gradient, values) = (new float[length], new float[length], new float[length], new float[length]);
            // The runtime itself allocates now and then, when it compiles a method anew: what the kernel allocates, it allocates every time.
            Assert.Equal(0, Enumerable.Range(0, 8).Min(_ => Measure()));

            long Measure()
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                Call();
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }

            void Call()
            {
                kernel.Sum(x, y, gradient, values);
                kernel.Mean(x, y, gradient);
            }
        }
    }

    [Fact]
    public void Nor_does_one_of_other_types_with_weight_mask_and_derivatives_of_every_kind()
    {
        foreach (var length in (int[])[1, 100, 70_001])
        {
            float[] x = new float[length], w = new float[length], dx = new float[length], d2x = new float[length], values = new float[length];
            Half[] halves = new Half[length], halfGradient = new Half[length], halfHessian = new Half[length];
            sbyte[] labels = new sbyte[length];
            byte[] bytes = new byte[length];
            Assert.Equal(0, Least(() =>
            {
                MaskLosses.Weighted(x, labels, w, dx, d2x, values);
                StorageLosses.HalfLogits(halves, bytes, halfGradient, halfHessian);
                LearntLosses.Weighted(x, x, w, 2, 3, dx, out _);
            }));
        }
    }

    [Fact]
    public void One_on_threads_allocates_a_few_small_objects()
    {
        float[] x = new float[1_000_000], y = new float[x.Length], dx = new float[x.Length];
        Assert.InRange(Least(() => ParallelLosses.Parallel(x, y, dx)), 1, 20_000);
    }

    // The runtime itself allocates now and then, when it compiles a method anew: what the kernel allocates, it allocates every time.
    private static long Least(Action call) => Enumerable.Range(0, 8).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });

    [Fact]
    public void The_count_of_allocated_bytes_sees_an_array()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var array = new float[1];
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before >= 4 * array.Length);
    }
}
