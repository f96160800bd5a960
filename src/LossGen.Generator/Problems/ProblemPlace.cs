namespace LossGen.Generator.Problems;

/// <summary>Which text of a declaration a problem stands on.</summary>
internal enum ProblemText
{
    /// <summary>The method's name.</summary>
    Method,

    /// <summary>One parameter of the method.</summary>
    Parameter,

    /// <summary>The type of one parameter.</summary>
    ParameterType,

    /// <summary>What an output's attribute names, such as <c>nameof(x)</c>; else the parameter.</summary>
    OutputTarget,

    /// <summary>A named argument of a parameter's attribute, such as <c>Floor = 1</c>; else the parameter.</summary>
    OutputOption,

    /// <summary>The method's return type.</summary>
    ReturnType,

    /// <summary>A modifier of the method, such as <c>async</c>.</summary>
    Modifier,

    /// <summary>Characters of the formula.</summary>
    Formula,

    /// <summary>Characters of the <c>Weight</c> formula.</summary>
    Weight,

    /// <summary>Characters of the <c>Mask</c> formula.</summary>
    Mask,

    /// <summary>A named argument of the attribute, such as <c>Parallel = true</c>.</summary>
    Option,
}

/// <summary>Where a problem stands, in terms that need no syntax tree: an analyzer turns it into a location.</summary>
/// <param name="Text">Which text.</param>
/// <param name="Range">The characters, for a formula.</param>
/// <param name="Name">The parameter's, the modifier's or the option's name, for those.</param>
internal readonly record struct ProblemPlace(ProblemText Text, TextRange Range, string Name)
{
    public static ProblemPlace Method { get; } = new(ProblemText.Method, default, "");

    public static ProblemPlace Parameter(string name) => new(ProblemText.Parameter, default, name);

    public static ProblemPlace ParameterType(string name) => new(ProblemText.ParameterType, default, name);

    public static ProblemPlace OutputTarget(string parameter) => new(ProblemText.OutputTarget, default, parameter);

    public static ProblemPlace OutputOption(string parameter) => new(ProblemText.OutputOption, default, parameter);

    public static ProblemPlace ReturnType { get; } = new(ProblemText.ReturnType, default, "");

    public static ProblemPlace Modifier(string keyword) => new(ProblemText.Modifier, default, keyword);

    public static ProblemPlace Option(string name) => new(ProblemText.Option, default, name);

    public static ProblemPlace Formula(TextRange range) => new(ProblemText.Formula, range, "");
}
