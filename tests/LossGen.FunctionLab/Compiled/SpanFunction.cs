using System;
using System.Numerics;

namespace LossGen.FunctionLab.Compiled;

/// <summary>
/// Applies a function to each element of a span whose length is a multiple of <see cref="CompiledFunctions.Step"/>; a function of one argument does not look at
/// <paramref name="y"/>. Of several results, the further ones are written behind the first, each after as many elements as <paramref name="x"/> has.
/// </summary>
public delegate void SpanFunction<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
