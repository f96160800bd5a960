using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Problems;
using LossGen.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Declarations;

/// <summary>Reads one parameter: what it is for, and of what type.</summary>
internal sealed class ParameterReader
{
    private readonly IParameterSymbol parameter;
    private readonly ParameterSyntax syntax;
    private readonly ProblemSink problems;
    private readonly List<(string Name, AttributeData Data)> attributes;

    private ParameterReader(IParameterSymbol parameter, ParameterSyntax syntax, ProblemSink problems)
    {
        this.parameter = parameter;
        this.syntax = syntax;
        this.problems = problems;
        attributes = LossAttributes.WrittenOn(parameter, syntax).ToList();
    }

    public static ParameterDeclaration Read(IParameterSymbol parameter, ParameterSyntax syntax, ProblemSink problems) =>
        new ParameterReader(parameter, syntax, problems).Read();

    private ParameterDeclaration Read()
    {
        bool isSpan = ElementTypes.TryGetSpan(parameter.Type, out ITypeSymbol element, out bool isReadOnlySpan);
        ElementType? elementType = ElementTypes.Of(element);
        (ParameterRole role, AttributeData? roleData) = Role(isSpan);
        bool hasTwoRoles = attributes.Count(attribute => RoleOf(attribute.Name) is not null || ShapeOf(attribute.Name) is not null) > 1;
        InputShape shape = hasTwoRoles ? InputShape.Default : Shape();

        if (hasTwoRoles)
            Unsupported(ProblemPlace.Parameter(parameter.Name), $"'{parameter.Name}' has two roles; a parameter has one: leave {Marks(name => RoleOf(name) is not null || ShapeOf(name) is not null)} out but for one");
        else
            CheckType(role, elementType, isSpan, isReadOnlySpan);

        if (attributes.Count(attribute => LossAttributes.MeaningOf(attribute.Name) != StatedMeaning.None) > 1)
            Unsupported(ProblemPlace.Parameter(parameter.Name), $"the values of '{parameter.Name}' are said to be two things: leave {Marks(name => LossAttributes.MeaningOf(name) != StatedMeaning.None)} out but for one");

        CheckPassing(role, isSpan);
        return new ParameterDeclaration(
            parameter.Name,
            parameter.Type.ToDisplayString(CSharpTypes.Display),
            elementType ?? ElementType.Single,
            role,
            role is ParameterRole.Gradient or ParameterRole.Hessian ? DerivativeOf(role, roleData!) : null,
            isSpan,
            isReadOnlySpan,
            parameter.RefKind == RefKind.Out,
            roleData is not null && LossAttributes.Argument(roleData, "Accumulate") is true,
            roleData is null ? null : Floor(roleData),
            shape,
            role == ParameterRole.RowLength ? RowLength(roleData!) : null,
            string.Join(" ", syntax.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.OutKeyword)).Select(modifier => modifier.Text)),
            Meaning());
    }

    private (ParameterRole Role, AttributeData? Data) Role(bool isSpan)
    {
        foreach ((string name, AttributeData data) in attributes)
        {
            if (RoleOf(name) is { } role)
                return (role, data);
        }

        return (isSpan ? ParameterRole.Input : ParameterRole.HyperParameter, null);
    }

    /// <summary>The attributes of a kind as they are written, such as "[PerSample] and [PerClass]".</summary>
    private string Marks(Func<string, bool> isOfKind) =>
        string.Join(" and ", attributes.Where(attribute => isOfKind(attribute.Name)).Select(static attribute => $"[{attribute.Name.Substring(0, attribute.Name.Length - nameof(Attribute).Length)}]"));

    private InputShape Shape() =>
        attributes.Select(attribute => ShapeOf(attribute.Name)).FirstOrDefault(shape => shape is not null) ?? InputShape.Default;

    private StatedMeaning Meaning() =>
        attributes.Select(attribute => LossAttributes.MeaningOf(attribute.Name)).FirstOrDefault(meaning => meaning != StatedMeaning.None);

    private void CheckType(ParameterRole role, ElementType? element, bool isSpan, bool isReadOnlySpan)
    {
        if (Expectation(role, element, isSpan, isReadOnlySpan) is not { } expectation)
            return;

        string type = parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        Unsupported(ProblemPlace.ParameterType(parameter.Name), $"'{parameter.Name}' has the type '{type}'; {expectation}");
    }

    /// <summary>What the type should have been, or null where it is fine.</summary>
    private static string? Expectation(ParameterRole role, ElementType? element, bool isSpan, bool isReadOnlySpan) => role switch
    {
        ParameterRole.Input when element is null =>
            "the elements of an input are float, double or Half, and for labels and indices also byte, sbyte, short, int, long or bool",
        ParameterRole.HyperParameter when element is not (ElementType.Single or ElementType.Double or ElementType.Int32 or ElementType.Boolean) =>
            "an input is a ReadOnlySpan<T> or Span<T>, a hyper-parameter a float, double, int or bool",
        ParameterRole.RowLength when isSpan || element != ElementType.Int32 => "a [RowLength] is an int",
        ParameterRole.GradientScale when isSpan || element is not (ElementType.Single or ElementType.Double) =>
            "a [GradientScale] is a float or a double",
        ParameterRole.LossValues when !isSpan || isReadOnlySpan || !IsFloatingPoint(element) =>
            "[LossValues] is a Span<T> of float, double or Half",
        ParameterRole.Gradient or ParameterRole.Hessian when isReadOnlySpan || !IsFloatingPoint(element) =>
            "an output is a Span<T> of float, double or Half, or for a hyper-parameter an 'out' float, double or Half",
        _ => null,
    };

    private static bool IsFloatingPoint(ElementType? element) => element is { } type && ElementTypes.IsFloatingPoint(type);

    /// <summary>Everything is passed by value, but the derivative by a hyper-parameter, which is passed by <c>out</c>.</summary>
    private void CheckPassing(ParameterRole role, bool isSpan)
    {
        if (parameter.IsParams)
            Unsupported(ProblemPlace.Parameter(parameter.Name), $"'{parameter.Name}' is 'params': a loss takes spans");

        bool mayBeOut = !isSpan && role is ParameterRole.Gradient or ParameterRole.Hessian;
        if (parameter.RefKind == RefKind.None || (parameter.RefKind == RefKind.Out && mayBeOut))
            return;

        if (role == ParameterRole.HyperParameter && parameter.RefKind == RefKind.Out)
        {
            Unsupported(ProblemPlace.Parameter(parameter.Name), $"'{parameter.Name}' is passed by 'out', which the derivative by a hyper-parameter is: mark it [Gradient], or pass it by value");
            return;
        }

        string keyword = parameter.RefKind switch
        {
            RefKind.Out => "out",
            RefKind.In => "in",
            RefKind.Ref => "ref",
            _ => "ref readonly",
        };
        Unsupported(
            ProblemPlace.Parameter(parameter.Name),
            $"'{parameter.Name}' is passed by '{keyword}'; only the derivative by a hyper-parameter is passed by reference, as 'out'");
    }

    /// <summary>The parameter that the derivative is by: the one named, else what follows <c>d</c> or <c>d2</c> in this one's name.</summary>
    private string? DerivativeOf(ParameterRole role, AttributeData data)
    {
        if (LossAttributes.FirstArgument(data) is string named)
            return named;

        string prefix = role == ParameterRole.Gradient ? "d" : "d2";
        return parameter.Name.StartsWith(prefix, StringComparison.Ordinal) ? parameter.Name.Substring(prefix.Length) : null;
    }

    private double? Floor(AttributeData data)
    {
        double? floor = LossAttributes.Number(data, "Floor");
        if (floor is < 0 or double.PositiveInfinity)
            Unsupported(ProblemPlace.OutputOption(parameter.Name), $"the floor of '{parameter.Name}' is {NumberText.Print(floor.Value)}: it must be finite, and 0 or positive (leave it out for none)");

        return floor;
    }

    private int? RowLength(AttributeData data)
    {
        if (LossAttributes.FirstArgument(data) is not int length)
            return null;

        if (length < 1)
            Unsupported(ProblemPlace.OutputTarget(parameter.Name), $"'{parameter.Name}' promises rows of {length.ToString(CultureInfo.InvariantCulture)}: a row length is at least 1");

        return length;
    }

    private void Unsupported(ProblemPlace place, string message) => problems.Report(ProblemIds.UnsupportedMethod, place, message);

    private static ParameterRole? RoleOf(string attribute) => attribute switch
    {
        LossAttributes.Gradient => ParameterRole.Gradient,
        LossAttributes.Hessian => ParameterRole.Hessian,
        LossAttributes.LossValues => ParameterRole.LossValues,
        LossAttributes.RowLength => ParameterRole.RowLength,
        LossAttributes.GradientScale => ParameterRole.GradientScale,
        _ => null,
    };

    private static InputShape? ShapeOf(string attribute) => attribute switch
    {
        LossAttributes.PerElement => InputShape.PerElement,
        LossAttributes.PerSample => InputShape.PerSample,
        LossAttributes.PerClass => InputShape.PerClass,
        _ => null,
    };
}
