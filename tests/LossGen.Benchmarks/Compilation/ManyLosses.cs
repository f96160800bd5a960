using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using LossGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Benchmarks.Compilation;

/// <summary>A project with a thousand different losses: what the generator takes, and what the C# compiler takes for what it emitted.</summary>
internal static class ManyLosses
{
    private const int Count = 1_000;

    public static IEnumerable<string> Measure()
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp14);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Project",
            [CSharpSyntaxTree.ParseText(Source(), options)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "LossGen.Runtime.dll"))
                .Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

        GeneratorDriver driver = CSharpGeneratorDriver.Create([new LossGenerator().AsSourceGenerator()], parseOptions: options);
        long start = Stopwatch.GetTimestamp();
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        double generator = Stopwatch.GetElapsedTime(start).TotalSeconds;

        SyntaxTree edited = CSharpSyntaxTree.ParseText("class Unrelated;", options);
        start = Stopwatch.GetTimestamp();
        driver.RunGenerators(compilation.AddSyntaxTrees(edited));
        double keyStroke = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        long lines = complete.SyntaxTrees.Skip(1).Sum(static tree => (long)tree.GetText().Lines.Count);
        start = Stopwatch.GetTimestamp();
        bool isClean = complete.Emit(Stream.Null).Success;
        double emitted = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (!isClean)
            throw new InvalidOperationException("what was emitted does not compile");

        yield return "";
        yield return FormattableString.Invariant($"A project of {Count:N0} different losses:");
        yield return "";
        yield return FormattableString.Invariant($"- LossGen compiles them, parsing of what it emits included, in {generator:0.0} s, the first one cold.");
        yield return FormattableString.Invariant($"- A key stroke elsewhere then takes {keyStroke:0} ms of the generator.");
        yield return FormattableString.Invariant($"- The C# compiler takes {emitted:0} s more for the {lines:N0} lines that were emitted: three kernels for each loss, and the functions that all share.");
    }

    /// <summary>The losses of the field in turns, each with a term of its own.</summary>
    private static string Source() => "using System; using LossGen; public static partial class Losses\n{\n" + string.Concat(Enumerable.Range(0, Count).Select(Method)) + "}\n";

    private static string Method(int number)
    {
        string field = TimedFormulas.Field[number % TimedFormulas.Field.Length].Loss.Formula;
        string own = FormattableString.Invariant($" + {number}*0.001*x");
        int where = field.IndexOf(" where ", StringComparison.Ordinal);
        string formula = where < 0 ? field + own : field.Insert(where, own);
        HashSet<string> names = [.. formula.Split(" +-*/^()<=>?:,;".ToCharArray())];
        IEnumerable<string> parameters = new[] { "x", "y", "z" }.Where(names.Contains).Select(static name => $"ReadOnlySpan<float> {name}")
            .Concat(new[] { "alpha", "gamma", "delta", "tau" }.Where(names.Contains).Select(static name => $"float {name}"));
        return string.Create(
            CultureInfo.InvariantCulture, $"    [Loss(\"{formula}\")] public static partial float L{number}({string.Join(", ", parameters)}, [Gradient] Span<float> dx);\n");
    }
}
