using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Emission.Rows;
using LossGen.Generator.Lowering;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <summary>Writes the emitted file: derivation, the user's method, its entry, and one kernel for each vector width.</summary>
internal static class LossEmitter
{
    /// <summary>
    /// The namespace of what stands behind the method. The types in it are file-local, and it imports what they use, so that no type of the user's can come
    /// between.
    /// </summary>
    public const string Namespace = "LossGen.Emitted";

    /// <summary>The namespaces of what emitted code calls.</summary>
    public static readonly ImmutableArray<string> Imports =
    [
        "System", "System.Numerics", "System.Runtime.CompilerServices", "System.Runtime.InteropServices", "System.Runtime.Intrinsics", "System.Runtime.Intrinsics.X86", "LossGen.Runtime",
    ];

    /// <summary>The file of a loss over elements.</summary>
    public static EmittedLoss Emit(Derivation derivation, Kernel kernel)
    {
        ImmutableArray<Kernel> parts = kernel.Weights is null ? [kernel] : [kernel, kernel.Weights];
        return Emit(derivation, kernel.Declaration, kernel.Precision, parts.SelectMany(static part => part.Results), writer => WriteTypes(writer, kernel, parts));
    }

    /// <summary>The file of a loss over rows.</summary>
    public static EmittedLoss Emit(Derivation derivation, RowKernel kernel) =>
        Emit(derivation, kernel.Declaration, kernel.Precision, RowLossEmitter.Code(kernel), writer => RowLossEmitter.Write(writer, kernel));

    private static void WriteTypes(SourceWriter writer, Kernel kernel, ImmutableArray<Kernel> parts)
    {
        EntryEmitter.Write(writer, kernel);
        foreach (Kernel part in parts)
        {
            if (ParallelEmitter.IsParallel(part))
            {
                writer.Line();
                ParallelEmitter.WriteClass(writer, part);
            }

            foreach (Dialect dialect in Dialect.All(kernel.Precision.Format.Type))
            {
                writer.Line();
                new KernelEmitter(writer, part, dialect).Write();
            }
        }
    }

    private static EmittedLoss Emit(Derivation derivation, LossDeclaration declaration, Precision precision, IEnumerable<VectorNode> code, Action<SourceWriter> writeTypes)
    {
        EquatableArray<EmittedFunction> functions = new(EmittedFunction.CalledBy(code, precision));
        Expr[] shown = [derivation.Value, .. derivation.Gradients.Select(static gradient => gradient.Value)];
        derivation = derivation with { Names = SharedNames.Extend(shown, derivation.Names) };
        SourceWriter writer = new();
        MethodFrame.WriteHeader(writer);
        DerivationWriter.Write(writer, declaration, derivation);
        writer.Line();
        MethodFrame.WriteMethod(writer, declaration, () => WriteBody(writer, declaration), () => DocumentationWriter.Write(writer, declaration, derivation));
        writer.Line();
        writer.Block("namespace " + Namespace, () =>
        {
            foreach (string name in Imports)
                writer.Line($"using global::{name};");

            if (functions.Count > 0)
                writer.Line($"using static global::{Namespace}.{FunctionFile.ClassName(precision.IsFast)};");

            writer.Line();
            writeTypes(writer);
        });
        return new EmittedLoss(writer.ToString(), functions);
    }

    /// <summary>The name of the class that checks, dispatches and reduces.</summary>
    public static string EntryClass(LossDeclaration declaration) => declaration.MethodName + "Entry";

    /// <summary>The name of the class that holds the kernel of one width.</summary>
    public static string KernelClass(Kernel kernel, Dialect dialect) => kernel.Name + "Of" + dialect.Class;

    private static void WriteBody(SourceWriter writer, LossDeclaration declaration)
    {
        List<string> arguments = [];
        foreach (ParameterDeclaration parameter in declaration.Parameters)
            arguments.Add((parameter.IsOut ? "out " : "") + CSharpNames.Escape(parameter.Name));

        string call = $"global::{Namespace}.{EntryClass(declaration)}.Run({string.Join(", ", arguments)})";
        writer.Line(declaration.Return == ReturnKind.Void ? call + ";" : $"return {call};");
    }
}
