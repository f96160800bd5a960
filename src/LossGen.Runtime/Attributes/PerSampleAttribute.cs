using System;

namespace LossGen;

/// <summary>
/// Marks an input of a row loss as one value per row. Unmarked, integer and <see cref="bool"/> inputs are that already; floating-point
/// ones are one per element.
/// </summary>
/// <example>
/// <c>[PerSample] ReadOnlySpan&lt;float&gt; w</c> with <c>Weight = "w"</c> weighs the rows: 2 rows of 10 classes take 20 logits and 2
/// weights.
/// </example>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class PerSampleAttribute : Attribute;
