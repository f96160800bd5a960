using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace LossGen.Corpus;

/// <summary>The sources that are compiled together: those below a project file and below no other, or those below none.</summary>
/// <param name="Path">The project file, or the folder where there is none.</param>
/// <param name="Files">The C# files.</param>
/// <param name="References">The project files that it refers to.</param>
internal sealed record CorpusProject(string Path, IReadOnlyList<string> Files, IReadOnlyList<string> References)
{
    /// <summary>The projects of a folder. Two projects in one folder are taken for one.</summary>
    public static IReadOnlyList<CorpusProject> In(string folder)
    {
        Dictionary<string, string> projects = Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories)
            .OrderBy(static file => file, StringComparer.Ordinal)
            .GroupBy(static file => System.IO.Path.GetDirectoryName(file)!, StringComparer.Ordinal)
            .ToDictionary(static files => files.Key, static files => files.First(), StringComparer.Ordinal);

        return
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .GroupBy(file => Owner(file, folder, projects), StringComparer.Ordinal)
                .OrderBy(static files => files.Key, StringComparer.Ordinal)
                .Select(static files => new CorpusProject(files.Key, [.. files.Order(StringComparer.Ordinal)], ReferencesOf(files.Key))),
        ];
    }

    private static string Owner(string file, string root, Dictionary<string, string> projects)
    {
        for (string? folder = System.IO.Path.GetDirectoryName(file); folder is not null && folder.Length >= root.Length; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (projects.TryGetValue(folder, out string? project))
                return project;
        }

        return root;
    }

    private static string[] ReferencesOf(string project)
    {
        if (!File.Exists(project))
            return [];

        try
        {
            return
            [
                .. from element in XDocument.Load(project).Descendants()
                   where element.Name.LocalName == "ProjectReference"
                   let path = element.Attribute("Include")?.Value
                   where path is not null && !path.Contains('$', StringComparison.Ordinal)
                   select System.IO.Path.GetFullPath(path.Replace('\\', '/'), System.IO.Path.GetDirectoryName(project)!),
            ];
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
