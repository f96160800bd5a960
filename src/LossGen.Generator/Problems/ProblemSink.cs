using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Text;

namespace LossGen.Generator.Problems;

/// <summary>Collects the problems of one declaration: the analyzer reports them, the generator only asks whether there are errors.</summary>
internal sealed class ProblemSink
{
    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> Problems => problems;

    public bool HasErrors => problems.Any(problem => problem.IsError);

    public void Report(string id, ProblemPlace place, params string[] arguments)
    {
        Problem problem = new(id, place, new EquatableArray<string>(arguments));
        if (!problems.Contains(problem))
            problems.Add(problem);
    }
}
