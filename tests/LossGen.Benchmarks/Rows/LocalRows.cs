using System.Diagnostics;

namespace LossGen.Benchmarks.Rows;

/// <summary>A candidate within this process.</summary>
internal sealed class LocalRows(string name, CrossEntropy run) : RowCandidate(name)
{
    public override float Compute(RowData data) => run(data.X, data.Y, data.Shape.Classes, data.Gradient);

    public override double Time(RowData data, int repeats)
    {
        var start = Stopwatch.GetTimestamp();
        for (var r = 0; r < repeats; r++) run(data.X, data.Y, data.Shape.Classes, data.Gradient);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / repeats;
    }
}
