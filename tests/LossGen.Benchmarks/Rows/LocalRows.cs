using System.Diagnostics;

namespace LossGen.Benchmarks.Rows;

/// <summary>A candidate within this process.</summary>
/// <param name="run">Takes rows of any length.</param>
/// <param name="runPromised">Takes rows of a promised length, if there is such a one.</param>
internal sealed class LocalRows(string name, CrossEntropy run, CrossEntropy? runPromised = null) : RowCandidate(name)
{
    public override float Compute(RowData data) => Run(data.Shape)(data.X, data.Y, data.Shape.Classes, data.Gradient);

    public override double Time(RowData data, int repeats)
    {
        var candidate = Run(data.Shape);
        var start = Stopwatch.GetTimestamp();
        for (var r = 0; r < repeats; r++) candidate(data.X, data.Y, data.Shape.Classes, data.Gradient);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / repeats;
    }

    private CrossEntropy Run(RowShape shape) => (shape.IsPromised ? runPromised : null) ?? run;
}
