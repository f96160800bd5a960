namespace LossGen.Generator.Declarations;

/// <summary>What a parameter is for.</summary>
internal enum ParameterRole
{
    Input,
    HyperParameter,
    RowLength,
    GradientScale,
    Gradient,
    Hessian,
    LossValues,
}

/// <summary>How the values of an input lie over a row loss.</summary>
internal enum InputShape
{
    Default,
    PerElement,
    PerSample,
    PerClass,
}

/// <summary>What an attribute such as <c>[Logits]</c> says, or could say, that a parameter's values are.</summary>
internal enum StatedMeaning
{
    None,
    Logits,
    Probability,
    LogProbability,
    BinaryLabel,
    SignedLabel,
    ClassIndex,
}

/// <summary>One parameter of a loss method, as the user wrote it.</summary>
/// <param name="Name">The name, without <c>@</c>.</param>
/// <param name="TypeText">The type as C# text with <c>global::</c>, such as <c>global::System.ReadOnlySpan&lt;float&gt;</c>.</param>
/// <param name="ElementType">The type of its elements, or its own where it is not a span.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Of">For a gradient or Hessian: the parameter that it is the derivative by, named by the user or taken from its own name.</param>
/// <param name="IsSpan">Whether it is a span of either kind.</param>
/// <param name="IsReadOnlySpan">Whether it is a <c>ReadOnlySpan</c>.</param>
/// <param name="IsOut">Whether it is passed by <c>out</c>.</param>
/// <param name="Accumulate">For an output: add to what is there.</param>
/// <param name="Floor">For a Hessian: smaller values are raised to it.</param>
/// <param name="Shape">For an input of a row loss.</param>
/// <param name="RowLength">For a row length known at compile time.</param>
/// <param name="Modifiers">The modifiers to repeat but <c>out</c>, such as <c>this</c> or <c>scoped</c>, or empty.</param>
/// <param name="Meaning">What its values are said to be; the emitted half repeats no attribute of the user's.</param>
/// <param name="Inferred">What the formula says that they are, where the user says nothing; the emitted half says it to callers.</param>
internal sealed record ParameterDeclaration(
    string Name,
    string TypeText,
    ElementType ElementType,
    ParameterRole Role,
    string? Of = null,
    bool IsSpan = false,
    bool IsReadOnlySpan = false,
    bool IsOut = false,
    bool Accumulate = false,
    double? Floor = null,
    InputShape Shape = InputShape.Default,
    int? RowLength = null,
    string Modifiers = "",
    StatedMeaning Meaning = StatedMeaning.None,
    StatedMeaning Inferred = StatedMeaning.None)
{
    /// <summary>Whether it makes the arithmetic that of double.</summary>
    public bool IsDoubleInput => this is { Role: ParameterRole.Input, ElementType: ElementType.Double };

    public bool IsOutput => Role is ParameterRole.Gradient or ParameterRole.Hessian or ParameterRole.LossValues;
}
