using System.CommandLine;
using LossGen.FunctionLab.Commands;

var root = new RootCommand("Measures LossGen's elementary functions.") { SweepCommand.Make() };
return root.Parse(args).Invoke();
