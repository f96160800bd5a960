using System;

namespace LossGen;

/// <summary>
/// States that the values are labels -1 or +1. Passing labels of 0 and 1 here is reported as LG1003.
/// </summary>
/// <remarks>
/// The plug-in infers this from formulas and publishes it on the emitted half of a loss; written by hand it tells the analyzers what they
/// cannot see. It changes no value at run time.
/// </remarks>
/// <example>The hinge loss <c>max(0, 1-y*x)</c> expects y = -1 or y = +1.</example>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property,
    AllowMultiple = false,
    Inherited = false)]
public sealed class SignedLabelAttribute : Attribute;
