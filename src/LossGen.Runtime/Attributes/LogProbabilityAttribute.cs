using System;

namespace LossGen;

/// <summary>
/// States that the values are logarithms of probabilities, at most 0, such as a log-softmax returns. Passing probabilities here is
/// reported as LG1005.
/// </summary>
/// <remarks>
/// The plug-in infers this from formulas and publishes it on the emitted half of a loss; written by hand it tells the analyzers what they
/// cannot see. It changes no value at run time.
/// </remarks>
/// <example>The log-probability -0.6931472 is the probability 0.5.</example>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property,
    AllowMultiple = false,
    Inherited = false)]
public sealed class LogProbabilityAttribute : Attribute;
