using System;
using System.Globalization;
using System.Text.RegularExpressions;
using LossGen.Generator.VectorCode;

namespace LossGen.FunctionLab.Sweeps;

/// <summary>
/// Puts measured numbers into the contract that stands in a function's source:
/// <code>
/// [Precision.Single] = new(1, 0.896, 26.722153),       the bound stays; the worst error (rounded up) and where it is seen are replaced
/// </code>
/// </summary>
internal static partial class ContractRewriter
{
    private const int Timeout = 10_000;

    /// <summary>The contract within a source text; false if the function or its contract in this precision is not in it.</summary>
    public static bool TryRewrite(ref string source, string function, Precision precision, in WorstCase worst, bool isBinary)
    {
        int start = source.IndexOf($"new(\"{function}\",", StringComparison.Ordinal);
        if (start < 0)
            return false;

        // Up to the next function.
        Match next = Functions().Match(source, start + 1);
        int end = next.Success ? next.Index : source.Length;
        foreach (Match row in Rows().Matches(source[start..end]))
        {
            if (row.Groups["precision"].Value != precision.Name)
                continue;

            Group old = row.Groups["measured"];
            string measured = ", " + Rounded(worst.Error) + ", " + Argument(worst.X, precision) + (isBinary ? ", " + Argument(worst.Y, precision) : "");
            source = source[..(start + old.Index)] + measured + source[(start + old.Index + old.Length)..];
            return true;
        }

        return false;
    }

    /// <summary>To three decimals, never less than it is.</summary>
    public static string Rounded(double error) => double.IsFinite(error)
        ? (Math.Ceiling(error * 1000) / 1000).ToString(CultureInfo.InvariantCulture)
        : throw new ArgumentOutOfRangeException(nameof(error), error, "A special value is wrong: that is no contract.");

    /// <summary>The shortest digits that give the argument back.</summary>
    public static string Argument(double x, Precision precision)
    {
        string text = precision.IsSingle ? ((float)x).ToString("R", CultureInfo.InvariantCulture) : x.ToString("R", CultureInfo.InvariantCulture);

        // A literal without a fraction or an exponent is an int, which may be too small, and has no -0.
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    [GeneratedRegex("""new\("\w+", """, RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Functions();

    // [Precision.Single] = new(1, 0.896, 26.722153), perhaps with names of the parameters
    [GeneratedRegex("""\[Precision\.(?<precision>\w+)\] = new\([^,()]+(?<measured>(, [^,()]+){2,3})\)""", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Rows();
}
