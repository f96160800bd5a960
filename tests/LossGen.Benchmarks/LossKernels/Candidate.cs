using System;

namespace LossGen.Benchmarks.LossKernels;

/// <summary>A way to compute the loss and its gradient.</summary>
internal delegate float Candidate(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> dx);
