using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Analysis.Meanings;

/// <summary>What attributes say that values are. An attribute may stand on one half of a partial method only, the user's or the emitted one.</summary>
internal static class MeaningAttributes
{
    /// <summary>Of a parameter, field or property.</summary>
    public static Meaning Of(ISymbol symbol)
    {
        Meaning meaning = In(symbol.GetAttributes());
        if (meaning != Meaning.None || symbol is not IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter)
            return meaning;

        return OtherHalf(method) is { } other && parameter.Ordinal < other.Parameters.Length ? In(other.Parameters[parameter.Ordinal].GetAttributes()) : Meaning.None;
    }

    /// <summary>Of what a method returns.</summary>
    public static Meaning OfResult(IMethodSymbol method)
    {
        Meaning meaning = In(method.GetReturnTypeAttributes());
        return meaning == Meaning.None && OtherHalf(method) is { } other ? In(other.GetReturnTypeAttributes()) : meaning;
    }

    /// <summary>The <c>[Loss]</c> of a method, wherever it stands.</summary>
    public static AttributeData? LossOf(IMethodSymbol method) =>
        method.GetAttributes().FirstOrDefault(static attribute => LossAttributes.NameOf(attribute) == LossAttributes.Loss)
        ?? OtherHalf(method)?.GetAttributes().FirstOrDefault(static attribute => LossAttributes.NameOf(attribute) == LossAttributes.Loss);

    /// <summary>Whether a parameter of a loss receives a gradient or a Hessian.</summary>
    public static bool IsDerivative(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(IsDerivative)
        || (parameter.ContainingSymbol is IMethodSymbol method && OtherHalf(method) is { } other && parameter.Ordinal < other.Parameters.Length && other.Parameters[parameter.Ordinal].GetAttributes().Any(IsDerivative));

    private static bool IsDerivative(AttributeData attribute) => LossAttributes.NameOf(attribute) is LossAttributes.Gradient or LossAttributes.Hessian;

    private static IMethodSymbol? OtherHalf(IMethodSymbol method) => method.PartialImplementationPart ?? method.PartialDefinitionPart;

    private static Meaning In(ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (LossAttributes.NameOf(attribute) is { } name && LossAttributes.MeaningOf(name) is var stated and not StatedMeaning.None)
                return MeaningOf(stated);
        }

        return Meaning.None;
    }

    private static Meaning MeaningOf(StatedMeaning stated) => stated switch
    {
        StatedMeaning.Logits => Meaning.Logits,
        StatedMeaning.Probability => Meaning.Probability,
        StatedMeaning.LogProbability => Meaning.LogProbability,
        StatedMeaning.BinaryLabel => Meaning.BinaryLabel,
        StatedMeaning.SignedLabel => Meaning.SignedLabel,
        _ => Meaning.ClassIndex,
    };
}
