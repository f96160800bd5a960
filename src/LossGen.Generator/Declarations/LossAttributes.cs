using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Declarations;

/// <summary>The attributes of the runtime, by name: the plug-in refers to no assembly of its user's.</summary>
internal static class LossAttributes
{
    public const string Namespace = "LossGen";
    public const string Loss = "LossAttribute";
    public const string Gradient = "GradientAttribute";
    public const string Hessian = "HessianAttribute";
    public const string LossValues = "LossValuesAttribute";
    public const string RowLength = "RowLengthAttribute";
    public const string GradientScale = "GradientScaleAttribute";
    public const string PerSample = "PerSampleAttribute";
    public const string PerClass = "PerClassAttribute";
    public const string PerElement = "PerElementAttribute";

    /// <summary>The name by which Roslyn finds <c>[Loss]</c>.</summary>
    public const string LossMetadataName = Namespace + "." + Loss;

    /// <summary>The attribute's type name, such as <see cref="Gradient"/>, or null where it is not one of the runtime's.</summary>
    public static string? NameOf(AttributeData attribute) =>
        attribute.AttributeClass is { Arity: 0 } type && ElementTypes.IsDirectlyIn(type, Namespace) ? type.Name : null;

    /// <summary>
    /// The runtime's attributes that the user wrote on a symbol, by name. Roslyn unites the attributes of a partial method's halves, and the
    /// emitted half publishes attributes of its own: only what stands inside <paramref name="declaration"/> was written by the user.
    /// </summary>
    public static IEnumerable<(string Name, AttributeData Data)> WrittenOn(ISymbol symbol, SyntaxNode declaration) =>
        from attribute in symbol.GetAttributes()
        where IsWrittenIn(attribute, declaration)
        let name = NameOf(attribute)
        where name is not null
        select (name, attribute);

    /// <summary>What an attribute of that name says that values are.</summary>
    public static StatedMeaning MeaningOf(string attribute) => attribute switch
    {
        "LogitsAttribute" => StatedMeaning.Logits,
        "ProbabilityAttribute" => StatedMeaning.Probability,
        "LogProbabilityAttribute" => StatedMeaning.LogProbability,
        "BinaryLabelAttribute" => StatedMeaning.BinaryLabel,
        "SignedLabelAttribute" => StatedMeaning.SignedLabel,
        "ClassIndexAttribute" => StatedMeaning.ClassIndex,
        _ => StatedMeaning.None,
    };

    public static bool IsWrittenIn(AttributeData attribute, SyntaxNode declaration) =>
        attribute.ApplicationSyntaxReference is { } reference
        && reference.SyntaxTree == declaration.SyntaxTree
        && declaration.Span.Contains(reference.Span);

    /// <summary>The value of the constructor's argument, or null where there is none.</summary>
    public static object? FirstArgument(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive } constant ? constant.Value : null;

    /// <summary>The value of a named argument, or null where it is not given or not understood.</summary>
    public static object? Argument(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value
            is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum } constant
            ? constant.Value
            : null;

    /// <summary>A number that stands for "not given" as NaN.</summary>
    public static double? Number(AttributeData attribute, string name) =>
        Argument(attribute, name) is double number && !double.IsNaN(number) ? number : null;
}
