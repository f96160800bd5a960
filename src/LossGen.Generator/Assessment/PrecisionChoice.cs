using System;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Symbolics;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Assessment;

/// <summary>A kernel, and how it was chosen.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Code">Its code in the form that was tried.</param>
/// <param name="Trial">What came of that: where there are findings, a kernel for floats computes in double.</param>
internal sealed record ChosenKernel(Kernel Kernel, KernelCode Code, KernelTrial Trial);

/// <summary>
/// Chooses what a kernel computes in: the widest type among its inputs, but double where a float loses more of the result than is promised. No rewriting saves a
/// sine of 1e4 + x, a power of 40 x, or a difference that only the user's own numbers make near.
/// </summary>
internal static class PrecisionChoice
{
    /// <summary>In ulp: a quarter of an ulp below the 4 that are promised, for the points between those that are tried.</summary>
    private const double PreciseLimit = 3.75;

    /// <summary>Who asks for speed gets a float as long as most of its digits are right.</summary>
    private const double FastLimit = 256;

    /// <param name="request">What is to be computed.</param>
    /// <param name="leaf">What the formula knows of a parameter's values.</param>
    public static ChosenKernel Choose(KernelRequest request, Func<string, Expr> leaf)
    {
        LossDeclaration declaration = request.Declaration;
        bool isFast = declaration.Options.Accuracy == AccuracyKind.Fast;
        Precision wide = isFast ? Precision.DoubleFast : Precision.Double;
        if (declaration.IsDouble)
        {
            Kernel own = KernelPlanner.Plan(request, wide);
            KernelCode ownCode = new(own, leaf);
            return new(own, ownCode, Assessor.Try(ownCode, double.PositiveInfinity) with { Findings = [] });
        }

        Kernel narrow = KernelPlanner.Plan(request, isFast ? Precision.SingleFast : Precision.Single);
        KernelCode code = new(narrow, leaf);
        KernelTrial trial = Assessor.Try(code, isFast ? FastLimit : PreciseLimit);
        return new(trial.Findings.IsEmpty ? narrow : KernelPlanner.Plan(request, wide), code, trial);
    }
}
