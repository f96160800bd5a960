using System.Collections.Immutable;
using LossGen.Generator.Analysis.Meanings;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>What a method of the user's does to what it is given.</summary>
/// <param name="Result">What it returns.</param>
/// <param name="ReturnedParameter">The parameter that it returns as it is, where it does.</param>
/// <param name="Parameters">What the parameters' buffers hold when it returns.</param>
internal sealed record CallSummary(Fact Result, int? ReturnedParameter, ImmutableArray<Fact> Parameters)
{
    public Fact Written(int parameter) => parameter < Parameters.Length ? Parameters[parameter] : Fact.Unknown;
}
