using System;

namespace LossGen.Benchmarks.Rows;

/// <summary>Cross-entropy of softmax with its gradient: the mean over the rows.</summary>
internal delegate float CrossEntropy(ReadOnlySpan<float> x, ReadOnlySpan<int> y, int classes, Span<float> dx);

/// <summary>One that computes the loss and its gradient, and is timed.</summary>
internal abstract class RowCandidate(string name) : IDisposable
{
    public string Name { get; } = name;

    /// <summary>Computes them once, and returns the loss.</summary>
    /// <param name="data">What of; the gradient is written there.</param>
    public abstract float Compute(RowData data);

    /// <summary>Computes them some times, and returns the nanoseconds of one.</summary>
    public abstract double Time(RowData data, int repeats);

    public virtual void Dispose()
    {
    }
}
