using System;
using System.Text;

namespace LossGen.Generator.Emission;

/// <summary>Writes C# with indentation. Lines end in <c>\n</c> on every machine.</summary>
internal sealed class SourceWriter
{
    private const string Unit = "    ";

    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Writes one line; an empty one has no blanks.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            for (int i = 0; i < depth; i++)
                text.Append(Unit);

            text.Append(line);
        }

        text.Append('\n');
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
