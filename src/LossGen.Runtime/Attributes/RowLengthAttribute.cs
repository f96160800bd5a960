using System;

namespace LossGen;

/// <summary>
/// Marks the <see cref="int"/> parameter that makes the loss a row loss: its inputs are row-major matrices with that many columns.
/// </summary>
/// <remarks>
/// In a row loss, floating-point inputs have one value per element, integer and <see cref="bool"/> inputs one per row;
/// <see cref="PerElementAttribute"/>, <see cref="PerSampleAttribute"/> and <see cref="PerClassAttribute"/> say otherwise. The emitted
/// method throws an <see cref="ArgumentException"/> for a row length below 1 and for one that does not divide an input's length.
/// </remarks>
/// <example>
/// <code>
/// [Loss("-log(softmax(x)[y])")]
/// public static partial float CrossEntropy(
///     ReadOnlySpan&lt;float&gt; x, ReadOnlySpan&lt;int&gt; y, [RowLength] int classes, [Gradient] Span&lt;float&gt; dx);
/// // x = [0, 0, 0], y = [2], classes = 3:  the loss is log(3) = 1.0986123, dx = [1/3, 1/3, -2/3]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class RowLengthAttribute : Attribute
{
    /// <summary>A row length known at run time only.</summary>
    public RowLengthAttribute()
    {
    }

    /// <summary>A constant row length, for which the kernel is specialised. The argument is checked to equal it.</summary>
    /// <param name="length">The number of columns, at least 1.</param>
    public RowLengthAttribute(int length) => Length = length;

    /// <summary>The promised row length, or 0 where it is known at run time only.</summary>
    public int Length { get; }
}
