using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Symbolics;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Assessment;

/// <summary>A kernel, and how it was chosen.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Code">Its code in the form that was tried.</param>
/// <param name="Trial">What came of that: where there are findings, a kernel for floats computes in double.</param>
internal sealed record ChosenKernel(Kernel Kernel, KernelCode Code, KernelTrial Trial)
{
    /// <summary>The code of what is computed in the end, and its expressions by the parameters that receive them.</summary>
    public (KernelCode Code, IReadOnlyDictionary<string, Expr> Computed)? Final { get; init; }

    /// <summary>Where it fails nevertheless.</summary>
    public ImmutableArray<Weakness> Weaknesses { get; init; } = [];
}

/// <summary>
/// Chooses what a kernel computes, and in what. First the form at hand, in the widest type among the inputs; then in double, where a float loses more of the
/// result than is promised, for no rewriting saves a sine of 1e4 + x, a power of 40 x, or a difference that only the user's own numbers make near; then, where that is proved to
/// fail, the form in which no exponential overflows.
/// </summary>
internal sealed class KernelChoice(LossDeclaration declaration, Func<string, Expr> leaf, IReadOnlyDictionary<string, Expr> stable)
{
    /// <summary>In ulp: half an ulp below the 4 that are promised, for the points between those that are tried.</summary>
    private const double PreciseLimit = 3.5;

    /// <summary>What is promised.</summary>
    private const double ContractLimit = 4;

    /// <summary>As many of the wider points are evaluated exactly.</summary>
    private const int MostWidePoints = 180;

    /// <summary>Who asks for speed gets a float as long as most of its digits are right.</summary>
    private const double FastLimit = 256;

    private readonly bool isFast = declaration.Options.Accuracy == AccuracyKind.Fast;

    private Precision Wide => isFast ? Precision.DoubleFast : Precision.Double;

    /// <param name="request">What is to be computed.</param>
    /// <param name="scaled">The same in the form in which no exponential overflows.</param>
    public ChosenKernel Choose(KernelRequest request, Func<KernelRequest> scaled)
    {
        ChosenKernel chosen = declaration.IsDouble ? InDouble(request) : InSingle(request);
        chosen = Examine(chosen, request);
        if (chosen.Weaknesses.IsEmpty)
            return chosen;

        KernelRequest other = scaled();
        ChosenKernel rescued = Examine(InDouble(other), other);
        return rescued.Weaknesses.Length < chosen.Weaknesses.Length ? rescued with { Code = chosen.Code, Trial = chosen.Trial } : chosen;
    }

    private ChosenKernel InSingle(KernelRequest request)
    {
        Kernel narrow = KernelPlanner.Plan(request, isFast ? Precision.SingleFast : Precision.Single);
        KernelCode code = new(narrow, leaf);
        KernelTrial trial = Assessor.Try(code, isFast ? FastLimit : PreciseLimit);
        return new(trial.Findings.IsEmpty ? narrow : KernelPlanner.Plan(request, Wide), code, trial);
    }

    private ChosenKernel InDouble(KernelRequest request)
    {
        Kernel kernel = KernelPlanner.Plan(request, Wide);
        KernelCode code = new(kernel, leaf);
        return new(kernel, code, Assessor.Try(code, double.PositiveInfinity) with { Findings = [] });
    }

    /// <summary>Where a chosen kernel without a known weakness fails at the ends of a float's range: for the analyzer, when the kernel has been built.</summary>
    public IEnumerable<Weakness> LookFurther(ChosenKernel chosen)
    {
        if (!chosen.Weaknesses.IsEmpty || chosen.Final is not { } final)
            return [];

        KernelTrial trial = Assessor.TryWide(final.Code, chosen.Kernel.Precision.IsSingle ? (isFast ? FastLimit : ContractLimit) : double.PositiveInfinity);
        return WeaknessFinder.Find(chosen with { Code = final.Code, Trial = trial }, stable, final.Computed, MostWidePoints);
    }

    private ChosenKernel Examine(ChosenKernel chosen, KernelRequest request)
    {
        IReadOnlyDictionary<string, Expr> computed = KernelPlanner.Results(request);
        return chosen with { Final = (chosen.Code, computed), Weaknesses = [.. WeaknessFinder.Find(chosen, stable, computed)] };
    }
}
