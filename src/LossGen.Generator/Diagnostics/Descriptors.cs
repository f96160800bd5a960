using System;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Problems;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Diagnostics;

/// <summary>The diagnostics of formulas and their declarations, as the compiler shows them.</summary>
/// <remarks>Fields, not properties: the rules of release tracking (RS2000 and on) see no others.</remarks>
internal static class Descriptors
{
    private const string Category = "LossGen";
    private const string PageRoot = "https://github.com/lossgen/lossgen/blob/main/docs/";

    public static readonly DiagnosticDescriptor UnreadableFormula = new(
        ProblemIds.UnreadableFormula, "The formula cannot be read", ProblemMessages.UnreadableFormula,
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.UnreadableFormula + ".md");

    public static readonly DiagnosticDescriptor UnknownFunction = new(
        ProblemIds.UnknownFunction, "Unknown function", ProblemMessages.UnknownFunction,
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.UnknownFunction + ".md");

    public static readonly DiagnosticDescriptor UnknownName = new(
        ProblemIds.UnknownName, "Unknown name", ProblemMessages.UnknownName,
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.UnknownName + ".md");

    public static readonly DiagnosticDescriptor WrongArgumentCount = new(
        ProblemIds.WrongArgumentCount, "Wrong number of arguments", ProblemMessages.WrongArgumentCount,
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.WrongArgumentCount + ".md");

    public static readonly DiagnosticDescriptor ShapeMismatch = new(
        ProblemIds.ShapeMismatch, "Shapes do not fit", ProblemMessages.ShapeMismatch,
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.ShapeMismatch + ".md");

    public static readonly DiagnosticDescriptor TruthMismatch = new(
        ProblemIds.TruthMismatch, "A truth value and a number are confused", ProblemMessages.TruthMismatch,
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.TruthMismatch + ".md");

    public static readonly DiagnosticDescriptor CircularBindings = new(
        ProblemIds.CircularBindings, "Bindings in a circle", ProblemMessages.CircularBindings,
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.CircularBindings + ".md");

    public static readonly DiagnosticDescriptor NeverUsed = new(
        ProblemIds.NeverUsed, "A binding or parameter is never used", ProblemMessages.NeverUsed,
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.NeverUsed + ".md");

    public static readonly DiagnosticDescriptor BoundTwice = new(
        ProblemIds.BoundTwice, "A name is bound twice", ProblemMessages.BoundTwice,
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.BoundTwice + ".md");

    public static readonly DiagnosticDescriptor UnsupportedMethod = new(
        ProblemIds.UnsupportedMethod, "The method cannot be generated", ProblemMessages.UnsupportedMethod,
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.UnsupportedMethod + ".md");

    public static readonly DiagnosticDescriptor OutputWithoutInput = new(
        ProblemIds.OutputWithoutInput, "An output names no input that has a derivative", ProblemMessages.OutputWithoutInput,
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.OutputWithoutInput + ".md");

    public static readonly DiagnosticDescriptor ZeroGradient = new(
        ProblemIds.ZeroGradient, "A gradient is zero everywhere", ProblemMessages.ZeroGradient,
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.ZeroGradient + ".md");

    public static readonly DiagnosticDescriptor NoDerivative = new(
        ProblemIds.NoDerivative, "The formula has no derivative there", ProblemMessages.NoDerivative,
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.NoDerivative + ".md");


    public static readonly DiagnosticDescriptor Clamped = new(
        ProblemIds.Clamped, "An input is clamped", ProblemMessages.Clamped,
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.Clamped + ".md");

    public static readonly DiagnosticDescriptor Unstable = new(
        ProblemIds.Unstable, "The stable form still fails at an input", ProblemMessages.Unstable,
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: PageRoot + ProblemIds.Unstable + ".md");

    /// <summary>All of them, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        UnreadableFormula, UnknownFunction, UnknownName, WrongArgumentCount, ShapeMismatch, TruthMismatch, CircularBindings, NeverUsed,
        BoundTwice, UnsupportedMethod, OutputWithoutInput, ZeroGradient, NoDerivative, Clamped, Unstable,
    ];

    public static DiagnosticDescriptor Of(Problem problem) =>
        All.FirstOrDefault(descriptor => descriptor.Id == problem.Id)
        ?? throw new ArgumentException($"no descriptor of {problem.Id}", nameof(problem));
}
