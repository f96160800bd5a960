using System;
using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Assessment;

/// <summary>A point at which what is computed is wrong although the exact value is well behaved.</summary>
/// <param name="Result">The parameter that receives the result; null for the loss.</param>
/// <param name="Point">The leaves and their values.</param>
/// <param name="Computed">What comes out.</param>
/// <param name="Exact">What should.</param>
/// <param name="FindCulprit">Looks for the part of the computed expression that goes wrong first, which costs as much as the rest: one weakness of many is reported.</param>
internal sealed record Weakness(string? Result, ImmutableArray<(string Name, double Value)> Point, double Computed, double Exact, Func<Expr> FindCulprit);
