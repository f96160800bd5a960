using System.CommandLine;

var root = new RootCommand("Measures LossGen's elementary functions.");
return root.Parse(args).Invoke();
