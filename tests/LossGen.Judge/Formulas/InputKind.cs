namespace LossGen.Judge.Formulas;

/// <summary>What the elements of an input are: their type, and where they lie.</summary>
internal enum InputKind
{
    /// <summary>A float, any.</summary>
    Real,

    /// <summary>A float above 0.</summary>
    Positive,

    /// <summary>A float between 0 and 1, neither of them included.</summary>
    Probability,

    /// <summary>A float from 0 to 1, often one of the two: a soft label.</summary>
    Label,

    /// <summary>A float that is -1 or 1.</summary>
    Sign,

    /// <summary>A float that is an integer from 0 on: a count.</summary>
    Count,

    /// <summary>A byte, 0 or 1.</summary>
    Byte,

    /// <summary>An sbyte, -1 or 1.</summary>
    SByte,

    /// <summary>An int from 0 on: a count.</summary>
    Int,

    /// <summary>True or false.</summary>
    Bool,
}

/// <summary>What follows from an input's kind.</summary>
internal static class InputKinds
{
    /// <summary>The C# type of an element.</summary>
    public static string TypeOf(InputKind kind) => kind switch
    {
        InputKind.Byte => "byte",
        InputKind.SByte => "sbyte",
        InputKind.Int => "int",
        InputKind.Bool => "bool",
        _ => "float",
    };

    /// <summary>Whether its gradient is asked for.</summary>
    public static bool HasGradient(InputKind kind) => kind is InputKind.Real or InputKind.Positive or InputKind.Probability;

    /// <summary>Whether its value may have been rounded, so that how much that matters is part of a result's condition.</summary>
    public static bool IsContinuous(InputKind kind) => HasGradient(kind) || kind is InputKind.Label;
}
