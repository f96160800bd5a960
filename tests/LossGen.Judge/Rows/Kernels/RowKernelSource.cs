using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using LossGen.Generator.Text;
using LossGen.Judge.Kernels;
using LossGen.Judge.Rows.Formulas;

namespace LossGen.Judge.Rows.Kernels;

/// <summary>The C# that a user would write for some losses over rows, and for each a method that calls the kernel on arrays.</summary>
internal static class RowKernelSource
{
    public static string Of(IReadOnlyList<RowFormula> formulas, bool withHessian)
    {
        StringBuilder text = new("using System;\nusing LossGen;\n\npublic static partial class " + KernelSource.ClassName + "\n{\n");
        for (int i = 0; i < formulas.Count; i++)
            Append(text, formulas[i], i, withHessian);

        return text.Append("}\n").ToString();
    }

    private static void Append(StringBuilder text, RowFormula formula, int index, bool withHessian)
    {
        RowSlot[] slots = RowSlot.Of(formula, withHessian);
        IEnumerable<string> parameters =
        [
            .. formula.Inputs.Select(static input => $"{input.Kind.Attribute}ReadOnlySpan<{input.Kind.Type}> {input.Name}"),
            "[RowLength] int rowLength",
            .. formula.Parameters.Select(static parameter => $"float {parameter.Name}"),
            .. slots.Select(static (slot, k) => $"{AttributeOf(slot)} {(slot.IsTotal ? "out float" : "Span<float>")} output{Invariant($"{k}")}"),
        ];
        IEnumerable<string> arguments =
        [
            .. formula.Inputs.Select(static (input, k) => Invariant($"({input.Kind.Type}[])inputs[{k}]")),
            "rowLength",
            .. formula.Parameters.Select(static parameter => Invariant($"{parameter.Value:R}f")),
            .. slots.Select(static (slot, k) => slot.IsTotal ? Invariant($"out outputs[{k}][0]") : Invariant($"outputs[{k}]")),
        ];
        text.Append(CultureInfo.InvariantCulture, $"    [Loss({CSharpNames.Literal(formula.Text)}, Reduction = Reduction.Sum, Epsilon = 0)]\n");
        text.Append(CultureInfo.InvariantCulture, $"    public static partial void Loss{index}({string.Join(", ", parameters)});\n");
        text.Append(CultureInfo.InvariantCulture, $"    public static void {KernelSource.RunnerName(index)}(Array[] inputs, int rowLength, float[][] outputs) => Loss{index}({string.Join(", ", arguments)});\n\n");
    }

    private static string AttributeOf(RowSlot slot) => slot.Order switch
    {
        0 => "[LossValues]",
        1 => $"[Gradient(nameof({slot.Name}))]",
        _ => $"[Hessian(nameof({slot.Name}))]",
    };

    private static string Invariant(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
