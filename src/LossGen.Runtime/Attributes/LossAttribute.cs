using System;
using System.Diagnostics.CodeAnalysis;

namespace LossGen;

/// <summary>
/// Declares a <c>partial</c> method as a loss. The compiler plug-in emits its other half: one fused vector kernel that returns the
/// loss and fills the gradients, from a numerically stable form of the formula.
/// </summary>
/// <remarks>
/// <para>
/// The method may be static or an instance method, in a partial class, struct, record or interface. It returns <see cref="float"/> or
/// <see cref="double"/> (the reduced loss), or nothing where only outputs are wanted. Its parameters are bound to the formula by name.
/// </para>
/// <para>
/// The formula is the textbook one: <c>+ - * / ^</c>, comparisons, <c>c ? a : b</c>, functions such as <c>exp</c>, <c>log</c>,
/// <c>sigmoid</c> or <c>softmax</c>, and bindings after <c>where</c>. It means the exact real-valued function; <c>0*log(0)</c> is 0.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// public static partial class Losses
/// {
///     [Loss("-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)")]
///     public static partial float BinaryCrossEntropy(
///         ReadOnlySpan&lt;float&gt; x, ReadOnlySpan&lt;float&gt; y, [Gradient] Span&lt;float&gt; dx);
/// }
///
/// float[] dx = new float[2];
/// float loss = Losses.BinaryCrossEntropy([0f, 20f], [1f, 1f], dx);
/// // loss  =   0.3465736                    the mean of log(2) and 2.0611537e-9
/// // dx    = [-0.25, -1.0305768e-9]         (sigmoid(x) - y) / 2, with no digit lost at 20
/// </code>
/// </example>
/// <param name="formula">The formula, with its bindings after <c>where</c>.</param>
/// <exception cref="ArgumentException">
/// Thrown by the emitted method, before anything is written: a length that does not fit, or an output that overlaps an input or another
/// output. Exactly the same memory is allowed for an output over an input of its type, so a gradient may overwrite its logits.
/// </exception>
/// <exception cref="ArgumentOutOfRangeException">
/// Thrown by the emitted method: a class index outside the row, on a row that counts.
/// </exception>
/// <exception cref="InvalidOperationException">
/// Thrown by the emitted method: a mean over no values, with <see cref="LossGen.OnEmpty.Throw"/>.
/// </exception>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class LossAttribute([StringSyntax(LossAttribute.FormulaSyntax)] string formula) : Attribute
{
    /// <summary>The name under which editors know the formula language (<see cref="StringSyntaxAttribute"/>).</summary>
    public const string FormulaSyntax = "LossGen";

    /// <summary>The formula as the user wrote it.</summary>
    public string Formula { get; } = formula;

    /// <summary>
    /// How the values make the returned number, and so the gradient's scale. <see cref="LossGen.Reduction.Mean"/> by default.
    /// </summary>
    public Reduction Reduction { get; set; }

    /// <summary>
    /// A formula over the parameters and the bindings by which each value is multiplied; a <see cref="LossGen.Reduction.Mean"/> divides
    /// by its sum instead of the count. It multiplies the derivatives likewise, and is not differentiated itself. None by default.
    /// </summary>
    /// <example>Values 1 and 3 with weights 3 and 1 have the sum 6 and the mean 6 / 4 = 1.5.</example>
    [StringSyntax(FormulaSyntax)]
    public string? Weight { get; set; }

    /// <summary>
    /// A true-or-false formula over the parameters and the bindings. A sample for which it is false counts nowhere: its value is 0, its
    /// gradient is 0, the mean does not count it, its class index is not looked at, and a NaN in it is not seen. None by default.
    /// </summary>
    /// <example><c>Mask = "y != -100"</c> leaves out the rows whose label is -100, as PyTorch's <c>ignore_index</c> does.</example>
    [StringSyntax(FormulaSyntax)]
    public string? Mask { get; set; }

    /// <summary>What a mean over no values is. <see cref="LossGen.OnEmpty.Zero"/> by default.</summary>
    public OnEmpty OnEmpty { get; set; }

    /// <summary>
    /// The stability clamp, for inputs that can by themselves drive the argument of a logarithm (a division, a power) to 0, as <c>p</c>
    /// does in <c>log(p)</c>: that argument is held at this value or above. The gradient is the one at the clamped value, so it is finite
    /// and never silenced. 0 turns clamping off. <see cref="double.NaN"/>, the default, stands for <c>1e-7</c> where the arithmetic is
    /// in <see cref="float"/> and <c>1e-15</c> where it is in <see cref="double"/>.
    /// </summary>
    /// <example>
    /// <c>-log(p)</c> at p = 0 in <see cref="float"/> is -log(1e-7) = 16.118095, with the gradient -1e7; with <c>Epsilon = 0</c> it is
    /// infinite, with the gradient minus infinity.
    /// </example>
    public double Epsilon { get; set; } = double.NaN;

    /// <summary>How close the elementary functions come to the exact values. <see cref="LossGen.Accuracy.Precise"/> by default.</summary>
    public Accuracy Accuracy { get; set; }

    /// <summary>
    /// Whether inputs of more than 65,536 elements are split over the processors, by the thread pool. The results have the same bits either way. A call then
    /// allocates a few small objects, where otherwise it allocates nothing. False by default.
    /// </summary>
    public bool Parallel { get; set; }
}
