using System;
using System.Diagnostics;
using System.Linq;
using LossGen.FunctionLab.Compiled;
using LossGen.FunctionLab.Exact;
using LossGen.FunctionLab.Sweeps;
using LossGen.Generator.Functions;

long stride = long.Parse(args[0]);
foreach (var f in ElementaryFunctions.All.Where(f => f.Parameters.Length == 1 && (args.Length < 2 || args[1..].Contains(f.Name))))
{
    var w = Stopwatch.StartNew();
    var get = CompiledFunctions.Get(f.Name, "Vector512");
    var r = FloatSweep.Run(References.Of(f.Name), [get, get], new(f.Contract!.Low, f.Contract.High), stride);
    Console.WriteLine($"{f.Name} {r[0]} contract {f.Contract.WorstUlp} {f.Contract.WorstInput} {w.Elapsed.TotalSeconds:0.0}s  {w.Elapsed.TotalSeconds * 2e9 / (4294967296.0/stride):0.00} ns/pt-core");
}
