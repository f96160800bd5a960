using LossGen.Generator.Declarations;
using LossGen.Generator.Text;

namespace LossGen.Generator.Tests.Emission.Rows;

/// <summary>The declarations of losses over rows that tests make by hand.</summary>
internal static class RowParameters
{
    public static ParameterDeclaration Input(string name, ElementType type, InputShape shape = InputShape.Default) =>
        new(name, $"global::System.ReadOnlySpan<{Type(type)}>", type, ParameterRole.Input, IsSpan: true, IsReadOnlySpan: true, Shape: shape);

    public static ParameterDeclaration Gradient(string name, string of, ElementType type, bool accumulate = false) =>
        new(name, $"global::System.Span<{Type(type)}>", type, ParameterRole.Gradient, Of: of, IsSpan: true, Accumulate: accumulate);

    public static ParameterDeclaration OutGradient(string name, string of, ElementType type) =>
        new(name, Type(type), type, ParameterRole.Gradient, Of: of, IsOut: true);

    public static ParameterDeclaration LossValues(string name, ElementType type) =>
        new(name, $"global::System.Span<{Type(type)}>", type, ParameterRole.LossValues, IsSpan: true);

    public static ParameterDeclaration HyperParameter(string name, ElementType type) => new(name, Type(type), type, ParameterRole.HyperParameter);

    public static ParameterDeclaration RowLength(int? promised = null) => new("classes", "int", ElementType.Int32, ParameterRole.RowLength, RowLength: promised);

    public static LossDeclaration Declare(LossOptions options, ReturnKind @return, params ParameterDeclaration[] parameters) => new(
        "made by hand",
        options,
        Namespace: "",
        new EquatableArray<ContainerDeclaration>([new ContainerDeclaration("partial class", "L")]),
        "public static partial",
        "F",
        TypeParameters: "",
        @return,
        new EquatableArray<ParameterDeclaration>([.. parameters]),
        HasDocumentation: false,
        "L.F.g.cs");

    private static string Type(ElementType type) => type == ElementType.Half ? "global::System.Half" : ElementTypes.Keyword(type);
}
