namespace LossGen;

/// <summary>How the values of a loss make the one number that is returned, and so the scale of its gradients.</summary>
public enum Reduction
{
    /// <summary>
    /// The sum divided by the number of values: of elements where the formula's value is one per element, of rows where it is one per
    /// row. With a <see cref="LossAttribute.Weight"/> it is divided by the sum of the weights instead, as in PyTorch's weighted mean.
    /// </summary>
    Mean,

    /// <summary>The sum. The gradient of an element is then the derivative of that element's own value.</summary>
    Sum,
}
