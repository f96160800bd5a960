using System;
using System.Linq;

namespace LossGen.Generator.Tests.Analysis;

/// <summary>C# text that declares a formula in each of the spellings of a string: what stands in one must be found in all.</summary>
internal static class FormulaDeclaration
{
    public const string Parameters = "ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx";

    /// <summary>One method with the formula in a regular string.</summary>
    public static string Regular(string formula, string parameters = Parameters) =>
        $"static partial class L {{ [Loss(\"{formula}\")] public static partial float F({parameters}); }}";

    /// <summary>Three methods: a regular, a verbatim and a raw string of several lines. A line break of the formula is <c>\n</c> in the first.</summary>
    public static string InEverySpelling(string formula, string parameters = Parameters)
    {
        string indented = string.Join("\n", formula.Split('\n').Select(static line => line.Length == 0 ? "" : "              " + line));
        return $$""""
            static partial class L
            {
                [Loss("{{formula.Replace("\n", "\\n", StringComparison.Ordinal)}}")]
                public static partial float Regular({{parameters}});

                [Loss(@"{{formula}}")]
                public static partial float Verbatim({{parameters}});

                [Loss("""
            {{indented}}
                      """)]
                public static partial float Raw({{parameters}});
            }
            """";
    }
}
