using System;

namespace LossGen;

/// <summary>
/// States that the values are labels 0 or 1 (or, for soft labels, between). Passing labels of -1 and +1 here is reported as LG1003.
/// </summary>
/// <remarks>
/// The plug-in infers this from formulas and publishes it on the emitted half of a loss; written by hand it tells the analyzers what they
/// cannot see. It changes no value at run time.
/// </remarks>
/// <example>The labels 0, 1 and the soft label 0.3.</example>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property,
    AllowMultiple = false,
    Inherited = false)]
public sealed class BinaryLabelAttribute : Attribute;
