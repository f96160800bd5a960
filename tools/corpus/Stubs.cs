using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace LossGen.Corpus;

/// <summary>The sources that stand in for libraries: what the tables name, and what goes with it.</summary>
internal static class Stubs
{
    private const string Prefix = "Stubs/";

    public static IEnumerable<string> Names =>
        typeof(Stubs).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(static name => name[Prefix.Length..]);

    public static string Read(string name)
    {
        using StreamReader reader = new(typeof(Stubs).Assembly.GetManifestResourceStream(Prefix + name)!);
        return reader.ReadToEnd();
    }
}
