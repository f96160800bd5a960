using System;

namespace LossGen;

/// <summary>
/// States that the values are probabilities, from 0 to 1. Passing logits here is reported as LG1002, log-probabilities as LG1005.
/// </summary>
/// <remarks>
/// The plug-in infers this from formulas and publishes it on the emitted half of a loss; written by hand it tells the analyzers what they
/// cannot see. It changes no value at run time.
/// </remarks>
/// <example>The values 0, 0.25 and 1.</example>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property,
    AllowMultiple = false,
    Inherited = false)]
public sealed class ProbabilityAttribute : Attribute;
