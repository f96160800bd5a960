using System;

namespace LossGen;

/// <summary>
/// States that the values are class indices: integers from 0 to the row length - 1.
/// </summary>
/// <remarks>
/// The plug-in infers this from formulas and publishes it on the emitted half of a loss; written by hand it tells the analyzers what they
/// cannot see. It changes no value at run time.
/// </remarks>
/// <example>Among 3 classes, 0, 1 and 2.</example>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property,
    AllowMultiple = false,
    Inherited = false)]
public sealed class ClassIndexAttribute : Attribute;
