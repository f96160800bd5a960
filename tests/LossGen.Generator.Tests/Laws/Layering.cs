using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace LossGen.Generator.Tests.Laws;

/// <summary>Who may use whom in the compiler, and what breaks that rule in a source text.</summary>
internal static partial class Layering
{
    /// <summary>In milliseconds, for a search that goes astray.</summary>
    private const int Timeout = 10_000;

    /// <summary>
    /// A stage knows its own folder, <c>Symbolics</c>, and the result of the stage before. The files that stand in no folder join the stages, and <c>Analysis</c>
    /// and <c>Diagnostics</c> join them to Roslyn.
    /// </summary>
    private static Dictionary<string, string[]> Allowed { get; } = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["VectorCode"] = [],
        ["Problems"] = ["Text"],
        ["Symbolics"] = ["Text"],
        ["Syntax"] = ["Problems", "Text"],
        ["Declarations"] = ["Problems", "Text"],
        ["Binding"] = ["Declarations", "Problems", "Symbolics", "Syntax", "Text"],
        ["Stabilization"] = ["Symbolics"],
        ["Differentiation"] = ["Symbolics"],
        ["Simplification"] = ["Symbolics"],
        ["Exact"] = ["Symbolics"],
        ["Functions"] = ["VectorCode"],
        ["Lowering"] = ["Declarations", "Functions", "Symbolics", "Text", "VectorCode"],
        ["Assessment"] = ["Declarations", "Exact", "Lowering", "Symbolics", "Text", "VectorCode"],
        ["Emission"] = ["Assessment", "Declarations", "Lowering", "Problems", "Stabilization", "Symbolics", "Text", "VectorCode"],
        ["Diagnostics"] = ["Declarations", "Problems"],
        ["Analysis"] = ["Declarations", "Diagnostics", "Problems"],
    };

    /// <summary>What may know Roslyn; of the files in no folder, <c>LossGenerator.cs</c> alone.</summary>
    private static readonly string[] KnowRoslyn = ["Declarations", "Diagnostics", "Analysis"];

    public static IEnumerable<string> Folders => Allowed.Keys;

    /// <summary>What a source text uses and may not.</summary>
    /// <param name="path">The path below the project, such as <c>Binding/Binder.cs</c>.</param>
    public static IEnumerable<string> Faults(string path, string text)
    {
        string[] parts = path.Split('/');
        string? folder = parts.Length > 1 ? parts[0] : null;
        if (folder is not null && !Allowed.ContainsKey(folder))
            yield return $"{path}: the folder '{folder}' has no row in the table of who may use whom";

        foreach (string used in FoldersUsed(text).Where(used => folder is not null && used != folder && !Allowed.GetValueOrDefault(folder, []).Contains(used, StringComparer.Ordinal)))
            yield return $"{path}: {folder} may not use {used}";

        bool mayKnowRoslyn = folder is null ? path == "LossGenerator.cs" : KnowRoslyn.Contains(folder, StringComparer.Ordinal);
        if (!mayKnowRoslyn && text.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            yield return $"{path}: knows Roslyn";
    }

    /// <summary>
    /// The folders named in <c>using</c> directives of every kind and in qualified names, but for the file's own namespace. (A name that is qualified only in part,
    /// such as <c>Binding.Scope</c>, is found by its folder's name.)
    /// </summary>
    private static HashSet<string> FoldersUsed(string text)
    {
        string code = Strings().Replace(Comments().Replace(text, ""), "\"\"");
        string[] lines = [.. code.Split('\n').Where(static line => !line.StartsWith("namespace ", StringComparison.Ordinal))];
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (string line in lines)
        {
            foreach (Match match in FullNames().Matches(line))
                used.Add(match.Groups["folder"].Value);

            foreach (Match match in PartialNames().Matches(line))
            {
                if (Allowed.ContainsKey(match.Groups["folder"].Value))
                    used.Add(match.Groups["folder"].Value);
            }
        }

        return used;
    }

    [GeneratedRegex(@"LossGen\.Generator\.(?<folder>\w+)", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex FullNames();

    /// <summary>A folder's name before a type's; not after a dot, and not the properties Text and Problems of a value.</summary>
    [GeneratedRegex(@"(?<![\w.])(?!Text\b|Problems\b|Functions\b)(?<folder>[A-Z]\w+)\.[A-Z]\w*[.({]", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex PartialNames();

    [GeneratedRegex("//.*", RegexOptions.None, Timeout)]
    private static partial Regex Comments();

    [GeneratedRegex("\"(?:[^\"\\\\\n]|\\\\.)*\"", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Strings();
}
