using System;

namespace Gallery;

/// <summary>The values that are drawn: ours and the naive ones, at evenly spaced floats.</summary>
internal sealed class Curves
{
    /// <summary>How many points. An odd number, so that the middle of the range is one of them.</summary>
    public const int Count = 241;

    private Curves(float[] x)
    {
        X = x;
        Values = new float[x.Length];
        Slopes = new float[x.Length];
        Naive = new float[x.Length];
    }

    /// <summary>Where.</summary>
    public float[] X { get; }

    /// <summary>The kernel's losses.</summary>
    public float[] Values { get; }

    /// <summary>The kernel's derivatives.</summary>
    public float[] Slopes { get; }

    /// <summary>The losses by the formula as it stands.</summary>
    public float[] Naive { get; }

    /// <summary>Evaluates an exhibit where its shape is.</summary>
    public static Curves Of(Exhibit exhibit)
    {
        var x = new float[Count];
        for (int i = 0; i < Count; i++)
            x[i] = (float)(exhibit.Shape.From + ((exhibit.Shape.To - exhibit.Shape.From) * i / (Count - 1)));

        return At(exhibit, x);
    }

    /// <summary>Evaluates an exhibit at chosen points.</summary>
    public static Curves At(Exhibit exhibit, params float[] x)
    {
        var curves = new Curves(x);
        exhibit.Compiled(x, curves.Values, curves.Slopes);
        for (int i = 0; i < x.Length; i++)
            curves.Naive[i] = exhibit.Naive(x[i]);

        return curves;
    }
}
