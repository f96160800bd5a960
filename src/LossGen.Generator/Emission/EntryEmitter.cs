using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <summary>Writes the class that stands between the user's method and the kernels: checks, reduction, choice of the width.</summary>
internal static partial class EntryEmitter
{
    public static void Write(SourceWriter writer, Kernel kernel)
    {
        LossDeclaration declaration = kernel.Declaration;
        NameTable names = KernelNames.CreateTable();
        Dictionary<string, string> local = declaration.Parameters.ToDictionary(static parameter => parameter.Name, parameter => names.Take(parameter.Name), System.StringComparer.Ordinal);
        writer.Line("/// <summary>Checks the arguments before anything is written, and reduces the chunks in their order.</summary>");
        writer.Block($"file static class {LossEmitter.EntryClass(declaration)}", () =>
        {
            writer.Block($"public static {ReturnType(declaration)} Run({Parameters(declaration, local)})", () =>
            {
                WriteGuards(writer, declaration, local);
                writer.Line();
                WriteReduction(writer, kernel, local, names);
            });
            foreach (Kernel part in kernel.Weights is null ? [kernel] : new[] { kernel, kernel.Weights })
            {
                writer.Line();
                WriteDispatch(writer, part, local);
            }
        });
    }

    public static string ReturnType(LossDeclaration declaration) => declaration.Return switch
    {
        ReturnKind.Single => "float",
        ReturnKind.Double => "double",
        _ => "void",
    };

    /// <summary>The parameters of the entry: those of the user's method.</summary>
    public static string Parameters(LossDeclaration declaration, Dictionary<string, string> local) =>
        string.Join(", ", declaration.Parameters.Select(parameter => $"{SpanType(parameter)} {local[parameter.Name]}"));

    public static string SpanType(ParameterDeclaration parameter) => parameter switch
    {
        { IsOut: true } => $"out {ElementTypes.Keyword(parameter.ElementType)}",
        { IsOutput: true } => $"Span<{ElementTypes.Keyword(parameter.ElementType)}>",
        { Role: ParameterRole.Input } => $"ReadOnlySpan<{ElementTypes.Keyword(parameter.ElementType)}>",
        _ => ElementTypes.Keyword(parameter.ElementType),
    };

    private static void WriteGuards(SourceWriter writer, LossDeclaration declaration, Dictionary<string, string> local)
    {
        ParameterDeclaration[] inputs = [.. declaration.Parameters.Where(static parameter => parameter.Role == ParameterRole.Input)];
        ParameterDeclaration[] outputs = [.. declaration.Parameters.Where(static parameter => parameter.IsOutput && !parameter.IsOut)];
        ParameterDeclaration first = inputs[0];
        foreach (ParameterDeclaration other in inputs.Skip(1).Concat(outputs))
            writer.Line($"Guard.SameLength({local[other.Name]}.Length, {local[first.Name]}.Length, {Quote(other)}, {Quote(first)});");

        foreach (ParameterDeclaration output in outputs)
        {
            foreach (ParameterDeclaration input in inputs)
                writer.Line($"Guard.OutputOverInput({local[output.Name]}, {local[input.Name]}, {Quote(output)}, {Quote(input)});");
        }

        WriteOutputsApart(writer, outputs, local);
    }

    /// <summary>No two outputs share memory.</summary>
    public static void WriteOutputsApart(SourceWriter writer, ParameterDeclaration[] outputs, Dictionary<string, string> local)
    {
        for (int i = 0; i < outputs.Length; i++)
        {
            foreach (ParameterDeclaration other in outputs.Skip(i + 1))
                writer.Line($"Guard.OutputsApart({local[outputs[i].Name]}, {local[other.Name]}, {Quote(outputs[i])}, {Quote(other)});");
        }
    }

    public static string Quote(ParameterDeclaration parameter) => CSharpNames.Literal(parameter.Name);

    /// <summary>The spans that a kernel works on, inputs before outputs.</summary>
    public static IEnumerable<ParameterDeclaration> Spans(Kernel kernel) =>
        kernel.Inputs.Select(static input => input.Parameter).Concat(kernel.Outputs.Select(static output => output.Parameter));
}
