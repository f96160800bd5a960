using System;
using System.Text;

namespace LossGen.Generator.Emission;

/// <summary>Writes C# with indentation. Lines end in <c>\n</c> on every machine.</summary>
internal sealed class SourceWriter
{
    private const string Unit = "    ";

    private readonly StringBuilder text = new();
    private int depth;
    private bool isBlankDue;

    /// <summary>Writes one line. An empty one separates what stands before and after it, and is left out where nothing comes after it in its block.</summary>
    public void Line(string line = "")
    {
        if (line.Length == 0)
        {
            isBlankDue = true;
            return;
        }

        if (isBlankDue)
            text.Append('\n');

        isBlankDue = false;
        for (int i = 0; i < depth; i++)
            text.Append(Unit);

        text.Append(line).Append('\n');
    }

    /// <summary>Writes a heading and its block in braces.</summary>
    public void Block(string heading, Action body)
    {
        Line(heading);
        Block(body);
    }

    /// <summary>Writes a block in braces.</summary>
    public void Block(Action body)
    {
        Line("{");
        Indented(body);
        isBlankDue = false;
        Line("}");
    }

    /// <summary>Writes something one step further in.</summary>
    public void Indented(Action body)
    {
        depth++;
        body();
        depth--;
    }

    public override string ToString() => text.ToString();
}
