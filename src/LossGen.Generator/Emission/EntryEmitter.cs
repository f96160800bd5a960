using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <summary>Writes the class that stands between the user's method and the kernels: checks, reduction, choice of the width.</summary>
internal static class EntryEmitter
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
            writer.Line();
            WriteDispatch(writer, kernel, local);
        });
    }

    private static string ReturnType(LossDeclaration declaration) => declaration.Return switch
    {
        ReturnKind.Single => "float",
        ReturnKind.Double => "double",
        _ => "void",
    };

    private static string Parameters(LossDeclaration declaration, Dictionary<string, string> local) =>
        string.Join(", ", declaration.Parameters.Select(parameter => $"{SpanType(parameter)} {local[parameter.Name]}"));

    public static string SpanType(ParameterDeclaration parameter) => parameter switch
    {
        { IsOutput: true } => $"Span<{ElementTypes.Keyword(parameter.ElementType)}>",
        { Role: ParameterRole.Input } => $"ReadOnlySpan<{ElementTypes.Keyword(parameter.ElementType)}>",
        _ => ElementTypes.Keyword(parameter.ElementType),
    };

    private static void WriteGuards(SourceWriter writer, LossDeclaration declaration, Dictionary<string, string> local)
    {
        ParameterDeclaration[] inputs = [.. declaration.Parameters.Where(static parameter => parameter.Role == ParameterRole.Input)];
        ParameterDeclaration[] outputs = [.. declaration.Parameters.Where(static parameter => parameter.IsOutput)];
        ParameterDeclaration first = inputs[0];
        foreach (ParameterDeclaration other in inputs.Skip(1).Concat(outputs))
            writer.Line($"Guard.SameLength({local[other.Name]}.Length, {local[first.Name]}.Length, {Quote(other)}, {Quote(first)});");

        foreach (ParameterDeclaration output in outputs)
        {
            foreach (ParameterDeclaration input in inputs)
                writer.Line($"Guard.OutputOverInput({local[output.Name]}, {local[input.Name]}, {Quote(output)}, {Quote(input)});");
        }

        for (int i = 0; i < outputs.Length; i++)
        {
            foreach (ParameterDeclaration other in outputs.Skip(i + 1))
                writer.Line($"Guard.OutputsApart({local[outputs[i].Name]}, {local[other.Name]}, {Quote(outputs[i])}, {Quote(other)});");
        }

        string? whenEmpty = WhenEmpty(declaration);
        if (whenEmpty is not null)
        {
            writer.Line($"if ({local[first.Name]}.Length == 0)");
            writer.Line($"    {whenEmpty}");
        }
    }

    /// <summary>What a mean over nothing does; a sum over nothing needs no word.</summary>
    private static string? WhenEmpty(LossDeclaration declaration)
    {
        if (declaration.Options.Reduction == ReductionKind.Sum)
            return null;

        bool isVoid = declaration.Return == ReturnKind.Void;
        return declaration.Options.OnEmpty switch
        {
            EmptyPolicy.Throw => $"EmptyMean.Throw({CSharpNames.Literal(declaration.MethodName)});",
            EmptyPolicy.NaN when !isVoid => $"return {ReturnType(declaration)}.NaN;",
            _ => isVoid ? "return;" : "return 0;",
        };
    }

    private static string Quote(ParameterDeclaration parameter) => CSharpNames.Literal(parameter.Name);

    private static void WriteReduction(SourceWriter writer, Kernel kernel, Dictionary<string, string> local, NameTable names)
    {
        LossDeclaration declaration = kernel.Declaration;
        string length = local[declaration.Parameters.First(static parameter => parameter.Role == ParameterRole.Input).Name] + ".Length";
        bool isDouble = declaration.IsDouble, isMean = declaration.Options.Reduction == ReductionKind.Mean;
        string scale = names.Take("scale"), sum = names.Take("sum"), start = names.Take("start"), count = names.Take("count");
        if (kernel.Scale is not null)
        {
            string upstream = declaration.Parameters.Where(static parameter => parameter.Role == ParameterRole.GradientScale).Select(parameter => local[parameter.Name]).FirstOrDefault() ?? "1.0";
            string value = isMean ? $"({upstream} / (double){length})" : upstream;
            writer.Line(isDouble ? $"double {scale} = {value};" : $"float {scale} = (float){value};");
        }

        if (kernel.IsReduced)
            writer.Line($"double {sum} = 0;");

        writer.Block($"for (int {start} = 0; {start} < {length}; {start} += BlockSum.ChunkLength)", () =>
        {
            writer.Line($"int {count} = Math.Min(BlockSum.ChunkLength, {length} - {start});");
            IEnumerable<string> spans = Spans(kernel).Select(parameter => $"{local[parameter.Name]}.Slice({start}, {count})");
            IEnumerable<string> scalars = kernel.HyperParameters.Select(hyper => isDouble || hyper.Parameter.ElementType == ElementType.Single ? local[hyper.Parameter.Name] : $"(float){local[hyper.Parameter.Name]}");
            IEnumerable<string> scales = kernel.Scale is null ? [] : [scale];
            string call = $"RunChunk({string.Join(", ", spans.Concat(scalars).Concat(scales))});";
            writer.Line(kernel.IsReduced ? $"{sum} += {call}" : call);
        });
        if (!kernel.IsReduced)
            return;

        string total = isMean ? $"{sum} / {length}" : sum;
        writer.Line();
        writer.Line(declaration.Return == ReturnKind.Double ? $"return {total};" : isMean ? $"return (float)({total});" : $"return (float){total};");
    }

    /// <summary>The spans that a kernel works on, inputs before outputs.</summary>
    public static IEnumerable<ParameterDeclaration> Spans(Kernel kernel) =>
        kernel.Inputs.Select(static input => input.Parameter).Concat(kernel.Outputs.Select(static output => output.Parameter));

    private static void WriteDispatch(SourceWriter writer, Kernel kernel, Dictionary<string, string> local)
    {
        LossDeclaration declaration = kernel.Declaration;
        string lane = declaration.IsDouble ? "double" : "float";
        List<string> parameters = [.. Spans(kernel).Select(parameter => $"{SpanType(parameter)} {local[parameter.Name]}")];
        parameters.AddRange(kernel.HyperParameters.Select(hyper => $"{lane} {local[hyper.Parameter.Name]}"));
        List<string> arguments = [.. Spans(kernel).Select(parameter => local[parameter.Name]), .. kernel.HyperParameters.Select(hyper => local[hyper.Parameter.Name])];
        if (kernel.Scale is not null)
        {
            // The kernel names its scale beside its inputs; an output may have that name too.
            NameTable taken = new();
            foreach (string name in local.Values)
                taken.Reserve(name);

            string scale = taken.Take(kernel.Scale.Name!);
            parameters.Add($"{lane} {scale}");
            arguments.Add(scale);
        }

        string returns = kernel.IsReduced ? "double" : "void", keyword = kernel.IsReduced ? "return " : "";
        writer.Line("/// <summary>The widest vectors that this machine has; the bits are the same with any.</summary>");
        writer.Block($"private static {returns} RunChunk({string.Join(", ", parameters)})", () =>
        {
            string branch = "";
            foreach (Dialect dialect in Dialect.All(kernel.Precision.Format.Type))
            {
                string call = $"{keyword}{LossEmitter.KernelClass(declaration, dialect)}.Run({string.Join(", ", arguments)});";
                bool isLast = dialect.HardwareCheck == "true";
                writer.Line((branch + (isLast ? "" : $"if ({dialect.HardwareCheck})")).TrimEnd());
                writer.Line("    " + call);
                branch = "else ";
            }
        });
    }
}
