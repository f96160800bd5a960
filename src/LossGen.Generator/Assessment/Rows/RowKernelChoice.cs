using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Lowering.Rows;
using LossGen.Generator.Symbolics;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Assessment.Rows;

/// <summary>
/// Chooses what a kernel over rows computes in: the widest type among the inputs, but double where a float overflows on a row of ordinary magnitudes and the result does not, for no rewriting
/// saves the square of 1e25. (What a float loses otherwise is within the conditioning of the row's own sums, and is not looked at.)
/// </summary>
internal static class RowKernelChoice
{
    private const double LargestFloat = 3.4e38;

    private static readonly int[] Lengths = [2, 3, 5, 8];

    /// <param name="request">What is to be computed.</param>
    /// <param name="leaf">What the formula knows of a parameter's values.</param>
    public static RowKernel Choose(RowRequest request, Func<string, Expr> leaf)
    {
        LossDeclaration declaration = request.Kernel.Declaration;
        bool isFast = declaration.Options.Accuracy == AccuracyKind.Fast;
        Precision wide = isFast ? Precision.DoubleFast : Precision.Double;
        if (declaration.IsDouble)
            return RowPlanner.Plan(request, wide);

        RowKernel narrow = RowPlanner.Plan(request, isFast ? Precision.SingleFast : Precision.Single);
        return Lengths.Any(classes => Overflows(narrow, classes, leaf)) ? RowPlanner.Plan(request, wide) : narrow;
    }

    private static bool Overflows(RowKernel kernel, int classes, Func<string, Expr> leaf)
    {
        RowInterpreter single = new(kernel, isSingle: true), exact = new(kernel, isSingle: false);
        for (int kind = 0; kind < RowSamples.Kinds; kind++)
        {
            Dictionary<string, double[]> samples = kernel.Inputs.Select(static input => input.Parameter).Concat(kernel.HyperParameters.Select(static hyper => hyper.Parameter))
                .ToDictionary(static parameter => parameter.Name, parameter => RowSamples.Create(parameter, leaf(parameter.Name), classes, kind), StringComparer.Ordinal);
            IReadOnlyDictionary<string, double[]> wanted = exact.Run(classes, parameter => samples[parameter.Name]);
            if (wanted.Values.Any(static values => values.Any(static value => double.IsNaN(value) || Math.Abs(value) > LargestFloat)))
                continue;

            if (single.Run(classes, parameter => samples[parameter.Name]).Values.Any(static values => values.Any(static value => double.IsNaN(value) || double.IsInfinity(value))))
                return true;
        }

        return false;
    }
}
