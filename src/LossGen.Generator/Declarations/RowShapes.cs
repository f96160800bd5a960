using System.Linq;

namespace LossGen.Generator.Declarations;

/// <summary>How the values of a parameter of a row loss lie over its rows and classes.</summary>
internal static class RowShapes
{
    /// <summary>
    /// Of an input what its attribute says; by default one value per element for floating-point numbers, one per row for integers and bool. A derivative lies as its input does.
    /// <c>[LossValues]</c> depend on the formula: <see cref="InputShape.Default"/>.
    /// </summary>
    public static InputShape Of(ParameterDeclaration parameter, LossDeclaration declaration) => parameter switch
    {
        { Role: ParameterRole.Gradient or ParameterRole.Hessian, IsOut: false } => Of(declaration.Parameters.First(input => input.Name == parameter.Of), declaration),
        { Role: not ParameterRole.Input } => InputShape.Default,
        { Shape: not InputShape.Default } => parameter.Shape,
        _ => ElementTypes.IsFloatingPoint(parameter.ElementType) ? InputShape.PerElement : InputShape.PerSample,
    };
}
