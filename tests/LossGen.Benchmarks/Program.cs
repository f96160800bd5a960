using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using LossGen.Benchmarks.Compilation;
using LossGen.Benchmarks.Functions;
using LossGen.Benchmarks.LossKernels;
using LossGen.Benchmarks.Rows;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var losses = new Command("losses", "A loss with its gradient, beside TensorPrimitives and a scalar loop (the default).");
losses.SetAction(static _ => LossBenchmark.Run());

var names = new Argument<string[]>("names") { Description = "The functions to time; all of them if there are none.", Arity = ArgumentArity.ZeroOrMore };
names.AcceptOnlyFromAmong([.. BenchmarkedFunctions.Names]);
var report = new Option<bool>("--report") { Description = "Writes docs/benchmarks.md too; for a run of all functions." };
var samples = new Option<int>("--samples") { Description = "How often each candidate has its turn.", DefaultValueFactory = static _ => 101 };
samples.Validators.Add(static result =>
{
    if (result.Tokens is [{ Value: var text }] && int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number < 1)
        result.AddError("--samples: at least 1.");
});
var measurements = new Option<bool>(NarrowProcess.Option) { Hidden = true };
var functions = new Command("functions", "Each elementary function, beside those of TensorPrimitives, .NET, libmvec and SLEEF.") { names, report, samples, measurements };
functions.Validators.Add(result =>
{
    if (result.GetValue(report) && result.GetValue(names) is { Length: > 0 })
        result.AddError("--report takes no names: the page has all functions.");
});
functions.SetAction(result =>
{
    var benchmark = new FunctionBenchmark(result.GetValue(names)!, result.GetValue(samples));
    if (result.GetValue(measurements)) benchmark.PrintMeasurements();
    else benchmark.Report(writes: result.GetValue(report));
});

var page = new Option<bool>("--report") { Description = "Writes the section of docs/benchmarks.md too." };
var compile = new Command("compile", "The compiler: each stage, formulas that grow, and a project of a thousand losses.") { page };
compile.SetAction(result =>
{
    var section = CompileSection.Write(CompileBenchmark.Run());
    Console.Write(section);
    if (result.GetValue(page)) File.WriteAllText(FunctionBenchmark.PagePath, CompileSection.Place(File.ReadAllText(FunctionBenchmark.PagePath), section));
});

var root = new RootCommand("Times LossGen beside what one would use without it.") { losses, functions, compile, RowBenchmark.Command() };
root.SetAction(static _ => LossBenchmark.Run());
return root.Parse(args).Invoke();
