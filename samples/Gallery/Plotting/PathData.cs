using System;
using System.Globalization;
using System.Text;

namespace Gallery;

/// <summary>Writes the path of a line, in tenths of a unit; a point that is not finite leaves a gap.</summary>
internal sealed class PathData
{
    private readonly StringBuilder text = new();
    private bool isDrawing;
    private (double X, double Y)? held;
    private double level;

    /// <summary>Whether nothing was drawn.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>Goes on to a point.</summary>
    public PathData To(double x, double y)
    {
        (x, y) = (Math.Round(x, 1), Math.Round(y, 1));

        // Of points at one height the last suffices.
        if (isDrawing && y == level)
        {
            held = (x, y);
            return this;
        }

        Flush();
        Write(isDrawing ? 'L' : 'M', x, y);
        isDrawing = true;
        level = y;
        return this;
    }

    /// <summary>Lifts the pen.</summary>
    public PathData Lift()
    {
        Flush();
        isDrawing = false;
        return this;
    }

    /// <summary>The path's text.</summary>
    public override string ToString()
    {
        Flush();
        return text.ToString();
    }

    private void Flush()
    {
        if (held is var (x, y))
            Write('L', x, y);

        held = null;
    }

    private void Write(char command, double x, double y) =>
        text.Append(command).Append(x.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(y.ToString(CultureInfo.InvariantCulture));
}
