using System;

namespace LossGen.Benchmarks.Rows;

/// <summary>Logits and classes, the same for every candidate.</summary>
internal sealed class RowData
{
    public RowData(RowShape shape)
    {
        Shape = shape;
        X = GC.AllocateUninitializedArray<float>(shape.Elements, pinned: true);
        Y = GC.AllocateUninitializedArray<int>(shape.Rows, pinned: true);
        Gradient = GC.AllocateUninitializedArray<float>(shape.Elements, pinned: true);
        var random = new Random(shape.Elements);
        for (var i = 0; i < X.Length; i++) X[i] = Normal(random) * 2;
        for (var r = 0; r < Y.Length; r++) Y[r] = random.Next(shape.Classes);
    }

    public RowShape Shape { get; }

    public float[] X { get; }

    public int[] Y { get; }

    /// <summary>Where candidates write.</summary>
    public float[] Gradient { get; }

    private static float Normal(Random random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
}
