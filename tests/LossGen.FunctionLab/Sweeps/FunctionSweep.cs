using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using LossGen.FunctionLab.Compiled;
using LossGen.Generator.VectorCode;

namespace LossGen.FunctionLab.Sweeps;

/// <summary>Measures one function in all precisions of a format.</summary>
internal static class FunctionSweep
{
    /// <summary>The worst case in each precision that has a contract.</summary>
    public static Dictionary<Precision, WorstCase> Run(ElementaryFunction function, FloatingType type, SweepExtent extent)
    {
        Dictionary<Precision, WorstCase> found = [];
        Precision[] precisions = [.. function.Precisions.Where(precision => precision.Format.Type == type)];

        // What holds for one range alone is measured there alone.
        foreach (IGrouping<ArgumentRange, Precision> alike in precisions.GroupBy(precision => function.In(precision).Range))
        {
            Precision[] measured = [.. alike];
            WorstCase[] worst = type == FloatingType.Single ? OfSingles(function, measured, extent) : OfDoubles(function, measured, extent);
            for (int i = 0; i < measured.Length; i++)
                found.Add(measured[i], worst[i]);
        }

        return found;
    }

    private static WorstCase[] OfSingles(ElementaryFunction function, Precision[] precisions, SweepExtent extent)
    {
        VectorFunction code = function.In(precisions[0]);
        PointSource<float> hard = new SampledPoints<float>(code, IsBinary(function) ? extent.FloatPairs : 0, withHardPoints: true, static x => (float)x);
        WorstCase[] worst = Measure(hard, function, precisions, (length) => new SingleYardstick(function.Name, function.Parameters.Length, length));
        if (IsBinary(function))
            return worst;

        PointSource<float> patterns = new FloatPatterns(code.Range, extent.Stride);
        WorstCase[] ofPatterns = Measure(patterns, function, precisions, (length) => new SingleYardstick(function.Name, 1, length));
        return [.. worst.Zip(ofPatterns, static (a, b) => WorstCase.Worse(a, b))];
    }

    private static WorstCase[] OfDoubles(ElementaryFunction function, Precision[] precisions, SweepExtent extent)
    {
        PointSource<double> points = new SampledPoints<double>(function.In(precisions[0]), extent.Doubles, withHardPoints: true, static x => x);
        return Measure(points, function, precisions, (length) => new DoubleYardstick(function.Name, function.Parameters.Length, length));
    }

    private static WorstCase[] Measure<T>(PointSource<T> points, ElementaryFunction function, Precision[] precisions, Func<int, Yardstick<T>> yardstick)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Sweep.Run(
            points,
            () => yardstick(points.BatchLength),
            [.. precisions.Select(precision => CompiledFunctions.Get<T>(function, precision, CompiledFunctions.Dialects[0]))],
            IsBinary(function));

    private static bool IsBinary(ElementaryFunction function) => function.Parameters.Length == 2;
}
