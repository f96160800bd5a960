using System;

namespace LossGen;

/// <summary>
/// Marks the output that receives each value before the reduction, its weight included: one per element, or one per row where the
/// formula reduces rows. A masked sample's value is 0.
/// </summary>
/// <remarks>The output may be exactly the memory of an input of its type; it must not overlap one otherwise, nor another output.</remarks>
/// <example>
/// <code>
/// [Loss("abs(x-y)")]
/// public static partial float AbsoluteError(
///     ReadOnlySpan&lt;float&gt; x, ReadOnlySpan&lt;float&gt; y, [LossValues] Span&lt;float&gt; values);
/// // x = [3, 1], y = [1, 2]:  the loss is 1.5, values = [2, 1]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class LossValuesAttribute : Attribute;
