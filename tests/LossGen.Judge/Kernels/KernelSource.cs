using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using LossGen.Generator.Text;
using LossGen.Judge.Exact;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Kernels;

/// <summary>The C# that a user would write for some formulas, and for each a method that calls the kernel on arrays.</summary>
internal static class KernelSource
{
    public const string ClassName = "Losses";

    public static string Of(IReadOnlyList<JudgedFormula> formulas, bool withHessian)
    {
        StringBuilder text = new("using System;\nusing LossGen;\n\npublic static partial class " + ClassName + "\n{\n");
        for (int i = 0; i < formulas.Count; i++)
            Append(text, formulas[i], i, withHessian);

        return text.Append("}\n").ToString();
    }

    /// <summary>The name of the method that calls a kernel.</summary>
    public static string RunnerName(int index) => Invariant($"Run{index}");

    /// <summary>Which formula a line of the source is about: the next method says its number.</summary>
    public static int IndexAt(string[] lines, int line)
    {
        const string declaration = "    public static partial void Loss";
        string method = lines.Skip(line).First(static text => text.StartsWith(declaration, System.StringComparison.Ordinal));
        return int.Parse(method[declaration.Length..method.IndexOf('(', System.StringComparison.Ordinal)], CultureInfo.InvariantCulture);
    }

    private static void Append(StringBuilder text, JudgedFormula formula, int index, bool withHessian)
    {
        OutputKey[] outputs = OutputKey.Of(formula, withHessian);
        IEnumerable<string> parameters =
        [
            .. formula.Inputs.Select(static input => $"ReadOnlySpan<{InputKinds.TypeOf(input.Kind)}> {input.Name}"),
            .. formula.Parameters.Select(static parameter => $"float {parameter.Name}"),
            .. outputs.Select(static (output, k) => $"{AttributeOf(output)} Span<float> output{Invariant($"{k}")}"),
        ];
        IEnumerable<string> arguments =
        [
            .. formula.Inputs.Select(static (input, k) => Invariant($"({InputKinds.TypeOf(input.Kind)}[])inputs[{k}]")),
            .. formula.Parameters.Select(static parameter => Invariant($"{parameter.Value:R}f")),
            .. outputs.Select(static (_, k) => Invariant($"outputs[{k}]")),
        ];
        text.Append(CultureInfo.InvariantCulture, $"    [Loss({CSharpNames.Literal(formula.Text)}, Reduction = Reduction.Sum, Epsilon = {formula.Epsilon:R})]\n");
        text.Append(CultureInfo.InvariantCulture, $"    public static partial void Loss{index}({string.Join(", ", parameters)});\n");
        text.Append(CultureInfo.InvariantCulture, $"    public static void {RunnerName(index)}(Array[] inputs, float[][] outputs) => Loss{index}({string.Join(", ", arguments)});\n\n");
    }

    private static string AttributeOf(OutputKey output) => output.Order switch
    {
        0 => "[LossValues]",
        1 => $"[Gradient(nameof({output.Input!.Name}))]",
        _ => $"[Hessian(nameof({output.Input!.Name}))]",
    };

    private static string Invariant(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
