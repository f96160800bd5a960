using System;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Points;

/// <summary>Draws the value of one input: most of the time a moderate one, now and then one from anywhere.</summary>
internal sealed class InputSampler(System.Random random)
{
    private static readonly float[] Special =
    [
        0, 1e-45f, 1e-40f, 1.17549435e-38f, 1e-30f, 1e-20f, 1e-10f, 1e-7f, 5.9604645e-8f, 1e-4f, 1e-3f, 0.1f, 0.25f, 0.5f, 0.99999994f, 1, 1.0000001f, 1.5f, 2, 2.7182817f, 3, 4,
        10, 16, 17, 20, 37, 80, 87.5f, 88.7f, 89, 103, 104, 110, 1e3f, 1e4f, 65536, 1e6f, 16777216, 1e10f, 1.8e19f, 1.9e19f, 1e20f, 1e30f, 1.7e38f, float.MaxValue,
    ];

    /// <summary>A value of a kind.</summary>
    public float Draw(InputKind kind) => kind switch
    {
        InputKind.Real => random.Next(2) == 0 ? Magnitude() : -Magnitude(),
        InputKind.Positive => Math.Max(Magnitude(), float.Epsilon),
        InputKind.Probability => Probability(),
        InputKind.Label => random.Next(3) switch { 0 => 0, 1 => 1, _ => (float)random.NextDouble() },
        InputKind.Sign or InputKind.SByte => random.Next(2) == 0 ? -1 : 1,
        InputKind.Count or InputKind.Int => random.Next(3) switch { 0 => random.Next(3), 1 => random.Next(20), _ => random.Next(1000) },
        _ => random.Next(2),
    };

    /// <summary>A value of the kind that is close to another: equal, opposite, a few ulp or a small part away.</summary>
    public float Near(float other, InputKind kind)
    {
        float near = random.Next(5) switch
        {
            0 => other,
            1 => -other,
            2 => Neighbour(other, random.Next(-8, 9)),
            _ => (float)(other * (1 + (Math.ScaleB(random.NextDouble() - 0.5, -random.Next(24))))),
        };
        return Fits(near, kind) ? near : Draw(kind);
    }

    /// <summary>The float a number of floats further.</summary>
    public static float Neighbour(float x, int steps)
    {
        for (; steps > 0; steps--)
            x = MathF.BitIncrement(x);
        for (; steps < 0; steps++)
            x = MathF.BitDecrement(x);

        return float.IsFinite(x) ? x : Math.Clamp(x, float.MinValue, float.MaxValue);
    }

    /// <summary>Whether a value is one of the kind.</summary>
    public static bool Fits(float x, InputKind kind) => float.IsFinite(x) && kind switch
    {
        InputKind.Real => true,
        InputKind.Positive => x > 0,
        InputKind.Probability => x is > 0 and < 1,
        InputKind.Label => x is >= 0 and <= 1,
        _ => false,
    };

    private float Magnitude() => random.Next(100) switch
    {
        < 35 => (float)(20 * random.NextDouble()),
        < 60 => (float)Math.Abs(Normal()),
        < 65 => (float)(100 * random.NextDouble()),
        < 80 => LogUniform(-30, 12),
        < 90 => LogUniform(-149, 128),
        _ => Special[random.Next(Special.Length)],
    };

    private float Probability()
    {
        float p = random.Next(10) switch
        {
            < 6 => (float)random.NextDouble(),
            6 => LogUniform(-30, 0),
            7 => LogUniform(-149, 0),
            8 => 1 - LogUniform(-24, 0),
            _ => Neighbour(0.5f, random.Next(-4, 5)),
        };
        return Fits(p, InputKind.Probability) ? p : 0.5f;
    }

    private float LogUniform(int low, int high) => (float)Math.Min(Math.Pow(2, low + ((high - low) * random.NextDouble())), float.MaxValue);

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
