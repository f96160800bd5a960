using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using LossGen.FunctionLab.Compiled;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.Benchmarks.Functions.Candidates;

/// <summary>The functions as LossGen emits them, in loops that take four vectors at a time as kernels do.</summary>
internal static class LossGenFunctions
{
    /// <summary>Whether LossGen has the function in this type.</summary>
    public static bool Has<T>(BenchmarkedFunction function) => Find(function) is { } found && Precisions<T>(found).Any(static precision => !precision.IsFast);

    /// <summary>Precise and Fast at each width.</summary>
    public static IEnumerable<Candidate<T>> Of<T>(BenchmarkedFunction function)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var found = Find(function)!;
        return
            from precision in Precisions<T>(found)
            from width in VectorWidth.All
            select new Candidate<T>(
                precision.IsFast ? Contender.LossGenFast : Contender.LossGen, width, CompiledFunctions.Get<T>(found, precision, width.Class));
    }

    /// <summary>What all candidates are compared with: the function in double, which is exact to a float; or in float, which is not, if it has no other version.</summary>
    public static (double[] Values, bool IsExact) Reference(BenchmarkedFunction function, double[] x, double[] y)
    {
        var found = Find(function)!;
        return found.Precisions.Contains(Precision.Double)
            ? (Apply<double>(found, Precision.Double, x, y), true)
            : (Apply<float>(found, Precision.Single, x, y), false);
    }

    private static ElementaryFunction? Find(BenchmarkedFunction function) =>
        ElementaryFunctions.All.FirstOrDefault(f => f.Name.Equals(function.EmittedName, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Precision> Precisions<T>(ElementaryFunction function) =>
        function.Precisions.Where(static precision => precision.IsSingle == (typeof(T) == typeof(float)));

    private static double[] Apply<T>(ElementaryFunction function, Precision precision, double[] x, double[] y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = new T[x.Length];
        CompiledFunctions.Get<T>(function, precision, VectorWidth.Portable.Class)(
            [.. x.Select(T.CreateSaturating)], [.. y.Select(T.CreateSaturating)], result);
        return [.. result.Select(double.CreateSaturating)];
    }
}
