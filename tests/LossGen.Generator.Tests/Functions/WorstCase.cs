using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using LossGen.FunctionLab.Compiled;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>The worst error of a function of one argument over its domain.</summary>
/// <param name="Error">In ulp.</param>
/// <param name="Input">Where.</param>
/// <param name="Computed">What the function gives there.</param>
internal sealed record WorstCase(double Error, float Input, float Computed)
{
    private const int Batch = 1 << 16;

    /// <summary>Looks at the floats of a sweep.</summary>
    public static WorstCase Find(VectorFunction function, SpanFunction<float> apply, IEnumerable<Sweep> sweeps)
    {
        Func<double, double> exact = References.Of(function.Name);
        ArgumentRange range = function.Range;
        var worst = new WorstCase(-1, 0, 0);
        Lock gate = new();
        foreach (Sweep sweep in sweeps)
        {
            long step = sweep.Stride * Batch;
            Parallel.For(0, (sweep.Count + step - 1) / step, batch =>
            {
                WorstCase found = OfBatch(sweep.First + (batch * step), sweep.Stride, exact, range, apply);
                lock (gate)
                    worst = found.Error > worst.Error ? found : worst;
            });
        }

        return worst;
    }

    private static WorstCase OfBatch(long first, long stride, Func<double, double> exact, ArgumentRange range, SpanFunction<float> apply)
    {
        float[] x = new float[Batch], y = new float[Batch];
        for (int i = 0; i < Batch; i++)
        {
            float value = BitConverter.UInt32BitsToSingle(unchecked((uint)(first + (i * stride))));
            x[i] = range.Contains(value) ? value : (float)Math.Clamp(value, range.Low, range.High);
        }

        apply(x, [], y);
        var worst = new WorstCase(-1, 0, 0);
        for (int i = 0; i < Batch; i++)
        {
            double error = Ulp.Error(y[i], exact(x[i]));
            if (error > worst.Error)
                worst = new(error, x[i], y[i]);
        }

        return worst;
    }
}

/// <summary>Every <paramref name="Stride"/>th of <paramref name="Count"/> bit patterns: with an odd stride over all of them, every exponent, both signs and the NaNs are met.</summary>
internal sealed record Sweep(long First, long Count, long Stride)
{
    private const long All = 1L << 32;
    private const long Sign = 1L << 31;
    private const long TwoToMinus13 = 0x39000000;
    private const long TwoTo7 = 0x43000000;

    /// <summary>About two million floats.</summary>
    public static IEnumerable<Sweep> Sample { get; } = [new(0, All, 2039)];

    /// <summary>Every float with 2^-13 &lt;= |x| &lt; 2^7, where the errors of all these functions are greatest, and every 61st elsewhere.</summary>
    public static IEnumerable<Sweep> Dense { get; } =
        [new(0, All, 61), new(TwoToMinus13, TwoTo7 - TwoToMinus13, 1), new(Sign + TwoToMinus13, TwoTo7 - TwoToMinus13, 1)];

    /// <summary>Every float.</summary>
    public static IEnumerable<Sweep> Exhaustive { get; } = [new(0, All, 1)];
}
