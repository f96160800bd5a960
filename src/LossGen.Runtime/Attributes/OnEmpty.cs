namespace LossGen;

/// <summary>
/// What a mean over no values is: no input, every sample masked, or weights that sum to 0. The gradients are 0 in any case, and a sum
/// over no values is always 0.
/// </summary>
public enum OnEmpty
{
    /// <summary>The loss is 0: a batch without a counted sample leaves a running total as it is.</summary>
    Zero,

    /// <summary>The loss is NaN, as in PyTorch.</summary>
    NaN,

    /// <summary>An <see cref="System.InvalidOperationException"/>, before any output is written.</summary>
    Throw,
}
