using System;
using System.Numerics;
using LossGen.FunctionLab.Exact;

namespace LossGen.FunctionLab.Sweeps;

/// <summary>The exact values of one function at the points of one batch, and so what the errors are measured with. Each thread has its own.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal abstract class Yardstick<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Takes the exact values at these points; <paramref name="y"/> is empty for a function of one argument.</summary>
    public abstract void Lay(ReadOnlySpan<T> x, ReadOnlySpan<T> y);

    /// <summary>The worse of <paramref name="worst"/> and what was computed at the points.</summary>
    public abstract WorstCase Find(WorstCase worst, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> computed);

    protected static WorstCase Worse(in WorstCase worst, double error, double x, double y, double computed) =>
        error < worst.Error ? worst : WorstCase.Worse(worst, new(error, x, y, computed));
}

/// <summary>Floats, measured with doubles.</summary>
internal sealed class SingleYardstick(string function, int arguments, int length) : Yardstick<float>
{
    private readonly Func<double, double>? unary = arguments == 1 ? References.Of(function) : null;
    private readonly Func<double, double, double>? binary = arguments == 2 ? References.OfPair(function) : null;
    private readonly double[] exact = new double[length];

    public override void Lay(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        if (unary is { } f)
        {
            for (int i = 0; i < x.Length; i++)
                exact[i] = f(x[i]);
        }
        else
        {
            for (int i = 0; i < x.Length; i++)
                exact[i] = binary!(x[i], y[i]);
        }
    }

    public override WorstCase Find(WorstCase worst, ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> computed) =>
        FloatJudge.Find(worst, x, y, computed, exact);
}

/// <summary>Doubles, measured with numbers of <see cref="Real.Bits"/> bits.</summary>
internal sealed class DoubleYardstick(string function, int arguments, int length) : Yardstick<double>
{
    private readonly Func<double, double, ExactValue> of = ExactFunctions.Of(function, arguments);
    private readonly ExactValue[] exact = new ExactValue[length];

    public override void Lay(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        for (int i = 0; i < x.Length; i++)
            exact[i] = of(x[i], y.IsEmpty ? 0 : y[i]);
    }

    public override WorstCase Find(WorstCase worst, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> computed)
    {
        for (int i = 0; i < x.Length; i++)
            worst = Worse(worst, Ulp.Error(computed[i], exact[i]), x[i], y.IsEmpty ? 0 : y[i], computed[i]);

        return worst;
    }
}
