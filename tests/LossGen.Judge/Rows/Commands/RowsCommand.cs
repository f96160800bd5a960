using System;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.FunctionLab.Pages;
using LossGen.Judge.Commands;
using LossGen.Judge.Rows.Formulas;
using LossGen.Judge.Rows.Random;
using LossGen.Judge.Rows.Verdicts;

namespace LossGen.Judge.Rows.Commands;

/// <summary><c>rows</c>: judges the written losses over rows, and random ones.</summary>
internal static class RowsCommand
{
    private static readonly Option<string?> Formula = new("--formula") { Description = "Only this one, as a line of the set: \"-log(softmax(x)[y]) ; y:index\"." };
    private static readonly Option<int> Count = new("--count") { Description = "How many random ones.", DefaultValueFactory = static _ => RowSets.RandomCount };
    private static readonly Option<int> Seed = new("--seed") { Description = "Which random ones.", DefaultValueFactory = static _ => RowSets.RandomSeed };
    private static readonly Option<bool> Write = new("--write") { Description = "Rewrites tests/LossGen.Judge/RowExceptions.txt and the section of docs/accuracy.md." };

    /// <param name="worst">How many of those that fail are printed.</param>
    public static Command Make(Option<int> worst)
    {
        var command = new Command("rows", "Judges losses over rows: the written ones at many rows, random ones at a few.") { Formula, Count, Seed, Write };
        command.SetAction(result => Run(result, result.GetValue(worst)));
        return command;
    }

    private static int Run(ParseResult options, int worst)
    {
        if (!Mpfr.IsAvailable)
        {
            Console.Error.WriteLine(JudgeCommand.NoMpfr);
            return 2;
        }

        var watch = Stopwatch.StartNew();
        string? one = options.GetValue(Formula);
        RowVerdict[] written = RowRun.Written(one is null ? RowSets.Written() : [RowFormula.Read("yours", one)]);
        RowVerdict[] random = one is null ? RowRun.Random(RandomRowFormulas.Make(options.GetValue(Count), options.GetValue(Seed))) : [];
        RowVerdict[] all = [.. written, .. random];
        foreach (RowVerdict verdict in all.Where(verdict => verdict.Fails || one is not null).Take(worst))
            Print(verdict);

        Console.WriteLine(FormattableString.Invariant($"{written.Length} written, {written.Count(static verdict => verdict.Fails)} fail; {random.Length} random, {random.Count(static verdict => verdict.Fails)} fail; {watch.Elapsed.TotalSeconds:F0} s"));
        if (options.GetValue(Write))
            WriteFiles(all);

        return all.Any(static verdict => verdict.Fails) ? 1 : 0;
    }

    private static void Print(RowVerdict verdict)
    {
        Console.WriteLine(FormattableString.Invariant($"[{verdict.Formula.Family}] {verdict.Formula}  ({verdict.Outputs.Sum(static output => output.Judged)} results, {verdict.Outputs.Sum(static output => output.IllConditioned)} ill-conditioned, {verdict.Outputs.Sum(static output => output.Skipped)} without an exact value)"));
        foreach (string line in RowSummary.Lines(verdict))
            Console.WriteLine("    " + line);
    }

    private static void WriteFiles(RowVerdict[] verdicts)
    {
        string root = Root();
        RowException[] exceptions = RowExceptions.Of(verdicts, RowExceptions.Load());
        File.WriteAllText(Path.Combine(root, "tests", "LossGen.Judge", "RowExceptions.txt"), RowExceptions.Print(exceptions));
        string page = Path.Combine(root, "docs", "accuracy.md");
        File.WriteAllText(page, FormulasSection.ReplaceRows(File.ReadAllText(page), RowsPage.Of(verdicts, exceptions)));
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LossGen.sln")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new DirectoryNotFoundException("no LossGen.sln above " + AppContext.BaseDirectory);
    }
}
