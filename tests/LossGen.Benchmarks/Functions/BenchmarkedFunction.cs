using LossGen.Benchmarks.Functions.Native;

namespace LossGen.Benchmarks.Functions;

/// <summary>A function to be timed: a row of the tables.</summary>
/// <param name="Name">Its name in formulas.</param>
/// <param name="Value">What it is, in plain maths.</param>
/// <param name="X">The range of the first argument: an ordinary one.</param>
internal sealed record BenchmarkedFunction(string Name, string Value, ArgumentSpread X)
{
    /// <summary>What LossGen's version is called, in whatever case.</summary>
    public string EmittedName { get; init; } = Name;

    /// <summary>The range of the second argument, of a function of two.</summary>
    public ArgumentSpread? Y { get; init; }

    /// <summary>What .NET's vector methods make it of, <c>Vector.</c> standing for the class of each width; null where they have no such function.</summary>
    public string? VectorExpression { get; init; }

    /// <summary>What a C programmer makes it of; null where no library has it.</summary>
    public NativeRecipe? Native { get; init; }
}
