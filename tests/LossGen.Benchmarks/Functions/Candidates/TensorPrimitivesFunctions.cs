using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Numerics;
using System.Numerics.Tensors;
using LossGen.FunctionLab.Compiled;

namespace LossGen.Benchmarks.Functions.Candidates;

/// <summary>The functions of TensorPrimitives; where it has none, the natural chain of those it has.</summary>
internal static class TensorPrimitivesFunctions<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [ThreadStatic]
    private static T[]? scratch;

    private static readonly ImmutableArray<(string Function, string Calls, SpanFunction<T> Run)> Table =
    [
        ("exp", "Exp", static (x, _, result) => TensorPrimitives.Exp(x, result)),
        ("exp2", "Exp2", static (x, _, result) => TensorPrimitives.Exp2(x, result)),
        ("expm1", "ExpM1", static (x, _, result) => TensorPrimitives.ExpM1(x, result)),
        ("log", "Log", static (x, _, result) => TensorPrimitives.Log(x, result)),
        ("log2", "Log2", static (x, _, result) => TensorPrimitives.Log2(x, result)),
        ("log1p", "LogP1", static (x, _, result) => TensorPrimitives.LogP1(x, result)),
        ("log1mexp", "Exp, Negate, LogP1", Log1mExp),
        ("sigmoid", "Sigmoid", static (x, _, result) => TensorPrimitives.Sigmoid(x, result)),
        ("logsigmoid", "Abs, Negate, Exp, LogP1, Min, Subtract", LogSigmoid),
        ("softplus", "Abs, Negate, Exp, LogP1, Max, Add", Softplus),
        ("tanh", "Tanh", static (x, _, result) => TensorPrimitives.Tanh(x, result)),
        ("sinh", "Sinh", static (x, _, result) => TensorPrimitives.Sinh(x, result)),
        ("cosh", "Cosh", static (x, _, result) => TensorPrimitives.Cosh(x, result)),
        ("logcosh", "Abs, Multiply, Exp, LogP1, Add, Subtract", LogCosh),
        ("sqrt", "Sqrt", static (x, _, result) => TensorPrimitives.Sqrt(x, result)),
        ("cbrt", "Cbrt", static (x, _, result) => TensorPrimitives.Cbrt(x, result)),
        ("pow", "Pow", TensorPrimitives.Pow),
        ("sin", "Sin", static (x, _, result) => TensorPrimitives.Sin(x, result)),
        ("cos", "Cos", static (x, _, result) => TensorPrimitives.Cos(x, result)),
        ("xlogy", "Log, Multiply", XLogY),
    ];

    public static IEnumerable<Candidate<T>> Of(BenchmarkedFunction function)
    {
        foreach (var (name, _, run) in Table)
            if (name == function.Name)
                yield return new(Contender.TensorPrimitives, VectorWidth.OfTensorPrimitives, run);
    }

    /// <summary>The calls that make the function, in their order; null if there are none.</summary>
    public static string? Calls(BenchmarkedFunction function)
    {
        foreach (var (name, calls, _) in Table)
            if (name == function.Name)
                return calls;

        return null;
    }

    // log(1 - e^x) = log1p(-e^x)
    private static void Log1mExp(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
    {
        TensorPrimitives.Exp(x, result);
        TensorPrimitives.Negate(result, result);
        TensorPrimitives.LogP1(result, result);
    }

    // max(x, 0) + log1p(e^-|x|)
    private static void Softplus(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
    {
        Log1pOfExp(x, result);
        TensorPrimitives.Max(x, T.Zero, Scratch(x));
        TensorPrimitives.Add(Scratch(x), result, result);
    }

    // min(x, 0) - log1p(e^-|x|)
    private static void LogSigmoid(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
    {
        Log1pOfExp(x, result);
        TensorPrimitives.Min(x, T.Zero, Scratch(x));
        TensorPrimitives.Subtract(Scratch(x), result, result);
    }

    private static void Log1pOfExp(ReadOnlySpan<T> x, Span<T> result)
    {
        TensorPrimitives.Abs(x, result);
        TensorPrimitives.Negate(result, result);
        TensorPrimitives.Exp(result, result);
        TensorPrimitives.LogP1(result, result);
    }

    // |x| + log1p(e^(-2|x|)) - log 2
    private static void LogCosh(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
    {
        TensorPrimitives.Abs(x, Scratch(x));
        TensorPrimitives.Multiply(Scratch(x), T.CreateSaturating(-2), result);
        TensorPrimitives.Exp(result, result);
        TensorPrimitives.LogP1(result, result);
        TensorPrimitives.Add(Scratch(x), result, result);
        TensorPrimitives.Subtract(result, T.Log(T.CreateSaturating(2)), result);
    }

    private static void XLogY(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
    {
        TensorPrimitives.Log(y, result);
        TensorPrimitives.Multiply(x, result, result);
    }

    private static Span<T> Scratch(ReadOnlySpan<T> x)
    {
        if (scratch is null || scratch.Length < x.Length) scratch = new T[x.Length];
        return scratch.AsSpan(0, x.Length);
    }
}
