using LossGen.Generator.Declarations;
using LossGen.Generator.Emission;
using LossGen.Generator.Problems;

namespace LossGen.Generator;

/// <summary>What the compiler makes of one declaration.</summary>
/// <param name="SourceText">The emitted file; of a declaration with errors, a method that throws.</param>
internal sealed record CompiledLoss(string SourceText);

/// <summary>Compiles a declaration to the other half of its method.</summary>
internal static class LossCompiler
{
    public static CompiledLoss Compile(LossDeclaration declaration, ProblemSink sink) =>
        new(StubEmitter.Emit(declaration, sink.Problems));
}
