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
    public void The_count_of_allocated_bytes_sees_an_array()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var array = new float[1];
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before >= 4 * array.Length);
    }
}
