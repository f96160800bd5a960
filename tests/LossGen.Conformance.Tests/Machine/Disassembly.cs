using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace LossGen.Conformance.Tests.Machine;

/// <summary>A block of instructions that is entered at its label only.</summary>
/// <param name="Label">The JIT's name of it, such as <c>G_M000_IG03</c>.</param>
/// <param name="Instructions">Its instructions.</param>
internal sealed record CodeBlock(string Label, IReadOnlyList<string> Instructions)
{
    public IEnumerable<string> Calls => Instructions.Where(i => Mnemonic(i) is "call" or "bl" or "blr");

    /// <summary>Whether it ends in an exception: such a call does not return, and the JIT puts a trap behind it.</summary>
    public bool Throws => Instructions.Count > 0 && Mnemonic(Instructions[^1]) is "int3" or "brk" && Calls.Any();

    /// <summary>Whether control does not run on into the next block.</summary>
    public bool EndsFlow => Instructions.Count > 0
        && Mnemonic(Instructions[^1]) is "jmp" or "tail.jmp" or "rex.jmp" or "ret" or "int3" or "b" or "br" or "brk";

    /// <summary>The labels that its jumps name.</summary>
    public IEnumerable<string> Targets => Instructions
        .Where(i => !Calls.Contains(i, StringComparer.Ordinal))
        .Select(i => Disassembly.LabelReference().Match(i)).Where(m => m.Success).Select(m => m.Value);

    private static string Mnemonic(string instruction) => instruction.Split(' ', 2)[0];
}

/// <summary>A loop that contains no other loop.</summary>
/// <param name="Header">The label that it is entered by and jumps back to.</param>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Faults">Calls in it, and checks that jump out of it to throw.</param>
internal sealed record InnermostLoop(string Header, IReadOnlyList<CodeBlock> Blocks, IReadOnlyList<string> Faults);

/// <summary>
/// One method of the JIT's listing (<c>DOTNET_JitDisasm</c>), as a graph of blocks. Where a loop is cannot be told from the order of its
/// instructions: the JIT moves blocks about, and a backward jump may leave a loop. So loops are found as in a compiler: an edge to a block
/// that dominates its source closes one.
/// </summary>
internal sealed partial class Disassembly
{
    private const string MethodMark = "; Assembly listing for method ";
    private readonly CodeBlock[] blocks;
    private readonly int[][] successors;

    private Disassembly(string method, CodeBlock[] blocks)
    {
        Method = method;
        this.blocks = blocks;
        var index = blocks.Select((block, i) => (block.Label, i)).ToDictionary(pair => pair.Label, pair => pair.i, StringComparer.Ordinal);
        successors = [.. blocks.Select((block, i) =>
        {
            IEnumerable<int> runsOnInto = block.EndsFlow || i + 1 == blocks.Length ? [] : [i + 1];
            return block.Targets.Select(label => index[label]).Concat(runsOnInto).Distinct().ToArray();
        })];
    }

    /// <summary>The method's name with its type and the JIT's tier.</summary>
    public string Method { get; }

    /// <summary>Whether the JIT optimised fully.</summary>
    public bool IsOptimized =>
        Method.EndsWith("(FullOpts)", StringComparison.Ordinal) || Method.Contains("(Tier1", StringComparison.Ordinal);

    /// <summary>Reads all methods of a listing.</summary>
    public static IReadOnlyList<Disassembly> Parse(string listing)
    {
        var methods = new List<Disassembly>();
        foreach (var text in listing.Split(MethodMark).Skip(1))
        {
            var lines = text.Split('\n');
            var found = new List<CodeBlock>();
            List<string>? instructions = null;
            foreach (var line in lines.Skip(1))
            {
                if (Label().Match(line) is { Success: true } label)
                    found.Add(new CodeBlock(label.Groups["label"].Value, instructions = []));
                else if (line.StartsWith("       ", StringComparison.Ordinal) && line.Trim() is { Length: > 0 } instruction)
                    instructions?.Add(instruction);
            }

            methods.Add(new Disassembly(lines[0].Trim(), [.. found]));
        }

        return methods;
    }

    /// <summary>The loops that contain no other one.</summary>
    public IReadOnlyList<InnermostLoop> InnermostLoops()
    {
        var dominators = Dominators();
        var loops = new Dictionary<int, HashSet<int>>();
        for (var from = 0; from < blocks.Length; from++)
            foreach (var header in successors[from])
                if (dominators[from].Contains(header)) AddBody(loops, header, from);

        return [.. loops.Where(loop => !loops.Keys.Any(other => other != loop.Key && loop.Value.Contains(other)))
            .Select(loop => new InnermostLoop(
                blocks[loop.Key].Label, [.. loop.Value.Order().Select(i => blocks[i])], [.. Faults(loop.Value)]))];
    }

    private IEnumerable<string> Faults(HashSet<int> loop) =>
        loop.Order().SelectMany(i => blocks[i].Calls.Concat(
            successors[i].Where(next => !loop.Contains(next) && blocks[next].Throws).SelectMany(next => blocks[next].Calls)));

    // The body of a loop: the header and all that reaches the jump back without passing it.
    private void AddBody(Dictionary<int, HashSet<int>> loops, int header, int from)
    {
        if (!loops.TryGetValue(header, out var body)) loops.Add(header, body = [header]);
        var work = new Stack<int>([from]);
        while (work.TryPop(out var block))
            if (body.Add(block))
                for (var before = 0; before < blocks.Length; before++)
                    if (successors[before].Contains(block)) work.Push(before);
    }

    // The textbook iteration: a block is dominated by itself and by what dominates all that lead to it.
    private HashSet<int>[] Dominators()
    {
        var all = Enumerable.Range(0, blocks.Length).ToArray();
        var dominators = all.Select(i => i == 0 ? [0] : all.ToHashSet()).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var block in all.Skip(1))
            {
                var before = all.Where(i => successors[i].Contains(block)).ToArray();
                if (before.Length == 0) continue;
                var next = before.Select(i => dominators[i]).Aggregate(all.ToHashSet(), (common, set) => [.. common.Intersect(set)]);
                next.Add(block);
                if (next.SetEquals(dominators[block])) continue;
                dominators[block] = next;
                changed = true;
            }
        }

        return dominators;
    }

    [GeneratedRegex(@"G_M\w+_IG\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex LabelReference();

    [GeneratedRegex(@"^(?<label>G_M\w+_IG\d+):", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
