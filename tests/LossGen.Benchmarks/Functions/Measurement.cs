using LossGen.Benchmarks.Functions.Candidates;

namespace LossGen.Benchmarks.Functions;

/// <summary>What a candidate took.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Type"><c>float</c> or <c>double</c>.</param>
/// <param name="Width">The width of the vectors.</param>
/// <param name="Contender">Whose candidate it is.</param>
/// <param name="Nanoseconds">The time for an element.</param>
internal sealed record Measurement(string Function, string Type, VectorWidth Width, Contender Contender, double Nanoseconds);
