using System.Linq;

namespace LossGen.Generator.Declarations;

/// <summary>How the values of a parameter of a row loss lie over its rows and classes.</summary>
internal static class RowShapes
{
    /// <summary>
    /// Of an input what its attribute says; by default one value per element for floating-point numbers, one per row for integers and bool. A derivative lies as its input does.
    /// <c>[LossValues]</c> lie as the formula's value does.
    /// </summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="declaration">The loss.</param>
    /// <param name="hasValuePerElement">Whether the formula has one value an element; else it has one a row.</param>
    public static InputShape Of(ParameterDeclaration parameter, LossDeclaration declaration, bool hasValuePerElement = false) => parameter switch
    {
        { Role: ParameterRole.LossValues } => hasValuePerElement ? InputShape.PerElement : InputShape.PerSample,
        { Role: ParameterRole.Gradient or ParameterRole.Hessian, IsOut: false } => Of(declaration.Parameters.First(input => input.Name == parameter.Of), declaration),
        { Role: not ParameterRole.Input } => InputShape.Default,
        { Shape: not InputShape.Default } => parameter.Shape,
        _ => ElementTypes.IsFloatingPoint(parameter.ElementType) ? InputShape.PerElement : InputShape.PerSample,
    };
}
