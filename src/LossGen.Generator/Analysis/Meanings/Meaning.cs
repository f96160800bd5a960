namespace LossGen.Generator.Analysis.Meanings;

/// <summary>What the values of a buffer, or a single value, are known to be on every path that leads to where one asks.</summary>
internal enum Meaning
{
    /// <summary>Nothing has been written yet: what is written next is all there is.</summary>
    None,

    /// <summary>Not known, or different on different paths.</summary>
    Unknown,

    // The domains that an attribute can state.
    Logits,
    Probability,
    LogProbability,
    BinaryLabel,
    SignedLabel,
    ClassIndex,

    // What these are made of when written by hand.

    /// <summary>A number known at compile time.</summary>
    Constant,

    /// <summary>e^a.</summary>
    Exponential,

    /// <summary>1 + e^a.</summary>
    OnePlusExponential,

    /// <summary>The sum of e^a over a row.</summary>
    SumOfExponentials,

    /// <summary>2*y of labels 0 and 1: 0 or 2.</summary>
    DoubledLabel,

    // What a mean is, and what it was divided by.

    /// <summary>A loss that is a mean over its values, or the gradient of one.</summary>
    Mean,

    /// <summary>How many values there are.</summary>
    Count,

    /// <summary>1 over how many values there are.</summary>
    InverseCount,

    /// <summary>An object that maps tensors to tensors: a layer, an activation or several in a row.</summary>
    Module,
}
