using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace LossGen.Judge.Rows.Formulas;

/// <summary>The losses over rows that are judged.</summary>
internal static class RowSets
{
    /// <summary>How many random formulas the tests and the page are about, and which.</summary>
    public const int RandomCount = 310;

    public const int RandomSeed = 1;

    private const string Resource = "Rows";

    /// <summary>Those of Formulas/rows.txt: a heading begins with a number sign and names the family of the lines under it.</summary>
    public static RowFormula[] Written()
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!);
        string family = "";
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line =>
                {
                    if (line.StartsWith('#'))
                        family = line[1..].Trim();

                    return line.StartsWith('#') ? null : RowFormula.Read(family, line);
                })
                .OfType<RowFormula>(),
        ];
    }
}
