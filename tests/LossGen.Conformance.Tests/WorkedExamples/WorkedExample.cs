using System;
using System.Runtime.CompilerServices;

namespace LossGen.Conformance.Tests.WorkedExamples;

/// <summary>A call of a kernel that writes its gradient into the array.</summary>
internal delegate float WorkedCall(float[] gradient);

/// <summary>A call, as it is written, with what it comes to: one value, the loss, or one for each element, the gradient.</summary>
/// <param name="Text">The call's own source text.</param>
/// <param name="IsGradient">Whether the gradient is meant.</param>
/// <param name="Computed">What the kernel gives.</param>
/// <param name="Exact">What the formula gives, worked out in 30 digits.</param>
internal sealed record WorkedExample(string Text, bool IsGradient, float[] Computed, double[] Exact)
{
    public static WorkedExample Loss(WorkedCall call, double exact, [CallerArgumentExpression(nameof(call))] string text = "") =>
        new(Body(text), IsGradient: false, [call(new float[Elements(text)])], [exact]);

    public static WorkedExample Gradient(WorkedCall call, double[] exact, [CallerArgumentExpression(nameof(call))] string text = "")
    {
        var gradient = new float[exact.Length];
        call(gradient);
        return new WorkedExample(Body(text), IsGradient: true, gradient, exact);
    }

    private static string Body(string lambda) => lambda[(lambda.IndexOf("=> ", StringComparison.Ordinal) + 3)..];

    /// <summary>How many the first list in brackets has.</summary>
    private static int Elements(string text) =>
        text[text.IndexOf('[', StringComparison.Ordinal)..text.IndexOf(']', StringComparison.Ordinal)].Split(',').Length;
}
