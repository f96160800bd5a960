using LossGen.Generator.Declarations;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Binding;

/// <summary>What a parameter's type and attribute say of its values.</summary>
internal static class TypeFacts
{
    /// <summary>Where the values lie.</summary>
    public static Interval Range(ParameterDeclaration parameter) => OfType(parameter.ElementType).Intersect(OfMeaning(parameter.Meaning));

    /// <summary>Whether they are integers.</summary>
    public static bool IsInteger(ParameterDeclaration parameter) => !ElementTypes.IsFloatingPoint(parameter.ElementType);

    /// <summary>What they vary with.</summary>
    public static Shape ShapeOf(ParameterDeclaration parameter, LossDeclaration declaration) =>
        declaration.RowLength is null ? Shape.PerSample : RowShapes.Of(parameter, declaration) switch
        {
            InputShape.PerElement => Shape.PerElement,
            InputShape.PerClass => Shape.PerClass,
            _ => Shape.PerSample,
        };

    private static Interval OfType(ElementType type) => type switch
    {
        ElementType.Byte => new(byte.MinValue, byte.MaxValue),
        ElementType.SByte => new(sbyte.MinValue, sbyte.MaxValue),
        ElementType.Int16 => new(short.MinValue, short.MaxValue),
        ElementType.Int32 => new(int.MinValue, int.MaxValue),
        ElementType.Int64 => new(long.MinValue, long.MaxValue),
        ElementType.Boolean => Interval.Unit,
        _ => Interval.All,
    };

    private static Interval OfMeaning(StatedMeaning meaning) => meaning switch
    {
        StatedMeaning.Probability or StatedMeaning.BinaryLabel => Interval.Unit,
        StatedMeaning.SignedLabel => new(-1, 1),
        StatedMeaning.LogProbability => Interval.NonPositive,
        StatedMeaning.ClassIndex => Interval.NonNegative,
        _ => Interval.All,
    };
}
