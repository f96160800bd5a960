using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <summary>What is to be known of a kernel, over elements or over rows, to reduce what its chunks leave.</summary>
/// <param name="Declaration">What the user wrote.</param>
/// <param name="Precision">What it computes in.</param>
/// <param name="Sums">What is summed over the chunks.</param>
/// <param name="HasScale">Whether what it stores is scaled.</param>
/// <param name="HasWeights">Whether a kernel of its own sums what a mean divides by.</param>
/// <param name="Count">The expression for the number of values.</param>
/// <param name="WriteChunks">Writes the loop over the chunks of the kernel of weights (true) or of the loss, for a scale and the totals that receive the sums.</param>
internal sealed record ReducedKernel(
    LossDeclaration Declaration,
    Precision Precision,
    IReadOnlyList<KernelSum> Sums,
    bool HasScale,
    bool HasWeights,
    string Count,
    Action<bool, string?, IReadOnlyList<string>> WriteChunks)
{
    /// <summary>The outputs that receive a sum per class when all chunks are done.</summary>
    public IReadOnlyList<ParameterDeclaration> Columns { get; init; } = [];

    /// <summary>Writes the statement that stores such sums, multiplied by a factor.</summary>
    public Action<ParameterDeclaration, string>? WriteColumn { get; init; }

    public string LaneKeyword => Precision.IsSingle ? "float" : "double";
}

/// <summary>Writes what comes of the chunks: the sums over all of them, what they are divided by, and what is returned.</summary>
internal sealed class ReductionEmitter(SourceWriter writer, ReducedKernel kernel, Dictionary<string, string> local, NameTable names)
{
    private readonly LossDeclaration declaration = kernel.Declaration;

    private bool IsMean => declaration.Options.Reduction == ReductionKind.Mean;

    private bool IsThrown => declaration.Options.OnEmpty == EmptyPolicy.Throw;

    private bool HasFactor => kernel.Columns.Count > 0 || kernel.Sums.Any(static sum => sum.Parameter is not null);

    public void Write()
    {
        string factor = names.Take("factor"), scale = names.Take("scale"), sum = names.Take("total");

        // The number of values, or the weight of those that count.
        string weight = kernel.Count;
        if (kernel.HasWeights)
        {
            weight = names.Take("weight");
            kernel.WriteChunks(true, null, [weight]);
            writer.Line();
        }

        if (IsMean)
            WriteWhenEmpty(weight);

        string times = "";
        if (kernel.HasScale || HasFactor)
        {
            string value = Factor(weight);
            if (value != "1.0" && HasFactor)
            {
                writer.Line($"double {factor} = {value};");
                value = factor;
                times = $" * {factor}";
            }

            if (kernel.HasScale)
                writer.Line($"{kernel.LaneKeyword} {scale} = {(!kernel.Precision.IsSingle ? value : value.Contains(' ') ? $"(float)({value})" : $"(float){value}")};");
        }

        Dictionary<KernelSum, string> totals = kernel.Sums.ToDictionary(static part => part, part => part.Parameter is null ? sum : names.Take(local[part.Parameter.Name] + "Total"));
        bool hasLoss = kernel.Sums.Any(static part => part.Parameter is null);
        kernel.WriteChunks(false, kernel.HasScale ? scale : null, [.. totals.Values]);
        writer.Line();
        foreach (KernelSum part in kernel.Sums.Where(static part => part.Parameter is not null))
            writer.Line($"{local[part.Parameter!.Name]} = {Derivative(part.Parameter, totals[part] + times)};");

        foreach (ParameterDeclaration column in kernel.Columns)
            kernel.WriteColumn!(column, times.Length == 0 ? "1" : factor);

        if (hasLoss)
            WriteReturn(sum, IsMean ? weight : null);
    }

    /// <summary>What multiplies the derivative of a value's own loss, to make it that of the returned number.</summary>
    private string Factor(string weight)
    {
        ParameterDeclaration? given = declaration.Parameters.FirstOrDefault(static parameter => parameter.Role == ParameterRole.GradientScale);

        // A float over a number of elements is to be a double before it is divided.
        bool isWidened = given is { ElementType: ElementType.Single } && IsMean && !kernel.HasWeights;
        string upstream = given is null ? "1.0" : (isWidened ? "(double)" : "") + local[given.Name];
        bool isGuarded = IsMean && kernel.HasWeights && !IsThrown;
        return !IsMean ? upstream : isGuarded ? $"{weight} == 0 ? 0 : {upstream} / {weight}" : $"{upstream} / {weight}";
    }

    /// <summary>A derivative by a hyper-parameter, in the type of what receives it.</summary>
    private static string Derivative(ParameterDeclaration parameter, string sum)
    {
        string raised = parameter.Floor is { } floor ? $"Math.Max({sum}, {LiteralText.Of(floor, FloatingType.Double)})" : sum;
        return parameter.ElementType == ElementType.Double ? raised : $"{Cast(parameter.ElementType)}{(raised.Contains(' ') && raised == sum ? $"({raised})" : raised)}";
    }

    private void WriteReturn(string sum, string? weight)
    {
        bool isDouble = declaration.Return == ReturnKind.Double;
        string total = weight is null ? sum : $"{sum} / {weight}";
        string result = isDouble ? total : weight is null ? $"(float){total}" : $"(float)({total})";
        bool isGuarded = weight is not null && kernel.HasWeights && !IsThrown;
        string empty = declaration.Options.OnEmpty == EmptyPolicy.NaN ? $"{EntryEmitter.ReturnType(declaration)}.NaN" : "0";
        writer.Line(isGuarded ? $"return {weight} == 0 ? {empty} : {result};" : $"return {result};");
    }

    /// <summary>
    /// What a mean over nothing does before anything is divided by its number; a sum over nothing needs no word. Where weights may sum to 0 although there are elements,
    /// their gradients are still to be set to 0.
    /// </summary>
    private void WriteWhenEmpty(string weight)
    {
        if (kernel.HasWeights && !IsThrown)
            return;

        bool isVoid = declaration.Return == ReturnKind.Void;
        writer.Block($"if ({weight} == 0)", () =>
        {
            if (IsThrown)
            {
                writer.Line($"EmptyMean.Throw({CSharpNames.Literal(declaration.MethodName)});");
                return;
            }

            foreach (ParameterDeclaration output in declaration.Parameters.Where(static parameter => parameter.IsOut))
                writer.Line($"{local[output.Name]} = {Cast(output.ElementType)}0;");

            foreach (ParameterDeclaration column in kernel.Columns.Where(static column => !column.Accumulate))
                writer.Line($"{local[column.Name]}.Clear();");

            writer.Line(isVoid ? "return;" : declaration.Options.OnEmpty == EmptyPolicy.NaN ? $"return {EntryEmitter.ReturnType(declaration)}.NaN;" : "return 0;");
        });
        writer.Line();
    }

    private static string Cast(ElementType type) => type == ElementType.Double ? "" : $"({ElementTypes.Keyword(type)})";
}
