namespace LossGen.Generator.Analysis.Meanings;

/// <summary>What the functions that the analysis knows do to values.</summary>
internal enum ValueFunction
{
    /// <summary>Nothing that is known.</summary>
    None,

    /// <summary>Hands its values on: a copy, a cast, a reshaping, a choice of elements.</summary>
    Same,

    Sigmoid,
    LogSigmoid,
    Softmax,
    LogSoftmax,

    /// <summary>A layer whose outputs are any real numbers.</summary>
    Linear,

    Exp,
    Log,
    Log1p,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Sum,

    /// <summary>The sign of a number: -1 or 1 (and 0 at 0, which no label is).</summary>
    Sign,

    /// <summary>The index of the largest element.</summary>
    ArgMax,

    /// <summary>Refers to the same values, all of them or a part: a span of an array, a slice.</summary>
    View,

    /// <summary>Applies a lambda to every value.</summary>
    Map,

    /// <summary>Modules in a row: does what the last one does.</summary>
    Sequential,

    /// <summary>The larger of two, or the largest element: bounds, and no other meaning.</summary>
    Max,
}
