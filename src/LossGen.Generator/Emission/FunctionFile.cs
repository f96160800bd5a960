using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <summary>
/// Writes the file of the elementary functions that the kernels of a project call: each function once, in every dialect, however many losses call it. A kernel
/// calls them by their plain names, which its file imports.
/// </summary>
internal static class FunctionFile
{
    public const string HintName = "LossGen.Functions.g.cs";

    /// <summary>The class that holds the functions of a kernel's precision.</summary>
    public static string ClassName(bool isFast) => isFast ? "FastFunctions" : "Functions";

    /// <summary>The functions of many losses: each once, in an order of their own, so that the order of the losses makes no difference.</summary>
    public static EquatableArray<EmittedFunction> Merge(IEnumerable<EmittedFunction> functions)
    {
        // By what tells two functions apart: their texts are long, and there are thousands of calls.
        Dictionary<(bool IsFast, FloatingType Lane, string Name), EmittedFunction> known = [];
        foreach (EmittedFunction function in functions)
            known[(function.IsFast, function.Lane, function.Name)] = function;

        return new(known.OrderBy(static pair => pair.Key.IsFast).ThenBy(static pair => pair.Key.Lane).ThenBy(static pair => pair.Key.Name, StringComparer.Ordinal).Select(static pair => pair.Value));
    }

    public static string Print(EquatableArray<EmittedFunction> functions)
    {
        SourceWriter writer = new();
        MethodFrame.WriteHeader(writer);
        writer.Line("// The elementary functions that this project's kernels call. Each has the same bits at every vector width; the kernels inline them.");
        writer.Line();
        writer.Block("namespace " + LossEmitter.Namespace, () =>
        {
            foreach (string name in LossEmitter.Imports)
                writer.Line($"using global::{name};");

            foreach (IGrouping<bool, EmittedFunction> group in functions.GroupBy(static function => function.IsFast))
                WriteClasses(writer, group.Key, [.. group]);
        });
        return writer.ToString();
    }

    private static void WriteClasses(SourceWriter writer, bool isFast, EmittedFunction[] functions)
    {
        // The dialects of either lane have the same classes in the same order.
        Dialect[] dialects = [.. Dialect.All(FloatingType.Single)];
        for (int index = 0; index < dialects.Length; index++)
        {
            writer.Line();
            writer.Line($"/// <summary>Elementary functions {(isFast ? "to 4 ulp " : "")}for {KernelEmitter.Describe(dialects[index])}.</summary>");
            if (index == 0)
                writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");

            writer.Block("internal static partial class " + ClassName(isFast), () =>
            {
                for (int i = 0; i < functions.Length; i++)
                {
                    if (i > 0)
                        writer.Line();

                    foreach (string line in functions[i].Texts[index].Split('\n'))
                        writer.Line(line);
                }
            });
        }
    }
}
