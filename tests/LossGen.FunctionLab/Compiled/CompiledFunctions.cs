using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.Loader;
using LossGen.Generator.Emission;
using LossGen.Generator.VectorCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.FunctionLab.Compiled;

/// <summary>The elementary functions as the printer writes them, compiled and loaded: an assembly per precision, a class per dialect.</summary>
internal static class CompiledFunctions
{
    /// <summary>The spans' lengths are multiples of this: four vectors of sixteen lanes, as a kernel takes them.</summary>
    public const int Step = 64;

    private static readonly ConcurrentDictionary<Precision, Lazy<Assembly>> Compiled = new();

    /// <summary>The three widths' names, the widest first.</summary>
    public static readonly string[] Dialects = [.. Dialect.All(FloatingType.Single).Select(dialect => dialect.Class)];

    /// <summary>A function in a precision that has lanes of <typeparamref name="T"/>.</summary>
    public static SpanFunction<T> Get<T>(ElementaryFunction function, Precision precision, string dialect)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (precision.IsSingle != (typeof(T) == typeof(float)))
            throw new ArgumentException($"{precision} is not of {typeof(T).Name}.", nameof(precision));

        Assembly assembly = Compiled.GetOrAdd(precision, static precision => new(() => Compile(CompiledSource.Of(precision)))).Value;
        return assembly.GetType("LossGen.Emitted.In" + dialect)!.GetMethod("Apply" + function.Name)!.CreateDelegate<SpanFunction<T>>();
    }

    /// <summary>Compiles a file as a release build does, and loads it.</summary>
    public static Assembly Compile(string source)
    {
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Emitted" + Guid.NewGuid().ToString("N"),
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
}
