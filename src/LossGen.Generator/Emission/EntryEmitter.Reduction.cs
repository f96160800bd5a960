using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <content>The sums over all chunks, what they are divided by, and the choice of the width.</content>
internal static partial class EntryEmitter
{
    private static void WriteReduction(SourceWriter writer, Kernel kernel, Dictionary<string, string> local, NameTable names)
    {
        LossDeclaration declaration = kernel.Declaration;
        string length = local[declaration.Parameters.First(static parameter => parameter.Role == ParameterRole.Input).Name] + ".Length";
        bool isMean = declaration.Options.Reduction == ReductionKind.Mean;
        bool hasScale = kernel.Scale is not null || kernel.Sums.Any(static sum => sum.Parameter is not null);
        string start = names.Take("start"), count = names.Take("count"), factor = names.Take("factor"), scale = names.Take("scale"), sum = names.Take("total");

        // The number of elements, or the weight of those that count.
        string weight = length;
        if (kernel.Weights is not null)
        {
            weight = names.Take("weight");
            WriteChunks(writer, kernel.Weights, local, names, (start, count, length), scale: null, [weight]);
            writer.Line();
        }

        if (isMean)
            WriteWhenEmpty(writer, kernel, local, weight);

        string times = "";
        if (hasScale)
        {
            ParameterDeclaration? given = declaration.Parameters.FirstOrDefault(static parameter => parameter.Role == ParameterRole.GradientScale);

            // A float over a number of elements is to be a double before it is divided.
            bool isWidened = given is { ElementType: ElementType.Single } && isMean && kernel.Weights is null;
            string upstream = given is null ? "1.0" : (isWidened ? "(double)" : "") + local[given.Name];
            bool isGuarded = isMean && kernel.Weights is not null && declaration.Options.OnEmpty != EmptyPolicy.Throw;
            string value = !isMean ? upstream : isGuarded ? $"{weight} == 0 ? 0 : {upstream} / {weight}" : $"{upstream} / {weight}";
            if (value != "1.0" && kernel.Sums.Any(static sum => sum.Parameter is not null))
            {
                writer.Line($"double {factor} = {value};");
                value = factor;
                times = $" * {factor}";
            }

            if (kernel.Scale is not null)
                writer.Line($"{LaneKeyword(kernel)} {scale} = {(!kernel.Precision.IsSingle ? value : value.Contains(' ') ? $"(float)({value})" : $"(float){value}")};");
        }

        Dictionary<KernelSum, string> totals = kernel.Sums.ToDictionary(static part => part, part => part.Parameter is null ? sum : names.Take(local[part.Parameter.Name] + "Total"));
        bool hasLoss = kernel.Sums.Any(static part => part.Parameter is null);
        WriteChunks(writer, kernel, local, names, (start, count, length), kernel.Scale is null ? null : scale, [.. totals.Values]);
        writer.Line();
        foreach (KernelSum part in kernel.Sums.Where(static part => part.Parameter is not null))
            writer.Line($"{local[part.Parameter!.Name]} = {Derivative(part.Parameter, totals[part] + times)};");

        if (hasLoss)
            WriteReturn(writer, kernel, sum, isMean ? weight : null);
    }

    /// <summary>A derivative by a hyper-parameter, in the type of what receives it.</summary>
    private static string Derivative(ParameterDeclaration parameter, string sum)
    {
        string raised = parameter.Floor is { } floor ? $"Math.Max({sum}, {LiteralText.Of(floor, FloatingType.Double)})" : sum;
        return parameter.ElementType == ElementType.Double ? raised : $"{Cast(parameter.ElementType)}{(raised.Contains(' ') && raised == sum ? $"({raised})" : raised)}";
    }

    private static void WriteReturn(SourceWriter writer, Kernel kernel, string sum, string? weight)
    {
        LossDeclaration declaration = kernel.Declaration;
        bool isDouble = declaration.Return == ReturnKind.Double;
        string total = weight is null ? sum : $"{sum} / {weight}";
        string result = isDouble ? total : weight is null ? $"(float){total}" : $"(float)({total})";
        bool isGuarded = weight is not null && kernel.Weights is not null && declaration.Options.OnEmpty != EmptyPolicy.Throw;
        string empty = declaration.Options.OnEmpty == EmptyPolicy.NaN ? $"{ReturnType(declaration)}.NaN" : "0";
        writer.Line(isGuarded ? $"return {weight} == 0 ? {empty} : {result};" : $"return {result};");
    }

    /// <summary>
    /// What a mean over nothing does before anything is divided by its number; a sum over nothing needs no word. Where weights may sum to 0 although there are elements,
    /// their gradients are still to be set to 0.
    /// </summary>
    private static void WriteWhenEmpty(SourceWriter writer, Kernel kernel, Dictionary<string, string> local, string weight)
    {
        LossDeclaration declaration = kernel.Declaration;
        bool isThrown = declaration.Options.OnEmpty == EmptyPolicy.Throw;
        if (kernel.Weights is not null && !isThrown)
            return;

        bool isVoid = declaration.Return == ReturnKind.Void;
        writer.Block($"if ({weight} == 0)", () =>
        {
            if (isThrown)
            {
                writer.Line($"EmptyMean.Throw({CSharpNames.Literal(declaration.MethodName)});");
                return;
            }

            foreach (ParameterDeclaration output in declaration.Parameters.Where(static parameter => parameter.IsOut))
                writer.Line($"{local[output.Name]} = {Cast(output.ElementType)}0;");

            writer.Line(isVoid ? "return;" : declaration.Options.OnEmpty == EmptyPolicy.NaN ? $"return {ReturnType(declaration)}.NaN;" : "return 0;");
        });
        writer.Line();
    }

