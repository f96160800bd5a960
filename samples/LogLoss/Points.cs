namespace LogLoss;

/// <summary>Ten points on a line, red (0) and green (1), that no threshold separates.</summary>
internal static class Points
{
    public static readonly float[] X = [-2.2f, -1.4f, -0.8f, 0.2f, 0.4f, 0.8f, 1.2f, 2.2f, 2.9f, 4.6f];

    public static readonly float[] Labels = [0, 0, 1, 0, 1, 1, 1, 1, 1, 1];
}
