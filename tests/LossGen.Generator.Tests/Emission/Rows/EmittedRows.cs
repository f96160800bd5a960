using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Emission;
using LossGen.Generator.Lowering;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Harness;
using LossGen.Generator.VectorCode;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Emission.Rows;

/// <summary>A kernel over rows that a test has made by hand, emitted, compiled and loaded once for each dialect.</summary>
internal sealed class EmittedRows<TMethod> : IDisposable
    where TMethod : Delegate
{
    private readonly LoadedAssembly[] assemblies;

    /// <param name="kernel">The kernel.</param>
    /// <param name="plant">Plants a fault in the file.</param>
    public EmittedRows(RowKernel kernel, Func<string, string>? plant = null)
    {
        EmittedLoss emitted = LossEmitter.Emit(new Derivation(new ExprPool().One, [], [], [], [], new Dictionary<Expr, string>()) { HasValuePerRow = !kernel.HasValuePerElement }, kernel);
        string functions = FunctionFile.Print(FunctionFile.Merge(emitted.Functions));
        File = plant?.Invoke(emitted.Text) ?? emitted.Text;
        assemblies = [.. Dialect.All(kernel.Precision.Format.Type).Select(dialect => Load(kernel.Declaration, Force(File, dialect), functions))];
        Methods = [.. assemblies.Select(static assembly => assembly.Method<TMethod>("L", "F"))];
    }

    public string File { get; }

    /// <summary>The method by dialect, widest first.</summary>
    public TMethod[] Methods { get; }

    public void Dispose()
    {
        foreach (LoadedAssembly assembly in assemblies)
            assembly.Dispose();
    }

    /// <summary>The file with the checks of the hardware answered: the dialect runs, whatever the machine has. (A machine without AVX-512 runs its vectors in software.)</summary>
    private static string Force(string file, Dialect dialect)
    {
        foreach (Dialect other in Dialect.All(dialect.Lane).Where(static other => other.HardwareCheck != "true"))
        {
            Assert.Contains(other.HardwareCheck, file, StringComparison.Ordinal);
            file = file.Replace(other.HardwareCheck, other.Class == dialect.Class ? "true" : "false", StringComparison.Ordinal);
        }

        return file;
    }

    private static LoadedAssembly Load(LossDeclaration declaration, string file, string functions)
    {
        string parameters = string.Join(", ", declaration.Parameters.Select(static parameter => $"{(parameter.IsOut ? "out " : "")}{parameter.TypeText} {parameter.Name}"));
        string result = declaration.Return switch { ReturnKind.Single => "float", ReturnKind.Double => "double", _ => "void" };
        var compilation = TestCompilation.Of($"public static partial class L {{ public static partial {result} F({parameters}); }}", Outspoken(file), Outspoken(functions));
        string[] problems = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS0162").Describe();
        Assert.True(problems.Length == 0, string.Join("\n", problems) + "\n" + Numbered(file));
        return LoadedAssembly.Of(compilation);
    }

    private static string Outspoken(string file) => file.Replace(MethodFrame.Silence, "", StringComparison.Ordinal);

    private static string Numbered(string file) => string.Join("\n", file.Split('\n').Select(static (line, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1,4} {line}")));
}
