using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using LossGen.Generator.Declarations;
using LossGen.Generator.Emission;
using LossGen.Generator.Problems;
using LossGen.Generator.Text;

namespace LossGen.Generator;

/// <summary>What the generator emits and the analyzer reports for one <c>[Loss]</c> method.</summary>
/// <param name="SourceText">The emitted file, or null where C# allows no other half of the method.</param>
/// <param name="Functions">The elementary functions that the emitted file calls.</param>
internal sealed record PlugInResult(string? SourceText, EquatableArray<EmittedFunction> Functions, EquatableArray<Problem> Problems);

/// <summary>
/// The one way from a declaration to its kernel, for the generator and the analyzer alike, so that they cannot disagree. It never throws:
/// an exception here would take every emitted file of the project with it.
/// </summary>
internal static class PlugInCompiler
{
    /// <summary>
    /// The compiler is a function of its declaration, so its results are kept: the analyzer asks again at every key stroke, and in a build the generator and
    /// the analyzer ask for the same. A generation of 32 million characters is a thousand losses; two of them are 128 megabytes.
    /// </summary>
    private const long Capacity = 32_000_000;

    /// <summary>
    /// The stages follow a formula's depth by recursion, and ask before each step whether there is stack left: an overflow would end the compiler's or the
    /// editor's process.
    /// </summary>
    private static readonly EquatableArray<Problem> TooDeep =
        new([new Problem(ProblemIds.UnreadableFormula, ProblemPlace.Method, new(["the formula is nested too deeply for the stack of this thread"]))]);

    private static readonly ConditionalWeakTable<PlugInResult, Lazy<EquatableArray<Problem>>> Further = new();

    private static readonly ResultCache Results = new(Capacity);

    public static PlugInResult Compile(ReadLoss read) => Results.Find(read) ?? Results.Add(read, CompileAnew(read, LossCompiler.Compile));

    /// <summary>
    /// What there is to say beside the result's own problems, found at leisure and once: the analyzer asks, the generator does not wait for it. It hangs on the result and is
    /// forgotten with it.
    /// </summary>
    public static EquatableArray<Problem> FurtherProblems(PlugInResult result) =>
        Further.TryGetValue(result, out Lazy<EquatableArray<Problem>>? problems) ? problems.Value : EquatableArray<Problem>.Empty;

    /// <param name="compile">The compiler: a parameter so that a test can break it.</param>
    internal static PlugInResult CompileAnew(ReadLoss read, Func<LossDeclaration, ProblemSink, EmittedLoss> compile)
    {
        if (read.Declaration is not { } declaration)
            return new PlugInResult(SourceText: null, default, read.Problems);

        if (read.IsRefused)
            return Stub(declaration, EquatableArray<Problem>.Empty);

        // What is wrong with the method itself would only make the compiler stumble over the consequences.
        if (read.Problems.Any(problem => problem.IsError))
            return Stub(declaration, read.Problems);

        ProblemSink problems = new();
        foreach (Problem problem in read.Problems)
            problems.Report(problem.Id, problem.Place, [.. problem.Arguments]);

        try
        {
            EmittedLoss emitted = compile(declaration, problems);
            PlugInResult result = new(emitted.Text, emitted.Functions, new EquatableArray<Problem>(problems.Problems));
            if (emitted.Examine is { } examine)
                Further.Add(result, new(() => Guarded(examine)));

            return result;
        }
        catch (InsufficientExecutionStackException)
        {
            return Stub(declaration, TooDeep);
        }
#pragma warning disable CA1031 // whatever it is, it is a bug of ours, and the user is told which method shows it
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Stub(declaration, InternalError.Of(exception));
        }
    }

    /// <summary>The kernel is built and right without it: what fails on the way is left unsaid.</summary>
    private static EquatableArray<Problem> Guarded(Func<ImmutableArray<Problem>> examine)
    {
        try
        {
            return new EquatableArray<Problem>(examine());
        }
        catch (InsufficientExecutionStackException)
        {
            return EquatableArray<Problem>.Empty;
        }
    }

    private static PlugInResult Stub(LossDeclaration declaration, EquatableArray<Problem> problems) =>
        new(StubEmitter.Emit(declaration, problems), default, problems);
}
