using System;
using System.Collections.Immutable;
using LossGen.Generator.Problems;
using LossGen.Generator.Text;

namespace LossGen.Generator.Emission;

/// <summary>The emitted half of a method.</summary>
/// <param name="Text">Its file.</param>
/// <param name="Functions">The elementary functions that it calls: those of all losses share a file.</param>
internal sealed record EmittedLoss(string Text, EquatableArray<EmittedFunction> Functions = default)
{
    /// <summary>Looks for what else is to be said of the kernel, which takes its time and changes nothing of it; null where there is nothing to look for.</summary>
    public Func<ImmutableArray<Problem>>? Examine { get; init; }
}
