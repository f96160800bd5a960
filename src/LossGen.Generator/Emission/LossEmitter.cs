using System;
using System.Collections.Generic;
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
    private const string Namespace = "LossGen.Emitted";

    /// <summary>The file of a loss over elements.</summary>
    public static string Emit(Derivation derivation, Kernel kernel) => Emit(derivation, kernel.Declaration, writer =>
    {
        EntryEmitter.Write(writer, kernel);
        IEnumerable<Kernel> kernels = kernel.Weights is null ? [kernel] : [kernel, kernel.Weights];
        foreach (Kernel part in kernels)
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
    });

    /// <summary>The file of a loss over rows.</summary>
    public static string Emit(Derivation derivation, RowKernel kernel) => Emit(derivation, kernel.Declaration, writer => RowLossEmitter.Write(writer, kernel));

    private static string Emit(Derivation derivation, LossDeclaration declaration, Action<SourceWriter> writeTypes)
    {
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
            writer.Line("using global::System;");
            writer.Line("using global::System.Numerics;");
            writer.Line("using global::System.Runtime.CompilerServices;");
            writer.Line("using global::System.Runtime.InteropServices;");
            writer.Line("using global::System.Runtime.Intrinsics;");
            writer.Line("using global::System.Runtime.Intrinsics.X86;");
            writer.Line("using global::LossGen.Runtime;");
            writer.Line();
            writeTypes(writer);
        });
        return writer.ToString();
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
