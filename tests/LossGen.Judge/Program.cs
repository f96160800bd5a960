using System.CommandLine;
using LossGen.Judge.Commands;

var root = JudgeCommand.Make();
return root.Parse(args).Invoke();
