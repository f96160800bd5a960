using System;

namespace LossGen;

/// <summary>Marks an input of a row loss as one value per column, shared by all rows, such as class weights.</summary>
/// <example>
/// <c>[PerClass] ReadOnlySpan&lt;float&gt; w</c> with <c>Weight = "w[y]"</c> weighs each row by its class: 2 rows of 10 classes take 20
/// logits and 10 weights.
/// </example>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class PerClassAttribute : Attribute;
