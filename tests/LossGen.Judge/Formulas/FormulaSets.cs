using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace LossGen.Judge.Formulas;

/// <summary>The written formulas: a file for each family, a formula a line.</summary>
internal static class FormulaSets
{
    private const string Prefix = "Formulas/";

    public static JudgedFormula[] Written() =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(static name => Lines(name).Select(line => FormulaLine.Read(name[Prefix.Length..], line))),
    ];

    private static IEnumerable<string> Lines(string name)
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim().Length > 0 && !line.StartsWith('#'))
                yield return line;
        }
    }
}
