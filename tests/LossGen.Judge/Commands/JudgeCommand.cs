using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Judge.Formulas;
using LossGen.Judge.Random;
using LossGen.Judge.Verdicts;

namespace LossGen.Judge.Commands;

/// <summary>The command line: a formula of one's own, or the sets.</summary>
internal static class JudgeCommand
{
    /// <summary>What is said where the library is not installed.</summary>
    public const string NoMpfr = "MPFR is not here (on Debian and Ubuntu: apt install libmpfr6): without it there are no exact values.";

    private static readonly Option<int> Points = new("--points") { Description = "Points for each formula.", DefaultValueFactory = static _ => 300 };
    private static readonly Option<int> Worst = new("--worst") { Description = "As many of the worst formulas are printed.", DefaultValueFactory = static _ => 30 };
    private static readonly Option<bool> Hessian = new("--hessian") { Description = "Judges the diagonals of the Hessians too.", DefaultValueFactory = static _ => true };
    private static readonly Option<FileInfo?> List = new("--list") { Description = "Writes all that fail into a file, the worst first." };

    public static RootCommand Make()
    {
        var formula = new Argument<string>("formula") { Description = "A formula, in quotes." };
        var input = new Option<string[]>("--input") { Description = "The kind of an input, such as y:label.", AllowMultipleArgumentsPerToken = true };
        var hyper = new Option<string[]>("--hyper") { Description = "The value of a hyper-parameter, such as a=0.5; or epsilon=1e-7.", AllowMultipleArgumentsPerToken = true };
        var root = new RootCommand("Judges kernels against an independent evaluation in high precision.") { formula, input, hyper, Points, Worst, Hessian, List };
        foreach (Option option in (Option[])[Points, Worst, Hessian, List])
            option.Recursive = true;

        root.SetAction(result => JudgeSet(result, () => [FormulaLine.Make("yours", result.GetValue(formula)!, result.GetValue(input) ?? [], result.GetValue(hyper) ?? [])], isOne: true));
        root.Add(Written());
        root.Add(Rules());
        root.Add(Random());
        root.Add(AllCommand.Make());
        root.Add(Rows.Commands.RowsCommand.Make(Worst));
        return root;
    }

    private static Command Rules()
    {
        var command = new Command("rules", "Judges the left sides of the rules.");
        command.SetAction(static result => JudgeSet(result, FormulaSets.Rules));
        return command;
    }

    private static Command Random()
    {
        var count = new Option<int>("--count") { Description = "How many formulas.", DefaultValueFactory = static _ => 500 };
        var seed = new Option<int>("--seed") { Description = "Which formulas.", DefaultValueFactory = static _ => 1 };
        var command = new Command("random", "Judges random formulas.") { count, seed };
        command.SetAction(result => JudgeSet(result, () => RandomFormulas.Make(result.GetValue(count), result.GetValue(seed))));
        return command;
    }

    private static Command Written()
    {
        var family = new Option<string?>("--family") { Description = "Only the families whose name contains this." };
        var command = new Command("written", "Judges the written formulas.") { family };
        command.SetAction(result => JudgeSet(
            result, () => [.. FormulaSets.Written().Where(formula => formula.Family.Contains(result.GetValue(family) ?? "", StringComparison.Ordinal))]));
        return command;
    }

    private static int JudgeSet(ParseResult result, Func<JudgedFormula[]> make, bool isOne = false)
    {
        if (!Mpfr.IsAvailable)
        {
            Console.Error.WriteLine(NoMpfr);
            return 2;
        }

        var watch = Stopwatch.StartNew();
        FormulaVerdict[] verdicts = JudgeRun.Judge(make(), result.GetValue(Points), result.GetValue(Hessian));
        FormulaVerdict[] failing = [.. verdicts.Where(static verdict => verdict.Fails).OrderByDescending(static verdict => verdict.FailureShare)];
        foreach (FormulaVerdict verdict in (isOne ? verdicts : failing).Take(result.GetValue(Worst)))
            VerdictPrinter.Print(verdict, Console.Out);

        VerdictPrinter.PrintSummary(verdicts, Console.Out);
        Console.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalSeconds:F1} s"));
        if (result.GetValue(List) is { } file)
            Write(failing, verdicts, file);

        return failing.Length == 0 ? 0 : 1;
    }

    private static void Write(IEnumerable<FormulaVerdict> failing, FormulaVerdict[] all, FileInfo file)
    {
        file.Directory!.Create();
        using StreamWriter writer = file.CreateText();
        VerdictPrinter.PrintSummary(all, writer);
        writer.WriteLine();
        foreach (FormulaVerdict verdict in failing)
            VerdictPrinter.Print(verdict, writer);
    }
}
