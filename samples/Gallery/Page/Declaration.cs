using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Gallery;

/// <summary>A loss as it is declared in this sample's sources, with its formula in place of the constant's name.</summary>
internal static class Declaration
{
    private static readonly string[] Sources = [.. ReadAll()];

    /// <summary>The declaration of an exhibit.</summary>
    public static string Of(Exhibit exhibit)
    {
        string source = Sources.Single(text => text.Contains($" {exhibit.Method}(", StringComparison.Ordinal));
        int name = source.IndexOf($" {exhibit.Method}(", StringComparison.Ordinal);
        int start = source.LastIndexOf("[Loss(", name, StringComparison.Ordinal);
        string text = source[start..(source.IndexOf(';', name) + 1)].Replace("\n    ", "\n", StringComparison.Ordinal);
        int constant = text.IndexOf("Formulas.", StringComparison.Ordinal);
        int end = text.IndexOfAny([',', ')'], constant);
        return $"{text[..constant]}\"{exhibit.Formula}\"{text[end..]}";
    }

    /// <summary>A part of the style sheet or the like, by its name among the resources.</summary>
    public static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string[] ReadAll() =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(static name => name.StartsWith("Losses/", StringComparison.Ordinal)).Select(Resource)];
}
