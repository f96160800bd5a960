using System.Linq;
using LossGen.Generator.Text;

namespace LossGen.Generator.Declarations;

/// <summary>What a loss method returns.</summary>
internal enum ReturnKind
{
    Single,
    Double,
    Void,
}

/// <summary>A namespace's type that holds the method, to be opened again in the emitted file.</summary>
/// <param name="Keywords">What stands before the name, such as <c>partial record struct</c>.</param>
/// <param name="Name">The name with its type parameters, escaped where it is a keyword.</param>
internal sealed record ContainerDeclaration(string Keywords, string Name);

/// <summary>One <c>[Loss]</c> method as values that compare deeply: all that the compiler knows of the user's code.</summary>
/// <param name="Formula">The formula's text.</param>
/// <param name="Options">The attribute's named arguments.</param>
/// <param name="Namespace">The namespace's full name, escaped where needed, or empty.</param>
/// <param name="Containers">The types around the method, outermost first.</param>
/// <param name="Modifiers">The modifiers to repeat, such as <c>public static partial</c>.</param>
/// <param name="MethodName">The name, without <c>@</c>.</param>
/// <param name="TypeParameters">The method's type parameters as text, such as <c>&lt;T&gt;</c>, or empty.</param>
/// <param name="Return">What it returns.</param>
/// <param name="Parameters">The parameters in order.</param>
/// <param name="HasDocumentation">Whether the user wrote a documentation comment (then the emitted half must not have one).</param>
/// <param name="HintName">The emitted file's name, unique in the compilation.</param>
/// <param name="Constraints">The constraints of the type parameters as text, such as <c>where T : class</c>, or empty.</param>
/// <param name="OtherReturnType">The return type as text where it is none of <see cref="ReturnKind"/>, for the stub to repeat.</param>
internal sealed record LossDeclaration(
    string Formula,
    LossOptions Options,
    string Namespace,
    EquatableArray<ContainerDeclaration> Containers,
    string Modifiers,
    string MethodName,
    string TypeParameters,
    ReturnKind Return,
    EquatableArray<ParameterDeclaration> Parameters,
    bool HasDocumentation,
    string HintName,
    string Constraints = "",
    string? OtherReturnType = null)
{
    /// <summary>Whether the arithmetic is in double: it is in the widest floating type among the inputs, in float where none has one.</summary>
    public bool IsDouble => Parameters.Any(static parameter => parameter.IsDoubleInput);

    /// <summary>The parameter that makes this a loss over rows, or null.</summary>
    public ParameterDeclaration? RowLength => Parameters.FirstOrDefault(static parameter => parameter.Role == ParameterRole.RowLength);
}
