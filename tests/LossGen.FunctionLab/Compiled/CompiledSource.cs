using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using LossGen.Generator.Emission;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.FunctionLab.Compiled;

/// <summary>The C# file of all functions in one precision: for each dialect a class with the functions and, for each, a loop over spans that takes four vectors at a time.</summary>
internal static class CompiledSource
{
    private const int Rows = 4;

    private static readonly string[] Namespaces =
        ["System", "System.Numerics", "System.Runtime.CompilerServices", "System.Runtime.InteropServices", "System.Runtime.Intrinsics"];

    /// <summary>Those that have a contract in this precision.</summary>
    public static string Of(Precision precision) =>
        Of(precision, ElementaryFunctions.All.Where(function => function.Precisions.Contains(precision)));

    /// <summary>These functions.</summary>
    public static string Of(Precision precision, IEnumerable<ElementaryFunction> functions)
    {
        VectorFunction[] wanted = [.. functions.Select(function => function.In(precision))];
        var text = new StringBuilder("namespace LossGen.Emitted;\n");
        text.AppendJoin("", Namespaces.Select(static name => $"using global::{name};\n"));
        foreach (Dialect dialect in Dialect.All(precision.Format.Type))
            AppendClass(text, dialect, wanted);

        return text.ToString();
    }

    private static void AppendClass(StringBuilder text, Dialect dialect, VectorFunction[] functions)
    {
        text.Append(CultureInfo.InvariantCulture, $"public static class In{dialect.Class}\n{{\n");
        IEnumerable<VectorFunction> called = FunctionCollector.Collect(functions.SelectMany(function => function.Results));
        foreach (VectorFunction function in functions.Union(called))
            text.AppendJoin('\n', VectorCodePrinter.PrintFunction(function, dialect)).Append('\n');

        foreach (VectorFunction function in functions)
            AppendLoop(text, dialect, function);

        text.Append("}\n");
    }

    private static void AppendLoop(StringBuilder text, Dialect dialect, VectorFunction function)
    {
        string type = dialect.LaneKeyword;
        text.Append(CultureInfo.InvariantCulture, $$"""
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public static void Apply{{function.Name}}(ReadOnlySpan<{{type}}> x, ReadOnlySpan<{{type}}> y, Span<{{type}}> result)
            {
                ref {{type}} xStart = ref MemoryMarshal.GetReference(x);
                ref {{type}} yStart = ref MemoryMarshal.GetReference(y);
                ref {{type}} resultStart = ref MemoryMarshal.GetReference(result);
                nuint lanes = (nuint){{dialect.LaneCount}};
                for (nuint i = 0; i < (nuint)x.Length; i += {{Rows}} * lanes)
                {

            """);
        for (int row = 0; row < Rows; row++)
            text.AppendJoin("", Evaluate(dialect, function, row).Concat(Store(dialect, function, row)).Select(static line => $"        {line};\n"));

        text.Append("    }\n}\n");
    }

    private static IEnumerable<string> Evaluate(Dialect dialect, VectorFunction function, int row)
    {
        IEnumerable<string> inputs = ((string[])["xStart", "yStart"]).Take(function.Parameters.Length).Select(start => dialect.Load(start, $"i + {row} * lanes"));
        IEnumerable<string> outputs = Enumerable.Range(1, function.Results.Length - 1).Select(index => $"out var r{row}_{index}");
        return [$"var r{row}_0 = {function.Name}({string.Join(", ", inputs.Concat(outputs))})"];
    }

    private static IEnumerable<string> Store(Dialect dialect, VectorFunction function, int row) =>
        Enumerable.Range(0, function.Results.Length).Select(index =>
            dialect.Store($"r{row}_{index}", "resultStart", index == 0 ? $"i + {row} * lanes" : $"i + {row} * lanes + {index} * (nuint)x.Length"));
}
