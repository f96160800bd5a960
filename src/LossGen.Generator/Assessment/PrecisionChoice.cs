using System;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Symbolics;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Assessment;

/// <summary>A kernel, and what spoke against computing it in float.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Code">Its code in the form that was tried in float; of a loss of doubles, in the form that is run.</param>
/// <param name="Findings">The points at which a float would not do; where there are some, the kernel is in double.</param>
internal sealed record ChosenKernel(Kernel Kernel, KernelCode Code, ImmutableArray<Finding> Findings);

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
            return new(own, new KernelCode(own, leaf), []);
        }

        Kernel narrow = KernelPlanner.Plan(request, isFast ? Precision.SingleFast : Precision.Single);
        KernelCode code = new(narrow, leaf);
        ImmutableArray<Finding> findings = Assessor.Assess(code, isFast ? FastLimit : PreciseLimit);
        return new(findings.Any() ? KernelPlanner.Plan(request, wide) : narrow, code, findings);
    }
}