    /// <summary>The loop over the chunks, or their distribution over threads; the totals receive the kernel's sums, in their order.</summary>
    private static void WriteChunks(
        SourceWriter writer,
        Kernel kernel,
        Dictionary<string, string> local,
        NameTable names,
        (string Start, string Count, string Length) variables,
        string? scale,
        IReadOnlyList<string> totals)
    {
        (string start, string count, string length) = variables;
        IEnumerable<string> scales = scale is null ? [] : [scale];
        string[] scalars = [.. kernel.HyperParameters.Select(hyper => Scalar(kernel, hyper.Parameter, local)).Concat(scales)];
        if (ParallelEmitter.IsParallel(kernel))
        {
            ParallelEmitter.WriteRun(writer, kernel, [.. Spans(kernel).Select(parameter => local[parameter.Name])], scalars, totals, length, names);
            return;
        }

        foreach (string total in totals)
            writer.Line($"double {total} = 0;");

        writer.Block($"for (int {start} = 0; {start} < {length}; {start} += BlockSum.ChunkLength)", () =>
        {
            writer.Line($"int {count} = Math.Min(BlockSum.ChunkLength, {length} - {start});");
            IEnumerable<string> spans = Spans(kernel).Select(parameter => $"{local[parameter.Name]}.Slice({start}, {count})");
            bool returns = kernel.Sums.Any(static sum => sum.Parameter is null);
            IEnumerable<string> further = totals.Skip(returns ? 1 : 0).Select(static total => "ref " + total);
            writer.Line($"{(returns ? $"{totals[0]} += " : "")}{ChunkMethod(kernel)}({string.Join(", ", spans.Concat(scalars).Concat(further))});");
        });
    }

    /// <summary>A hyper-parameter in the type of the lanes.</summary>
    private static string Scalar(Kernel kernel, ParameterDeclaration parameter, Dictionary<string, string> local) => parameter.ElementType switch
    {
        ElementType.Boolean => $"{local[parameter.Name]} ? 1 : 0",
        ElementType.Double or ElementType.Int32 when kernel.Precision.IsSingle => $"(float){local[parameter.Name]}",
        _ => local[parameter.Name],
    };

    private static string Cast(ElementType type) => type == ElementType.Double ? "" : $"({ElementTypes.Keyword(type)})";

    public static string LaneKeyword(Kernel kernel) => kernel.Precision.IsSingle ? "float" : "double";

    /// <summary>The method that runs a chunk.</summary>
    public static string ChunkMethod(Kernel kernel) => kernel.Name == kernel.Declaration.MethodName ? "RunChunk" : "RunWeights";

    private static void WriteDispatch(SourceWriter writer, Kernel kernel, Dictionary<string, string> local)
    {
        string lane = LaneKeyword(kernel);
        NameTable taken = new();
        foreach (string name in local.Values)
            taken.Reserve(name);

        // The kernel names its scale beside its inputs; an output may have that name too.
        List<(string Type, string Name)> parameters =
        [
            .. Spans(kernel).Select(parameter => (SpanType(parameter), local[parameter.Name])),
            .. kernel.HyperParameters.Select(hyper => (lane, local[hyper.Parameter.Name])),
        ];
        if (kernel.Scale is not null)
            parameters.Add((lane, taken.Take(kernel.Scale.Name!)));

        foreach (KernelSum sum in kernel.Sums.Where(static sum => sum.Parameter is not null))
            parameters.Add(("ref double", taken.Take(local[sum.Parameter!.Name] + "Total")));

        bool returns = kernel.Sums.Any(static sum => sum.Parameter is null);
        string arguments = string.Join(", ", parameters.Select(static parameter => (parameter.Type.StartsWith("ref ", System.StringComparison.Ordinal) ? "ref " : "") + parameter.Name));
        writer.Line("/// <summary>The widest vectors that this machine has; the bits are the same with any.</summary>");
        writer.Block($"{(ParallelEmitter.IsParallel(kernel) ? "internal" : "private")} static {(returns ? "double" : "void")} {ChunkMethod(kernel)}({string.Join(", ", parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}"))})", () =>
        {
            string branch = "";
            foreach (Dialect dialect in Dialect.All(kernel.Precision.Format.Type))
            {
                bool isLast = dialect.HardwareCheck == "true";
                writer.Line((branch + (isLast ? "" : $"if ({dialect.HardwareCheck})")).TrimEnd());
                writer.Line($"    {(returns ? "return " : "")}{LossEmitter.KernelClass(kernel, dialect)}.Run({arguments});");
                branch = "else ";
            }
        });
    }
}
