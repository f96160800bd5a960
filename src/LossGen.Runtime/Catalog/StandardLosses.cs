namespace LossGen;

/// <summary>
/// The well-known losses, ready to call, each declared by its formula in <see cref="Formulas"/>: they return the mean and fill the gradient, in one sweep, without
/// allocation, in <see cref="float"/>, and in <see cref="double"/> but for some losses over rows that PyTorch has not.
/// </summary>
/// <remarks>
/// <para>
/// Names, order of the arguments and defaults are those that a user of PyTorch expects: prediction, target, then the row length of a loss over rows, then the
/// outputs, then the options. Overloads without outputs return the value alone. Each loss is on the page docs/losses.md, by its name in PyTorch, Keras and optax too.
/// </para>
/// <para>
/// Every method throws an <see cref="System.ArgumentException"/>, before anything is written, where a length does not fit or where an output overlaps an input other than
/// exactly: a gradient may overwrite its logits. A NaN in an input gives NaN for its own element and for the returned loss. The mean over nothing is 0. Rows are
/// row-major: a matrix of n rows is n times the row length, one row after the other.
/// </para>
/// <para>
/// For the sum instead of the mean, the value of each element, weights, masks, float labels of another type, or a clamp of one's own, declare the loss by the same formula:
/// <c>[Loss(Formulas.Huber, Reduction = Reduction.Sum)]</c>.
/// </para>
/// </remarks>
public static partial class StandardLosses;
