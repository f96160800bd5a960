using System;
using System.Linq;
using LossGen.Generator.Emission;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>
/// The JIT inlines no method with many locals, whatever its attribute says ("too many locals": refused at 48, accepted at 42), and a call in a kernel's loop costs more than
/// the function.
/// </summary>
public sealed class InliningTests
{
    private const int MostLocals = 42;

    public static TheoryData<string> Precisions => [.. Precision.All.Select(static precision => precision.Name)];

    [Theory]
    [MemberData(nameof(Precisions))]
    public void No_function_has_more_locals_than_the_JIT_inlines(string name)
    {
        Precision precision = Precision.All.Single(precision => precision.Name == name);
        VectorFunction[] functions = [.. ElementaryFunctions.All.Where(function => function.Precisions.Contains(precision)).Select(function => function.In(precision))];
        foreach (VectorFunction function in functions.Union(FunctionCollector.Collect(functions.SelectMany(static function => function.Results))))
        {
            int locals = VectorCodePrinter.PrintFunction(function, Dialect.Vector512(precision.Format.Type)).Count(static line => line.StartsWith("    var ", StringComparison.Ordinal));
            Assert.True(locals <= MostLocals, $"{function.Name} has {locals} locals in {precision}");
        }
    }
}
