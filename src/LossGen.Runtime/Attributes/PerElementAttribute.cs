using System;

namespace LossGen;

/// <summary>
/// Marks an input of a row loss as one value per element. Unmarked, floating-point inputs are that already; integer and
/// <see cref="bool"/> ones are one per row.
/// </summary>
/// <example><c>[PerElement] ReadOnlySpan&lt;byte&gt; y</c> holds multi-hot labels: 2 rows of 10 classes take 20 of them.</example>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class PerElementAttribute : Attribute;
