using System.Numerics;
using LossGen.FunctionLab.Compiled;

namespace LossGen.Benchmarks.Functions.Candidates;

/// <summary>A way to compute a function: whose, at which width, and how.</summary>
internal sealed record Candidate<T>(Contender Contender, VectorWidth Width, SpanFunction<T> Run)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override string ToString() => $"{Contender} ({Width})";
}
