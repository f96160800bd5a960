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

    /// <summary>log(p/(1 - p)), the inverse of the sigmoid: the logits of a probability.</summary>
    Logit,

    /// <summary>A calibrator: the probability that belongs to a raw score.</summary>
    Calibration,

    /// <summary>Holds values between bounds: a probability stays one, and of logits nothing is known any more.</summary>
    Clamp,

    /// <summary>1 where something holds and 0 elsewhere: a comparison of elements, a one-hot row.</summary>
    Indicator,
}
