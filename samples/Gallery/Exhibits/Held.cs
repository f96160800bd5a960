using System;

namespace Gallery;

/// <summary>Inputs that stay the same along the axis.</summary>
internal static class Held
{
    /// <summary>One value for each element of x.</summary>
    public static T[] At<T>(T value, float[] x)
    {
        var held = new T[x.Length];
        Array.Fill(held, value);
        return held;
    }

    /// <summary>The rows whose first element runs along the axis: x, and then the others.</summary>
    public static float[] Rows(float[] x, ReadOnlySpan<float> others)
    {
        int length = others.Length + 1;
        var rows = new float[x.Length * length];
        for (int row = 0; row < x.Length; row++)
        {
            rows[row * length] = x[row];
            others.CopyTo(rows.AsSpan((row * length) + 1));
        }

        return rows;
    }

    /// <summary>The same row for each element of x.</summary>
    public static float[] SameRows(float[] x, ReadOnlySpan<float> row)
    {
        var rows = new float[x.Length * row.Length];
        for (int start = 0; start < rows.Length; start += row.Length)
            row.CopyTo(rows.AsSpan(start));

        return rows;
    }

    /// <summary>The derivatives by the first element of each row.</summary>
    public static void TakeFirst(float[] dx, float[] slopes)
    {
        int length = dx.Length / slopes.Length;
        for (int row = 0; row < slopes.Length; row++)
            slopes[row] = dx[row * length];
    }
}
