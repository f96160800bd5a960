using System;
using LossGen.Generator.Analysis.Flow;

namespace LossGen.Generator.Analysis.Use;

/// <summary>What is wrong with each unstable form, and its stable form, in the words of messages.</summary>
internal static class UnstableForms
{
    public static (string Why, string Stable) Describe(UnstableForm form) => form switch
    {
        UnstableForm.Softplus => ("overflows where x > 88, and is 0 below -17", "softplus(x)"),
        UnstableForm.LogSigmoid => ("is -infinity where x < -88, and 0 above 17", "logsigmoid(x)"),
        UnstableForm.LogOneMinusSigmoid => ("is -infinity where x > 17", "logsigmoid(-x)"),
        UnstableForm.LogSoftmax => ("is -infinity where a logit is 104 below the largest", "logsoftmax(x)"),
        UnstableForm.Softmax => ("overflows where an element is above 88", "softmax(x), which takes the largest element from all"),
        UnstableForm.LogSumExp => ("overflows where an element is above 88", "logsumexp(x), which takes the largest element from all"),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "an unstable form of no known name"),
    };
}
