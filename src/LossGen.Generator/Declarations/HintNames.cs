using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Declarations;

/// <summary>
/// Names the emitted files. A name must be unique in the compilation even where case does not count (Roslyn refuses the second of
/// <c>Bce</c> and <c>bce</c>, and with it everything that the generator emits), so a hash of the exact signature ends it.
/// </summary>
internal static class HintNames
{
    /// <summary>Keeps the path of an emitted file (<c>EmitCompilerGeneratedFiles</c>) within what Windows opens.</summary>
    private const int LongestReadablePart = 100;

    private static readonly SymbolDisplayFormat Signature = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut);

    private static readonly SymbolDisplayFormat Readable = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    public static string Of(IMethodSymbol method)
    {
        string readable = new(method.ToDisplayString(Readable).Select(Sanitise).ToArray());
        if (readable.Length > LongestReadablePart)
            readable = readable.Substring(readable.Length - LongestReadablePart);

        uint hash = Hash(method.ToDisplayString(Signature));
        return string.Format(CultureInfo.InvariantCulture, "{0}.{1:x8}.g.cs", readable, hash);
    }

    /// <summary>Whether a tree is the file that the generator emitted under this name.</summary>
    public static bool IsEmittedAs(SyntaxTree tree, string hintName) =>
        tree.FilePath.EndsWith(hintName, StringComparison.Ordinal)
        && (tree.FilePath.Length == hintName.Length || tree.FilePath[tree.FilePath.Length - hintName.Length - 1] is '/' or '\\');

    private static char Sanitise(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' ? character : '_';

    /// <summary>FNV-1a, over UTF-16: the same on every machine, which <see cref="string.GetHashCode()"/> is not.</summary>
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char character in text)
            hash = unchecked((hash ^ character) * 16777619);

        return hash;
    }
}
