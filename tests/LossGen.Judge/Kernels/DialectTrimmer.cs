using System;
using System.Linq;
using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;

namespace LossGen.Judge.Kernels;

/// <summary>
/// Leaves in an emitted file only the kernel of the dialect that this machine runs: the C# compiler is what a judge spends its time in, and what it need not read
/// costs none. The kernel that is left is as it was emitted.
/// </summary>
internal static partial class DialectTrimmer
{
    private const int Timeout = 10_000;

    /// <summary>The dialects, the widest first: the emitted code takes the first that the machine has.</summary>
    private static readonly string[] Dialects = ["Vector512", "Vector256", "Vector"];

    private static string Here { get; } = Dialects[Avx512F.IsSupported && Avx512DQ.IsSupported ? 0 : Avx2.IsSupported && Fma.IsSupported ? 1 : 2];

    public static string Trim(string emitted)
    {
        string text = Classes().Replace(emitted, static found => found.Groups["dialect"].Value == Here ? found.Value : "");
        return Calls().Replace(text, static found => Dialects.Contains(found.Groups["dialect"].Value, StringComparer.Ordinal) ? $"{found.Groups["name"].Value}{Here}.Run(" : found.Value);
    }

    // A class at the namespace's level ends at the first brace of its own indentation.
    [GeneratedRegex(@"^    file static class \w+Of(?<dialect>Vector\d*)\n    \{\n.*?^    \}\n", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Classes();

    [GeneratedRegex(@"(?<name>\w+Of)(?<dialect>Vector\d*)\.Run\(", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Calls();
}
