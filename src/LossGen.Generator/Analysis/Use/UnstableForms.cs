using System;
using LossGen.Generator.Analysis.Flow;

namespace LossGen.Generator.Analysis.Use;

/// <summary>What is wrong with each unstable form, and its stable form, in the words of messages.</summary>
internal static class UnstableForms
{
    /// <param name="isDouble">Whether the maths is in double, whose exponentials go further.</param>
    public static (string Why, string Stable) Describe(UnstableForm form, bool isDouble)
    {
        // log of the largest number, log of half the distance from 1 to the next, and log of the smallest.
        (int overflow, int precision, int underflow) = isDouble ? (709, 36, 745) : (88, 17, 104);
        return form switch
        {
            UnstableForm.Softplus => ($"overflows where x > {overflow}, and loses its digits towards -{precision}", "softplus(x)"),
            UnstableForm.LogSigmoid => ($"is -infinity where x < -{overflow}, and 0 above {precision}", "logsigmoid(x)"),
            UnstableForm.LogOneMinusSigmoid => ($"is -infinity where x > {precision}", "logsigmoid(-x)"),
            UnstableForm.LogSoftmax => ($"is -infinity where a logit is {underflow} below the largest", "logsoftmax(x)"),
            UnstableForm.Softmax => ($"overflows where an element is above {overflow}", "softmax(x), which takes the largest element from all"),
            UnstableForm.LogSumExp => ($"overflows where an element is above {overflow}", "logsumexp(x), which takes the largest element from all"),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "an unstable form of no known name"),
        };
    }
}
