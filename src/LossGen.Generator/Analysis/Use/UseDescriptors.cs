using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Analysis.Use;

/// <summary>The diagnostics of how losses are used.</summary>
/// <remarks>Fields, not properties: the rules of release tracking (RS2000 and on) see no others.</remarks>
internal static class UseDescriptors
{
    private const string Category = "LossGen";
    private const string PageRoot = "https://github.com/lossgen/lossgen/blob/main/docs/";

    public static readonly DiagnosticDescriptor ProbabilityForLogits = new(
        UseIds.ProbabilityForLogits, "A probability is passed where logits are expected", "{0} is a probability, {1}; '{2}' expects logits as {3} and applies the activation itself",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: PageRoot + UseIds.ProbabilityForLogits + ".md");

    public static readonly DiagnosticDescriptor LogitsForProbability = new(
        UseIds.LogitsForProbability, "Logits are passed where a probability is expected", "{0} are logits, {1}; '{2}' expects {4} as {3}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: PageRoot + UseIds.LogitsForProbability + ".md");

    public static readonly DiagnosticDescriptor OtherLabels = new(
        UseIds.OtherLabels, "Labels of the other convention", "{0} holds labels {1}; '{2}' expects labels {4} as {3}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: PageRoot + UseIds.OtherLabels + ".md");

    public static readonly DiagnosticDescriptor Swapped = new(
        UseIds.Swapped, "Prediction and target are swapped", "{0} and {1} are swapped: '{2}' takes the prediction as {3} and the target as {4}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: PageRoot + UseIds.Swapped + ".md");

    public static readonly DiagnosticDescriptor LogConfused = new(
        UseIds.LogConfused, "Log-probability and probability are confused", "{0} is a {5}, {1}; '{2}' expects {4} as {3}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: PageRoot + UseIds.LogConfused + ".md");

    public static readonly DiagnosticDescriptor DividedAgain = new(
        UseIds.DividedAgain, "A mean is divided by the count again", "{0} is already a mean, {1}: the division by the count makes it too small by that count",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: PageRoot + UseIds.DividedAgain + ".md");

    public static readonly DiagnosticDescriptor UnstableByHand = new(
        UseIds.UnstableByHand, "Hand-written unstable maths", "{0} {1}; the stable form is {2}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: PageRoot + UseIds.UnstableByHand + ".md");

    /// <summary>All of them, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All = [ProbabilityForLogits, LogitsForProbability, OtherLabels, Swapped, LogConfused, DividedAgain, UnstableByHand];
}
