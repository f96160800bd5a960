using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using LossGen.Judge.Random;
using LossGen.Judge.Rules;

namespace LossGen.Judge.Formulas;

/// <summary>The written formulas: a file for each family, a formula a line.</summary>
internal static class FormulaSets
{
    /// <summary>How many random formulas the tests and the page are about, and which.</summary>
    public const int RandomCount = 2000;

    public const int RandomSeed = 1;

    /// <summary>The points for a written formula, and for a random one.</summary>
    public const int WrittenPoints = 300;

    public const int RandomPoints = 100;

    private const string Prefix = "Formulas/";

    public static JudgedFormula[] Written() =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(static name => Lines(name).Select(line => FormulaLine.Read(name[Prefix.Length..], line))),
    ];

    /// <summary>The left sides of the rules, but those that are written too: a formula is judged once.</summary>
    public static JudgedFormula[] Rules() => Without(RuleFormulas.Make(), Written());

    /// <summary>The random formulas, but those of the other sets.</summary>
    public static JudgedFormula[] Random() => Without(RandomFormulas.Make(RandomCount, RandomSeed), [.. Written(), .. Rules()]);

    private static JudgedFormula[] Without(JudgedFormula[] formulas, JudgedFormula[] others) =>
        [.. formulas.ExceptBy(others.Select(static other => other.ToString()), static formula => formula.ToString(), StringComparer.Ordinal)];

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
