using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;

namespace LossGen.Generator.Emission.Rows;

/// <summary>Writes the checks of a loss over rows: the row length, the number of rows, the length of every span, what may share memory, and the class indices.</summary>
internal sealed class RowGuardEmitter(SourceWriter writer, RowKernel kernel, Dictionary<string, string> local, string rows)
{
    private readonly LossDeclaration declaration = kernel.Declaration;
    private readonly ParameterDeclaration rowLength = kernel.Declaration.Parameters.First(static parameter => parameter.Role == ParameterRole.RowLength);

    private string Classes => local[rowLength.Name];

    public void Write()
    {
        ParameterDeclaration[] inputs = [.. declaration.Parameters.Where(static parameter => parameter.Role == ParameterRole.Input)];
        ParameterDeclaration[] outputs = [.. declaration.Parameters.Where(static parameter => parameter.IsOutput && !parameter.IsOut)];
        if (rowLength.RowLength is { } promised)
            writer.Line($"Guard.PromisedRowLength({Classes}, {promised.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {EntryEmitter.Quote(rowLength)});");

        WriteLengths([.. inputs, .. outputs]);
        foreach (ParameterDeclaration output in outputs)
        {
            foreach (ParameterDeclaration input in inputs)
            {
                string guard = Shape(output) == Shape(input) ? "OutputOverInput" : "OutputApart";
                writer.Line($"Guard.{guard}({local[output.Name]}, {local[input.Name]}, {EntryEmitter.Quote(output)}, {EntryEmitter.Quote(input)});");
            }
        }

        EntryEmitter.WriteOutputsApart(writer, outputs, local);
        for (int i = 0; i < kernel.Checks.Length; i++)
            WriteCheck(kernel.Checks[i], i);
    }

    private InputShape Shape(ParameterDeclaration parameter) => RowShapes.Of(parameter, declaration, kernel.HasValuePerElement);

    /// <summary>The rows are counted from the first matrix, else from the first input that has a value per row.</summary>
    private void WriteLengths(ParameterDeclaration[] spans)
    {
        string length = EntryEmitter.Quote(rowLength);
        ParameterDeclaration? matrix = spans.FirstOrDefault(span => !span.IsOutput && Shape(span) == InputShape.PerElement);
        ParameterDeclaration counted = matrix ?? spans.FirstOrDefault(span => !span.IsOutput && Shape(span) == InputShape.PerSample) ?? spans.First(span => Shape(span) == InputShape.PerSample);
        if (matrix is null)
        {
            writer.Line($"Guard.RowLength({Classes}, {length});");
            writer.Line($"int {rows} = {local[counted.Name]}.Length;");
        }
        else
        {
            writer.Line($"int {rows} = Guard.Rows({local[matrix.Name]}.Length, {Classes}, {EntryEmitter.Quote(matrix)}, {length});");
        }

        foreach (ParameterDeclaration span in spans.Where(span => span != counted))
        {
            string spanLength = $"{local[span.Name]}.Length", name = EntryEmitter.Quote(span);
            writer.Line(Shape(span) switch
            {
                InputShape.PerSample => $"Guard.OnePerRow({spanLength}, {rows}, {name}, {EntryEmitter.Quote(counted)});",
                InputShape.PerClass => $"Guard.OnePerColumn({spanLength}, {Classes}, {name}, {length});",
                _ when matrix is null => $"Guard.OnePerElement({spanLength}, {rows}, {Classes}, {name});",
                _ => $"Guard.SameLength({spanLength}, {local[matrix.Name]}.Length, {name}, {EntryEmitter.Quote(matrix)});",
            });
        }
    }

    private void WriteCheck(RowCheck check, int index)
    {
        if (RowCheckEmitter.IsPlain(kernel, check))
        {
            writer.Line($"Guard.ClassIndices<{ElementTypes.Keyword(check.Parameter.ElementType)}>({local[check.Parameter.Name]}, {Classes}, {EntryEmitter.Quote(check.Parameter)});");
            return;
        }

        IEnumerable<string> spans = RowCheckEmitter.Inputs(kernel, check).Select(input => local[input.Parameter.Name]);
        IEnumerable<string> scalars = kernel.HyperParameters.Select(hyper => EntryEmitter.Scalar(kernel.Precision, hyper.Parameter, local));
        writer.Line($"{RowCheckEmitter.ClassName(kernel)}.{RowCheckEmitter.Method(index)}({string.Join(", ", spans.Concat([rows, Classes]).Concat(scalars))});");
    }
}
