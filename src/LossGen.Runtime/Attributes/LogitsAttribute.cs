using System;

namespace LossGen;

/// <summary>
/// States that the values are logits: any real numbers, to be taken through a sigmoid or softmax to become probabilities. Passing a
/// probability here is reported as LG1001.
/// </summary>
/// <remarks>
/// The plug-in infers this from formulas and publishes it on the emitted half of a loss; written by hand it tells the analyzers what they
/// cannot see. It changes no value at run time.
/// </remarks>
/// <example>Logits 0 and 2 are the probabilities 0.5 and 0.8807971 after a sigmoid.</example>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property,
    AllowMultiple = false,
    Inherited = false)]
public sealed class LogitsAttribute : Attribute;
