using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using LossGen.Generator.Analysis.Meanings;
using LossGen.Generator.Analysis.Use;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Use;

/// <summary>Converts what is passed to what is expected, or calls the form that expects it: logits and probabilities (LG1002), labels (LG1003), logarithms (LG1005).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConvertFix))]
[Shared]
public sealed class ConvertFix : UseFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UseIds.LogitsForProbability, UseIds.OtherLabels, UseIds.LogConfused];

    private protected override IEnumerable<NodeChange> Changes(FixSite site)
    {
        if (site.Expression is not { } argument)
            yield break;

        string instead = site.Property(FixProperties.Instead);
        if (instead.Length > 0 && site.Property(FixProperties.Given) == nameof(Meaning.Logits) && argument.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.ArgumentList.Arguments.Any(given => given.Expression == argument)) is { } consumer && NameOf(consumer) is { } name && HasTheSameArguments(consumer, site))
            yield return NodeChange.Replace($"Call '{instead}'", "Instead", name, SyntaxFactory.IdentifierName(instead));

        if (Converted(argument, site) is { } text)
            yield return NodeChange.Replace($"Pass '{text}'", "Convert", argument, SyntaxFactory.ParseExpression(text));
    }

    /// <summary>The forms of our own catalogue agree in all arguments, those of PyTorch in the first three.</summary>
    private static bool HasTheSameArguments(InvocationExpressionSyntax call, FixSite site) =>
        call.ArgumentList.Arguments.Count <= 3 || site.Model.GetSymbolInfo(call, site.Cancellation).Symbol is { ContainingType.Name: "StandardLosses" };

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private static string? Converted(ExpressionSyntax argument, FixSite site)
    {
        string text = argument.WithoutTrivia().ToString(), primary = argument is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax ? text : $"({text})";
        (string given, string expected) = (site.Property(FixProperties.Given), site.Property(FixProperties.Expected));
        ITypeSymbol? type = site.TypeOf(argument);
        if (type is { Name: "Tensor" })
            return OfTensor(given, expected, primary);

        if (NumberOf(type) is { } number)
            return OfNumber(given, expected, primary, number);

        if (ElementOf(type) is not { } element)
            return null;

        if (given == nameof(Meaning.Logits))
            return OfLogits(argument, text, expected, element);

        // An array is converted as it is, anything else by way of one.
        string array = type is IArrayTypeSymbol ? text : type!.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "List" ? primary + ".ToArray()" : "";
        return array.Length > 0 && OfNumber(given, expected, "v", element) is { } lambda ? $"System.Array.ConvertAll({array}, v => {lambda})" : null;
    }

    private static string? OfTensor(string given, string expected, string primary) => (given, expected) switch
    {
        (nameof(Meaning.Logits), nameof(Meaning.Probability)) => primary + ".sigmoid()",
        (nameof(Meaning.Logits), nameof(Meaning.LogProbability)) => primary + ".log_softmax(1)",
        (nameof(Meaning.Probability), nameof(Meaning.LogProbability)) => primary + ".log()",
        (nameof(Meaning.LogProbability), nameof(Meaning.Probability)) => primary + ".exp()",
        (nameof(Meaning.BinaryLabel), nameof(Meaning.SignedLabel)) => $"2 * {primary} - 1",
        (nameof(Meaning.SignedLabel), nameof(Meaning.BinaryLabel)) => $"({primary} + 1) / 2",
        _ => null,
    };

    private static string? OfNumber(string given, string expected, string value, SpecialType number)
    {
        bool isFloating = number is SpecialType.System_Single or SpecialType.System_Double;
        string math = number == SpecialType.System_Double ? "System.Math" : "System.MathF";
        return (given, expected) switch
        {
            (nameof(Meaning.Logits), nameof(Meaning.Probability)) when isFloating => $"LossGen.StableMath.Sigmoid({value})",
            (nameof(Meaning.Logits), nameof(Meaning.LogProbability)) when isFloating => $"LossGen.StableMath.LogSigmoid({value})",
            (nameof(Meaning.Probability), nameof(Meaning.LogProbability)) when isFloating => $"{math}.Log({value})",
            (nameof(Meaning.LogProbability), nameof(Meaning.Probability)) when isFloating => $"{math}.Exp({value})",
            (nameof(Meaning.BinaryLabel), nameof(Meaning.SignedLabel)) => Cast($"2 * {value} - 1", number),
            (nameof(Meaning.SignedLabel), nameof(Meaning.BinaryLabel)) => Cast($"({value} + 1) / 2", number),
            _ => null,
        };
    }

    /// <summary>C# computes with small integers as int.</summary>
    private static string Cast(string text, SpecialType number) => number switch
    {
        SpecialType.System_SByte => $"(sbyte)({text})",
        SpecialType.System_Int16 => $"(short)({text})",
        _ => text,
    };

    /// <summary>A sigmoid, or, where the call has a row length, a softmax over rows of it.</summary>
    private static string? OfLogits(ExpressionSyntax argument, string text, string expected, SpecialType element)
    {
        if (element != SpecialType.System_Single || expected != nameof(Meaning.Probability))
            return null;

        ArgumentSyntax? length = argument.FirstAncestorOrSelf<ArgumentListSyntax>()?.Arguments.FirstOrDefault(static other => other.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } or IdentifierNameSyntax { Identifier.ValueText: "classes" });
        return length is null ? $"LossGen.StableMath.Sigmoid({text})" : $"LossGen.StableMath.SoftMax({text}, {length.Expression})";
    }

    private static SpecialType? ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => NumberOf(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: 1 } named => NumberOf(named.TypeArguments[0]),
        _ => null,
    };

    private static SpecialType? NumberOf(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64 ? type.SpecialType : null;
}
