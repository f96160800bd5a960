using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.FunctionLab.Pages;
using LossGen.Judge.Formulas;
using LossGen.Judge.Verdicts;

namespace LossGen.Judge.Commands;

/// <summary><c>all</c>: judges every set as the tests do, and writes what it finds into the list of exceptions and docs/accuracy.md.</summary>
internal static class AllCommand
{
    public static Command Make()
    {
        var write = new Option<bool>("--write") { Description = "Rewrites tests/LossGen.Judge/Exceptions.txt and the section Formulas of docs/accuracy.md." };
        var command = new Command("all", "Judges all sets, at as many points as the tests.") { write };
        command.SetAction(result => Run(result.GetValue(write)));
        return command;
    }

    private static int Run(bool write)
    {
        if (!Mpfr.IsAvailable)
        {
            Console.Error.WriteLine(JudgeCommand.NoMpfr);
            return 2;
        }

        FormulaVerdict[] verdicts =
        [
            .. JudgeRun.Judge(FormulaSets.Written(), FormulaSets.WrittenPoints, withHessian: true),
            .. JudgeRun.Judge(FormulaSets.Rules(), FormulaSets.WrittenPoints, withHessian: true),
            .. JudgeRun.Judge(FormulaSets.Random(), FormulaSets.RandomPoints, withHessian: true),
        ];
        FormulaVerdict[] failing = [.. verdicts.Where(static verdict => verdict.Fails)];
        Dictionary<string, string> flagged = FlagCheck.Flagged([.. failing.Select(static verdict => verdict.Formula)]);
        KnownException[] exceptions = KnownExceptions.Of(failing, flagged, KnownExceptions.Load());
        VerdictPrinter.PrintSummary(verdicts, Console.Out);
        Console.WriteLine(FormattableString.Invariant($"{exceptions.Count(static exception => exception.IsFlagged)} of {exceptions.Length} failing formulas are flagged"));
        foreach (string complaint in KnownExceptions.Complaints(KnownExceptions.Load(), verdicts, flagged.Keys.ToHashSet(StringComparer.Ordinal)).Take(30))
            Console.WriteLine(complaint);

        if (write)
            Write(verdicts, exceptions);

        return 0;
    }

    private static void Write(FormulaVerdict[] verdicts, KnownException[] exceptions)
    {
        string root = RepositoryRoot();
        File.WriteAllText(Path.Combine(root, "tests", "LossGen.Judge", "Exceptions.txt"), KnownExceptions.Print(exceptions));
        string page = Path.Combine(root, "docs", "accuracy.md");
        File.WriteAllText(page, FormulasSection.Replace(File.ReadAllText(page), FormulasPage.Of(verdicts, exceptions)));
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LossGen.sln")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new DirectoryNotFoundException("no LossGen.sln above " + AppContext.BaseDirectory);
    }
}
