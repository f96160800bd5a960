using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using LossGen.Generator;
using LossGen.Judge.Kernels;
using LossGen.Judge.Rows.Formulas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace LossGen.Judge.Rows.Kernels;

/// <summary>Calls a kernel over rows: an array for each input, the row length, an array for each output.</summary>
internal delegate void RowKernelRunner(Array[] inputs, int rowLength, float[][] outputs);

/// <summary>The kernels of many losses over rows in one assembly, compiled in memory with the generator as a user's project is, in a release build.</summary>
internal sealed class RowKernelBatch : IDisposable
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "LossGen.Runtime.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly AssemblyLoadContext context = new("Rows", isCollectible: true);

    private RowKernelBatch(Stream image, int count)
    {
        Type losses = context.LoadFromStream(image).GetType(KernelSource.ClassName, throwOnError: true)!;
        Runners = [.. Enumerable.Range(0, count).Select(i => losses.GetMethod(KernelSource.RunnerName(i), BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<RowKernelRunner>())];
    }

    /// <summary>One for each formula. That of a formula with errors throws what is wrong with it.</summary>
    public RowKernelRunner[] Runners { get; }

    public static RowKernelBatch Compile(IReadOnlyList<RowFormula> formulas, bool withHessian)
    {
        var compilation = CSharpCompilation.Create("Rows", [CSharpSyntaxTree.ParseText(RowKernelSource.Of(formulas, withHessian), ParseOptions, "Losses.cs")], References, Options);
        CSharpGeneratorDriver.Create([new LossGenerator().AsSourceGenerator()], parseOptions: ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        using MemoryStream image = new();
        EmitResult result = Trimmed(generated).Emit(image);
        if (!result.Success)
            throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10)));

        image.Position = 0;
        return new(image, formulas.Count);
    }

    public void Dispose() => context.Unload();

    private static Compilation Trimmed(Compilation generated)
    {
        foreach (SyntaxTree tree in generated.SyntaxTrees.Skip(1).ToArray())
            generated = generated.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(DialectTrimmer.Trim(tree.GetText().ToString()), ParseOptions, tree.FilePath, tree.Encoding));

        return generated;
    }
}
