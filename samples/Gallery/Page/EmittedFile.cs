using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Gallery;

/// <summary>One line of a derivation: what it is of, and the maths.</summary>
internal readonly record struct DerivationLine(string Name, string Text);

/// <summary>A rule that fired, and what it avoids.</summary>
internal readonly record struct FiredRule(string Equation, string Reason);

/// <summary>What the compiler emitted for a loss: the derivation at the file's head, and the arithmetic of its kernel for AVX-512.</summary>
internal sealed class EmittedFile
{
    // "//   stable form  y*softplus(-x)": the maths begins here, and four columns further where it goes on.
    private const int NameColumn = 5;
    private const int TextColumn = 18;

    private readonly string[] lines;

    private EmittedFile(string path)
    {
        Name = Path.GetFileName(path);
        lines = File.ReadAllLines(path);
        string[] head = [.. lines.SkipWhile(static line => !line.EndsWith(": the derivation", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(static line => line.StartsWith("//", StringComparison.Ordinal))];
        string[] derivation = [.. head.TakeWhile(static line => line.Length > 2)];
        Derivation = [.. Lines(derivation)];
        Rules = [.. FiredRules([.. head.Skip(derivation.Length)])];
        Arithmetic = Inlined();
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>How long it is.</summary>
    public int Length => lines.Length;

    /// <summary>Formula, stable form, derivatives, clamps.</summary>
    public DerivationLine[] Derivation { get; }

    /// <summary>The rules that led there.</summary>
    public FiredRule[] Rules { get; }

    /// <summary>The methods of the AVX-512 kernel that its loop inlines.</summary>
    public string Arithmetic { get; }

    /// <summary>The file of a method of <see cref="Losses"/>. Where an earlier build has left another, it is the last one.</summary>
    public static EmittedFile Of(string method)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "emitted");
        string path = Directory.EnumerateFiles(folder, $"Gallery.Losses.{method}.*.g.cs").OrderBy(File.GetLastWriteTimeUtc).LastOrDefault()
            ?? throw new FileNotFoundException($"Nothing was emitted for '{method}' in '{folder}'.");
        return new EmittedFile(path);
    }

    private static IEnumerable<DerivationLine> Lines(string[] comments)
    {
        DerivationLine? open = null;
        foreach (string comment in comments)
        {
            string name = comment[NameColumn..TextColumn].Trim(), text = comment[TextColumn..];
            if (name.Length == 0 && text.StartsWith("    ", StringComparison.Ordinal) && open is { } begun)
            {
                open = begun with { Text = $"{begun.Text} {text.Trim()}" };
                continue;
            }

            if (open is { } whole)
                yield return whole;

            open = new DerivationLine(name.Length == 0 ? open?.Name ?? "" : name, text.Trim());
        }

        if (open is { } last)
            yield return last;
    }

    /// <summary>Equations are indented by three columns, their reasons by seven.</summary>
    private static IEnumerable<FiredRule> FiredRules(string[] comments)
    {
        string equation = "";
        foreach (string comment in comments)
        {
            string text = comment[2..];
            if (text.StartsWith("       ", StringComparison.Ordinal))
                yield return new FiredRule(equation, text.Trim());
            else if (text.StartsWith("   ", StringComparison.Ordinal))
                equation = text.Trim();
        }
    }

    /// <summary>Each with the comment above it, without the attribute that all of them have.</summary>
    private string Inlined()
    {
        var text = new StringBuilder();
        int first = Array.FindIndex(lines, static line =>
            line.StartsWith("    file static class ", StringComparison.Ordinal) && line.EndsWith("OfVector512", StringComparison.Ordinal));
        int end = Array.FindIndex(lines, first, static line => line is "    }");
        for (int i = first; i < end; i++)
        {
            if (!lines[i].Contains("AggressiveInlining", StringComparison.Ordinal))
                continue;

            int start = i;
            while (lines[start - 1].Trim().StartsWith("//", StringComparison.Ordinal))
                start--;

            int last = Array.FindIndex(lines, i, static line => line is "        }");
            foreach (string line in lines[start..(last + 1)].Where(static line => !line.Contains("AggressiveInlining", StringComparison.Ordinal)))
                text.Append(line.Length > 8 ? line[8..] : line).Append('\n');

            text.Append('\n');
            i = last;
        }

        return text.ToString().TrimEnd();
    }
}
