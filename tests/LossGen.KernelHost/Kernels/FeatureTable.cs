using System;
using System.Linq;

namespace LossGen.KernelHost.Kernels;

/// <summary>A loss with other roles and types than those of <see cref="KernelTable"/>, made to run on any inputs.</summary>
/// <param name="Name">A name of its own.</param>
/// <param name="Run">Runs it on logits, labels of 0 and 1, and weights, and hashes what comes out.</param>
/// <param name="CrossesChunks">Whether more than a chunk can make a difference that the kernels of <see cref="KernelTable"/> do not show.</param>
internal sealed record Feature(string Name, Action<float[], float[], float[], OutputHash> Run, bool CrossesChunks = false);

/// <summary>The kernels whose bits are compared besides those of <see cref="KernelTable"/>.</summary>
internal static class FeatureTable
{
    public static Feature[] Features { get; } =
    [
        .. SecondTable.Losses.Select(loss => new Feature("Single" + loss.Name, (x, y, _, hash) =>
        {
            float[] dx = new float[x.Length], d2x = new float[x.Length], values = new float[x.Length];
            hash.Add(loss.Single(x, y, dx, d2x, values));
            hash.Add(dx, d2x, values);
        })),
        .. SecondTable.Losses.Select(loss => new Feature("Double" + loss.Name, (x, y, _, hash) =>
        {
            double[] dx = new double[x.Length], d2x = new double[x.Length], values = new double[x.Length];
            hash.Add(loss.Double(Convert(x, v => (double)v), Convert(y, v => (double)v), dx, d2x, values));
            hash.Add(dx, d2x, values);
        })),
        new("Rows", (x, y, w, hash) =>
        {
            // Shorter than a vector, short, the longest short ones and around them, and long.
            foreach (var classes in (ReadOnlySpan<int>)[1, 3, 10, 31, 55, 56, 57, 64, 100])
            {
                var rows = x.Length / classes;
                float[] dx = new float[rows * classes], values = new float[rows];
                hash.Add(RowLosses.AnyLength(x.AsSpan(0, dx.Length), Indices(y, rows, classes), w.AsSpan(0, rows), classes, dx, values));
                hash.Add(dx, values);
            }
        }),
        new("PromisedRows", (x, y, w, hash) =>
        {
            var rows = x.Length / RowLosses.Promised;
            float[] dx = new float[rows * RowLosses.Promised], values = new float[rows];
            hash.Add(RowLosses.PromisedLength(x.AsSpan(0, dx.Length), Indices(y, rows, RowLosses.Promised), w.AsSpan(0, rows), RowLosses.Promised, dx, values));
            hash.Add(dx, values);
            double[] wide = new double[dx.Length];
            hash.Add(RowLosses.PromisedDouble(Convert(x, v => (double)v).AsSpan(0, dx.Length), Indices(y, rows, RowLosses.Promised, masked: false), RowLosses.Promised, wide));
            hash.Add(wide);
        }),
        new("FastDouble", (x, y, _, hash) =>
        {
            double[] dx = new double[x.Length], d2x = new double[x.Length], values = new double[x.Length];
            hash.Add(FastDoubleLosses.BinaryCrossEntropy(Convert(x, v => (double)v), Convert(y, v => (double)v), dx, d2x, values));
            hash.Add(dx, d2x, values);
        }),
        new("Labels", (x, y, _, hash) =>
        {
            float[] dx = new float[x.Length], d2x = new float[x.Length];
            hash.Add(LabelLosses.OfBytes(x, Convert(y, v => (byte)v), dx, d2x));
            hash.Add(dx, d2x);
            hash.Add(LabelLosses.OfInt64s(x, Convert(y, v => (long)v), dx, d2x));
            hash.Add(dx, d2x);
            hash.Add(LabelLosses.OfTruth(x, Convert(y, v => v == 1), dx, d2x));
            hash.Add(dx, d2x);
        }),
        new("Halves", (x, y, _, hash) =>
        {
            Half[] logits = Convert(x, v => (Half)v), dx = new Half[x.Length], d2x = new Half[x.Length];
            hash.Add(StorageLosses.HalfLogits(logits, Convert(y, v => (byte)v), dx, d2x));
            hash.Add(Convert(dx, v => (float)v), Convert(d2x, v => (float)v));
        }),
        new("Mixed", (x, y, w, hash) =>
        {
            float[] dx = new float[x.Length];
            double[] dw = new double[x.Length], values = new double[x.Length];
            hash.Add(StorageLosses.Mixed(x, Convert(y, v => (byte)v), Convert(w, v => (double)v), dx, dw, values));
            hash.Add(dx);
            hash.Add(dw, values);
        }),
        new("Weighted", (x, y, w, hash) =>
        {
            float[] dx = new float[x.Length], values = new float[x.Length];
            hash.Add(WeightLosses.Mean(x, y, w, dx, values));
            hash.Add(dx, values);
        }),
        new("MaskedAndWeighted", (x, y, w, hash) =>
        {
            float[] dx = Convert(y, v => v * 3), d2x = new float[x.Length], values = new float[x.Length];
            hash.Add(MaskLosses.Weighted(x, Labels(y, w), w, dx, d2x, values));
            hash.Add(dx, d2x, values);
        }),
        new("Learnt", (x, y, w, hash) =>
        {
            float[] dx = new float[x.Length];
            hash.Add(LearntLosses.Weighted(x, y, w, 0.7f, 3, dx, out var da));
            hash.Add(dx);
            hash.Add(da);
            hash.Add(LearntLosses.NegativeBinomial(x, Convert(y, v => (int)v * 5), 2.5f, dx, out var dr));
            hash.Add(dx);
            hash.Add(dr);
        }),
        new("Sequential", (x, y, w, hash) => AddLearnt(x, y, w, hash, ParallelLosses.SequentialLearnt), CrossesChunks: true),
        new("Parallel", (x, y, w, hash) => AddLearnt(x, y, w, hash, ParallelLosses.ParallelLearnt), CrossesChunks: true),
    ];

    private delegate double LearntLoss(
        ReadOnlySpan<Half> x, ReadOnlySpan<sbyte> y, ReadOnlySpan<float> w, float t, float s, Span<Half> dx, Span<float> d2x, Span<double> values, out double dt);

    private static void AddLearnt(float[] x, float[] y, float[] w, OutputHash hash, LearntLoss loss)
    {
        var dx = new Half[x.Length];
        var d2x = new float[x.Length];
        var values = new double[x.Length];
        hash.Add(loss(Convert(x, v => (Half)v), Labels(y, w), w, 0.7f, 3, dx, d2x, values, out var dt));
        hash.Add(Convert(dx, v => (float)v), d2x);
        hash.Add(values);
        hash.Add(dt);
    }

    private static int[] Indices(float[] y, int rows, int classes, bool masked = true) =>
        [.. Enumerable.Range(0, rows).Select(r => masked && r % 5 == 4 ? -100 : (3 * r + (int)y[r]) % classes)];

    // Every sample of the least weight is masked.
    private static sbyte[] Labels(float[] y, float[] w) => [.. y.Zip(w, (label, weight) => weight == 0 ? (sbyte)-100 : (sbyte)label)];

    private static TOut[] Convert<TIn, TOut>(TIn[] values, Converter<TIn, TOut> convert) => Array.ConvertAll(values, convert);
}
