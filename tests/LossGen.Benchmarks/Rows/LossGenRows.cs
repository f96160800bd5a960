namespace LossGen.Benchmarks.Rows;

/// <summary>Where the emitted kernel takes part: what is null does not run.</summary>
internal static class LossGenRows
{
    public const string Name = "LossGen";

    public static CrossEntropy? Kernel => null;
}
