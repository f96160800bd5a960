using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using LossGen.Generator;
using LossGen.Judge.Formulas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace LossGen.Judge.Kernels;

/// <summary>Calls a kernel: an array for each input, and one for each output.</summary>
internal delegate void KernelRunner(Array[] inputs, float[][] outputs);

/// <summary>The kernels of many formulas in one assembly, compiled in memory with the generator as a user's project is, in a release build.</summary>
internal sealed class KernelBatch : IDisposable
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

    private readonly AssemblyLoadContext context = new("Judged", isCollectible: true);

    private KernelBatch(Stream image, IReadOnlyList<JudgedFormula> formulas)
    {
        Type losses = context.LoadFromStream(image).GetType(KernelSource.ClassName, throwOnError: true)!;
        Runners = [.. formulas.Select((_, i) => losses.GetMethod(KernelSource.RunnerName(i), BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<KernelRunner>())];
    }

    /// <summary>One for each formula. That of a formula with errors throws what is wrong with it.</summary>
    public KernelRunner[] Runners { get; }

    public static KernelBatch Compile(IReadOnlyList<JudgedFormula> formulas, bool withHessian)
    {
        CSharpCompilation compilation = Trimmed(Generated(formulas, withHessian));
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        if (!result.Success)
            throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10)));

        image.Position = 0;
        return new KernelBatch(image, formulas);
    }

    /// <summary>The user's file and the emitted ones.</summary>
    public static CSharpCompilation Generated(IReadOnlyList<JudgedFormula> formulas, bool withHessian)
    {
        var compilation = CSharpCompilation.Create("Judged", [CSharpSyntaxTree.ParseText(KernelSource.Of(formulas, withHessian), ParseOptions, "Losses.cs")], References, Options);
        CSharpGeneratorDriver.Create([new LossGenerator().AsSourceGenerator()], parseOptions: ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return (CSharpCompilation)output;
    }

    private static CSharpCompilation Trimmed(CSharpCompilation generated)
    {
        foreach (SyntaxTree tree in generated.SyntaxTrees.Skip(1))
        {
            string text = DialectTrimmer.Trim(tree.GetText().ToString());
            generated = generated.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, ParseOptions, tree.FilePath, tree.Encoding));
        }

        return generated;
    }

    public void Dispose() => context.Unload();
}
