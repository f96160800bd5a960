using System;

namespace LossGen.Generator.Symbolics;

/// <summary>What a value varies with, in a loss over rows. In a loss without rows every input is per sample.</summary>
[Flags]
internal enum Shape
{
    /// <summary>The same everywhere: a constant, a hyper-parameter, the row length.</summary>
    Uniform = 0,

    /// <summary>One value a row.</summary>
    PerSample = 1,

    /// <summary>One value a class, shared by all rows.</summary>
    PerClass = 2,

    /// <summary>One value an element of the matrix.</summary>
    PerElement = PerSample | PerClass,
}
