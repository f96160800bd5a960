using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.FunctionLab.Reference;
using LossGen.FunctionLab.Sweeps;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.FunctionLab.Commands;

/// <summary><c>sweep</c>: measures the worst errors, holds the contracts to them, and writes them into the functions' sources.</summary>
internal static class SweepCommand
{
    private const int ReferencePoints = 200_000;

    public static Command Make()
    {
        var names = new Argument<string[]>("names") { Description = "The functions, such as Exp or ExpOfNonPositive; all of them, if none is named.", Arity = ArgumentArity.ZeroOrMore };
        var type = new Option<string>("--type") { Description = "float, double or all.", DefaultValueFactory = static _ => "all" };
        type.AcceptOnlyFromAmong("float", "double", "all");
        var sample = new Option<long?>("--sample") { Description = "About so many points of each function, instead of every float and ten million doubles." };
        var write = new Option<bool>("--write") { Description = "Writes what is measured into src/LossGen.Generator/Functions." };
        var command = new Command("sweep", "Measures the worst error of the elementary functions, and fails where it is above the bound of a contract.") { names, type, sample, write };
        sample.Validators.Add(result =>
        {
            if (result.GetValue(sample) is < 1)
                result.AddError("--sample takes a number of points.");
        });
        command.SetAction(result => Run(
            result.GetValue(names) ?? [],
            result.GetValue(type)!,
            result.GetValue(sample) is { } points ? SweepExtent.Sample(points) : SweepExtent.Complete,
            result.GetValue(write)));
        return command;
    }

    private static int Run(string[] names, string type, SweepExtent extent, bool write)
    {
        string[] unknown = [.. names.Except(ElementaryFunctions.All.Select(static function => function.Name), StringComparer.Ordinal)];
        if (unknown.Length > 0)
            return Fail($"There is no function {string.Join(", ", unknown)}.");
        if (type != "float" && !Mpfr.IsAvailable)
            return Fail("MPFR is not here (on Debian and Ubuntu: apt install libmpfr6); without it, --type float is possible.");

        ElementaryFunction[] functions = [.. ElementaryFunctions.All.Where(function => names.Length == 0 || names.Contains(function.Name, StringComparer.Ordinal))];
        var table = new SweepTable(Console.Out);
        foreach (ElementaryFunction function in functions)
        {
            foreach (FloatingType lanes in (FloatingType[])[FloatingType.Single, FloatingType.Double])
            {
                if (type == "all" || (type == "float") == (lanes == FloatingType.Single))
                    Measure(function, lanes, extent, write, table);
            }
        }

        if (Mpfr.IsAvailable)
            CheckExactFunctions(names, table);
        if (type != "double")
            CheckReferences(functions, table);

        Console.WriteLine(table.IsBroken ? "A bound is broken." : "All bounds hold.");
        return table.IsBroken ? 1 : 0;
    }

    private static void Measure(ElementaryFunction function, FloatingType lanes, SweepExtent extent, bool write, SweepTable table)
    {
        var watch = Stopwatch.StartNew();
        Dictionary<Precision, WorstCase> worst = FunctionSweep.Run(function, lanes, extent);
        foreach ((Precision precision, WorstCase found) in worst)
            table.Add(function.Name, precision.Name, function[precision].MaxUlp, found, watch.Elapsed, function.Parameters.Length == 2);

        // A wrong special value is a fault to mend, and no number to state.
        if (write && worst.Values.All(static found => double.IsFinite(found.Error)))
            SourceUpdate.Write(function, worst);
    }

    private static void CheckReferences(ElementaryFunction[] functions, SweepTable table)
    {
        if (!Mpfr.IsAvailable)
        {
            Console.WriteLine("MPFR is not here: what floats are measured with has not been checked.");
            return;
        }

        foreach (ElementaryFunction function in functions.Where(static function => function.Precisions.Contains(Precision.Single)))
        {
            var watch = Stopwatch.StartNew();
            WorstCase worst = ReferenceCheck.Run(function.In(Precision.Single), ReferencePoints);
            table.Add(function.Name, "reference", References.MaxUlp, worst, watch.Elapsed, function.Parameters.Length == 2);
        }
    }

    private static void CheckExactFunctions(string[] names, SweepTable table)
    {
        // A table may be of a function that is not built, and serves others then.
        foreach (string name in ReferenceTable.Names.Where(name => names.Length == 0 || names.Any(function => FunctionNames.Base(function) == name)))
        {
            var watch = Stopwatch.StartNew();
            table.Add(name, "exact", ReferenceCheck.MaxDifference, ReferenceCheck.AgainstTable(name, out bool isBinary), watch.Elapsed, isBinary);
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
