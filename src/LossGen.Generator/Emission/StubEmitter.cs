using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Problems;
using LossGen.Generator.Text;

namespace LossGen.Generator.Emission;

/// <summary>
/// Emits the other half of a method whose kernel cannot be built. Without it C# would add an error of its own (CS8795: the method has no
/// implementation) to each of ours.
/// </summary>
internal static class StubEmitter
{
    public static string Emit(LossDeclaration declaration, IEnumerable<Problem> problems)
    {
        string[] errors = problems
            .Where(problem => problem.IsError)
            .Select(problem => $"{problem.Id}: {ProblemMessages.Format(problem)}")
            .DefaultIfEmpty("its attribute has an error of C#'s own")
            .ToArray();

        SourceWriter writer = new();
        MethodFrame.WriteHeader(writer);
        writer.Line("// LossGen could not build this loss:");
        foreach (string error in errors)
            writer.Line("//   " + CSharpNames.Comment(error));

        writer.Line();
        MethodFrame.WriteMethod(
            writer,
            declaration,
            () => writer.Line($"throw new global::System.NotSupportedException({CSharpNames.Literal(string.Join("\n", errors))});"));
        return writer.ToString();
    }
}
