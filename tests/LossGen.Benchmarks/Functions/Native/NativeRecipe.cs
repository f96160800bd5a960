namespace LossGen.Benchmarks.Functions.Native;

/// <summary>How a function is made of those of a vector maths library: a loop of loops.c, and what it calls.</summary>
/// <param name="Loop">The loop's name, without its type and width.</param>
/// <param name="First">The library's function that is the loop's f.</param>
/// <param name="Second">The one that is its g, if it has one.</param>
internal sealed record NativeRecipe(string Loop, string First, string? Second = null)
{
    /// <summary>What the loop computes, where that is not the library's function alone.</summary>
    public string? Formula { get; init; }

    /// <summary>How many arguments the library's functions take.</summary>
    public int Arity { get; init; } = 1;
}
