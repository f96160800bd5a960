using System;
using System.Globalization;
using System.IO;
using LossGen.FunctionLab.Sweeps;

namespace LossGen.FunctionLab.Commands;

/// <summary>What a sweep prints, row by row as it is found.</summary>
internal sealed class SweepTable(TextWriter output)
{
    private bool hasHead;

    /// <summary>Whether an error was above its bound.</summary>
    public bool IsBroken { get; private set; }

    public void Add(string function, string precision, double bound, in WorstCase worst, TimeSpan time, bool isBinary)
    {
        if (!hasHead)
            output.WriteLine($"{"function",-24} {"precision",-11} {"bound",6} {"worst",12}  {"seconds",8}  input");

        hasHead = true;
        bool isBroken = !(worst.Error <= bound);
        IsBroken |= isBroken;
        string input = worst.X.ToString("R", CultureInfo.InvariantCulture) + (isBinary ? ", " + worst.Y.ToString("R", CultureInfo.InvariantCulture) : "");
        string error = worst.Error < 1e6 ? worst.Error.ToString("0.00000", CultureInfo.InvariantCulture) : worst.Error.ToString("0.000E0", CultureInfo.InvariantCulture);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{function,-24} {precision,-11} {bound,6} {error,12}  {time.TotalSeconds,8:0.0}  {input} -> {worst.Computed:R}{(isBroken ? "    ABOVE THE BOUND" : "")}"));
    }
}
