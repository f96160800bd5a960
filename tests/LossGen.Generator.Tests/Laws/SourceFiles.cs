using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace LossGen.Generator.Tests.Laws;

/// <summary>The C# files of a project that people wrote.</summary>
internal static class SourceFiles
{
    /// <summary>Their paths below the folder, with slashes, and their texts; nothing of what a build leaves there.</summary>
    public static IEnumerable<(string Path, string Text)> Of(string folder)
    {
        (string Path, string Text)[] files =
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))
                .Where(static file => !file.Item1.Split('/').Any(static part => part is "bin" or "obj")),
        ];

        // A law over no file would hold.
        return files.Length > 0 ? files : throw new DirectoryNotFoundException(folder);
    }
}
