using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.FunctionLab.Reference;
using LossGen.FunctionLab.Sweeps;
using LossGen.Generator.VectorCode;

namespace LossGen.FunctionLab.Commands;

/// <summary>Writes what was measured into the functions' sources, and the exact values of doubles at the worst cases into the table beside.</summary>
internal static class SourceUpdate
{
    private static readonly string Sources = Path.GetFullPath(Path.Combine(ReferenceFolder.Path, "..", "..", "..", "src", "LossGen.Generator", "Functions"));

    /// <summary>An error above the bound is written too: the tests will say so.</summary>
    public static void Write(ElementaryFunction function, Dictionary<Precision, WorstCase> worst)
    {
        foreach ((Precision precision, WorstCase found) in worst)
        {
            if (!Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories).Any(file => TryWrite(file, function, precision, found)))
                throw new InvalidOperationException($"No source has the contract of {function.Name} in {precision}.");
        }

        Precision[] doubles = [.. worst.Keys.Where(static precision => !precision.IsSingle)];
        if (doubles.Length == 0)
            return;

        string table = Path.Combine(ReferenceFolder.Path, WorstCaseTable.FileName);
        Func<double, double, ExactValue> exact = ExactFunctions.Of(function.Name, function.Parameters.Length);
        string text = File.Exists(table) ? File.ReadAllText(table) : "";
        File.WriteAllText(table, WorstCaseTable.Replace(text, function.Name, doubles.Select(precision => (precision, worst[precision], exact(worst[precision].X, worst[precision].Y)))));
    }

    private static bool TryWrite(string file, ElementaryFunction function, Precision precision, in WorstCase worst)
    {
        string source = File.ReadAllText(file);
        if (!ContractRewriter.TryRewrite(ref source, function.Name, precision, worst, function.Parameters.Length == 2))
            return false;

        File.WriteAllText(file, source);
        return true;
    }
}
