using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using LossGen.Generator.Emission;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.FunctionLab.Compiled;

/// <summary>Applies a function to each element of a span whose length is a multiple of 16; a function of one argument does not look at <paramref name="y"/>.</summary>
public delegate void SpanFunction(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> result);

/// <summary>The elementary functions as the printer writes them, compiled and loaded: one class per dialect.</summary>
internal static class CompiledFunctions
{
    private static readonly Lazy<Assembly> Compiled = new(() => Compile(Source()));

    public static readonly string[] Dialects = [.. Dialect.All(FloatingType.Single).Select(dialect => dialect.Class)];

    public static SpanFunction Get(string function, string dialect) =>
        Compiled.Value.GetType($"LossGen.Emitted.In{dialect}")!.GetMethod("Apply" + function)!.CreateDelegate<SpanFunction>();

    public static string Source()
    {
        var text = new StringBuilder();
        text.AppendLine("namespace LossGen.Emitted");
        text.AppendLine("{");
        foreach (string name in (string[])["System", "System.Numerics", "System.Runtime.CompilerServices", "System.Runtime.InteropServices", "System.Runtime.Intrinsics"])
            text.AppendLine($"using global::{name};");
        foreach (Dialect dialect in Dialect.All(FloatingType.Single))
            AppendClass(text, dialect);

        return text.AppendLine("}").ToString();
    }

    public static Assembly Compile(string source)
    {
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Emitted",
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)) + "\n" + source);

        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }

    private static void AppendClass(StringBuilder text, Dialect dialect)
    {
        text.AppendLine($"public static class In{dialect.Class} {{");
        IEnumerable<VectorFunction> called = FunctionCollector.Collect(ElementaryFunctions.All.Select(function => function.Result));
        foreach (VectorFunction function in ElementaryFunctions.All.Union(called))
            text.AppendJoin('\n', VectorCodePrinter.PrintFunction(function, dialect)).AppendLine();

        foreach (VectorFunction function in ElementaryFunctions.All)
        {
            IEnumerable<string> spans = ((string[])["x", "y"]).Take(function.Parameters.Length);
            string arguments = string.Join(", ", spans.Select(name => dialect.Load($"MemoryMarshal.GetReference({name})", "i")));
            text.AppendLine($$"""
                [MethodImpl(MethodImplOptions.AggressiveOptimization)]
                public static void Apply{{function.Name}}(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> result)
                {
                    for (nuint i = 0; i < (nuint)result.Length; i += (nuint){{dialect.LaneCount}})
                        {{dialect.Store($"{function.Name}({arguments})", "MemoryMarshal.GetReference(result)", "i")}};
                }
                """);
        }

        text.AppendLine("}");
    }
}
