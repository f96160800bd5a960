using System.Linq;
using LossGen.Generator.Declarations;

namespace LossGen.Generator.Emission.Rows;

/// <summary>How the values of each span of a row loss lie: one per element, per row or per class.</summary>
internal static class RowShapes
{
    /// <summary>
    /// An input's stated shape, else one value per element for floating-point numbers and per row for integers and truth values. A derivative has the shape
    /// of its input.
    /// </summary>
    /// <param name="parameter">A span of the method.</param>
    /// <param name="declaration">The loss.</param>
    /// <param name="hasValuePerElement">Whether the formula's value is one per element.</param>
    public static InputShape Of(ParameterDeclaration parameter, LossDeclaration declaration, bool hasValuePerElement) => parameter.Role switch
    {
        ParameterRole.LossValues => hasValuePerElement ? InputShape.PerElement : InputShape.PerSample,
        ParameterRole.Gradient or ParameterRole.Hessian => Of(declaration.Parameters.First(input => input.Name == parameter.Of), declaration, hasValuePerElement),
        _ when parameter.Shape != InputShape.Default => parameter.Shape,
        _ => ElementTypes.IsFloatingPoint(parameter.ElementType) ? InputShape.PerElement : InputShape.PerSample,
    };
}
