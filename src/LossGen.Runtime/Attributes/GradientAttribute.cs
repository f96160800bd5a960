using System;

namespace LossGen;

/// <summary>
/// Marks the output that receives the derivative of the returned loss with respect to a parameter: one value per element of an input,
/// or, on an <c>out</c> parameter, the sum over all values for a hyper-parameter (a learnt temperature, Platt's two coefficients).
/// </summary>
/// <remarks>
/// The derivative is that of the reduced loss: under <see cref="Reduction.Mean"/> it contains the division by the count. The output may be
/// exactly the memory of an input of its type; it must not overlap one otherwise, nor another output. An <c>out</c> argument keeps what it held where the
/// method throws.
/// </remarks>
/// <example>
/// <code>
/// [Loss("(x-y)^2")]
/// public static partial float SquaredError(ReadOnlySpan&lt;float&gt; x, ReadOnlySpan&lt;float&gt; y, [Gradient] Span&lt;float&gt; dx);
/// // x = [3, 1], y = [1, 1]:  the loss is 2, dx = [2, 0]   (2*(x-y) / 2)
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class GradientAttribute : Attribute
{
    /// <summary>
    /// The derivative with respect to the parameter whose name follows the <c>d</c>: <c>dx</c> is the gradient of <c>x</c>.
    /// </summary>
    public GradientAttribute()
    {
    }

    /// <summary>The derivative with respect to a named parameter, for an output with a name of its own.</summary>
    /// <param name="of">The parameter, best written <c>nameof(x)</c>.</param>
    public GradientAttribute(string of) => Of = of;

    /// <summary>The parameter by which the loss is differentiated, or null where the output's own name tells.</summary>
    public string? Of { get; }

    /// <summary>
    /// Whether the derivative is added to what the output holds instead of overwriting it; an <c>out</c> parameter holds nothing. False by default.
    /// </summary>
    public bool Accumulate { get; set; }
}
