using System;

namespace LossGen;

/// <summary>
/// Marks the output that receives the diagonal of the second derivative of the returned loss with respect to an input, one value per
/// element, as gradient boosters ask for; or, on an <c>out</c> parameter, the second derivative with respect to a hyper-parameter, the sum over all values.
/// </summary>
/// <remarks>
/// Like the gradient it is that of the reduced loss: under <see cref="Reduction.Mean"/> it contains the division by the count. The rules
/// for shared memory are those of <see cref="GradientAttribute"/>.
/// </remarks>
/// <example>
/// <code>
/// [Loss("-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)", Reduction = Reduction.Sum)]
/// public static partial float Logistic(ReadOnlySpan&lt;float&gt; x, ReadOnlySpan&lt;float&gt; y,
///     [Gradient] Span&lt;float&gt; dx, [Hessian(Floor = 1e-16)] Span&lt;float&gt; d2x);
/// // x = [0, 100], y = [1, 0]:  dx = [-0.5, 1], d2x = [0.25, 1e-16]   (p*(1-p), raised to the floor at 100)
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class HessianAttribute : Attribute
{
    /// <summary>With respect to the parameter whose name follows the <c>d2</c>: <c>d2x</c> is the Hessian's diagonal for <c>x</c>.</summary>
    public HessianAttribute()
    {
    }

    /// <summary>With respect to a named parameter, for an output with a name of its own.</summary>
    /// <param name="of">The parameter, best written <c>nameof(x)</c>.</param>
    public HessianAttribute(string of) => Of = of;

    /// <summary>The parameter by which the loss is differentiated twice, or null where the output's own name tells.</summary>
    public string? Of { get; }

    /// <summary>
    /// Whether the second derivative is added to what the output holds instead of overwriting it; an <c>out</c> parameter holds nothing. False by default.
    /// </summary>
    public bool Accumulate { get; set; }

    /// <summary>
    /// A floor, for boosters that divide by a Hessian or refuse a negative one: where the second derivative of an element's own loss is smaller, it is
    /// raised to this value, before weight, mean and <see cref="GradientScaleAttribute"/> multiply it. So a sample of weight 0, or a masked one, has 0.
    /// On an <c>out</c> parameter it is the least value that is written. <see cref="double.NaN"/>, the default, stands for no floor.
    /// </summary>
    public double Floor { get; set; } = double.NaN;
}
