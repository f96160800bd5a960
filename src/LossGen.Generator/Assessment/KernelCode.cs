using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Symbolics;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Assessment;

/// <summary>A kernel as a program of its inputs and hyper-parameters: what it sums, then what it stores, unscaled.</summary>
internal sealed class KernelCode
{
    private readonly bool hasScale;

    /// <param name="kernel">The kernel.</param>
    /// <param name="leaf">What the formula knows of a parameter's values.</param>
    public KernelCode(Kernel kernel, Func<string, Expr> leaf)
    {
        hasScale = kernel.Scale is not null;
        Leaves =
        [
            .. from input in kernel.Inputs.Concat(kernel.HyperParameters)
               let expr = leaf(input.Parameter.Name)
               select new AssessedLeaf(input.Parameter.Name, expr.Range, expr.IsInteger, input.Parameter.Role == ParameterRole.HyperParameter),
        ];
        VectorNode[] parameters = [.. kernel.Inputs.Concat(kernel.HyperParameters).Select(static input => input.Vector)];
        VectorNode[] results = [.. kernel.Sums.Select(static sum => sum.Vector), .. kernel.Outputs.Select(static output => output.Vector)];
        Dictionary<VectorNode, VectorNode> uniforms = kernel.Uniforms.ToDictionary(static uniform => uniform.Vector, static uniform => uniform.Value);
        Program = VectorProgram.Create(kernel.Scale is null ? parameters : [.. parameters, kernel.Scale], results, uniforms);
        Results = [.. kernel.Sums.Select(static sum => sum.Parameter?.Name), .. kernel.Outputs.Select(static output => output.Parameter.Name)];
    }

    public ImmutableArray<AssessedLeaf> Leaves { get; }

    public VectorProgram Program { get; }

    /// <summary>The parameters that receive the results; null for the method's own result.</summary>
    public ImmutableArray<string?> Results { get; }

    /// <summary>The numbers that the kernel computes with, those of its functions aside.</summary>
    public ImmutableArray<double> Constants =>
    [
        .. Program.Steps
            .Where(static step => step.Node.Operator == VectorOperator.Constant)
            .Select(static step => Math.Abs(step.Node.Value))
            .Where(static value => value <= FloatSpacing.Largest)
            .Distinct(),
    ];

    /// <summary>The program's arguments: the columns of the leaves, and 1 for the scale of the gradients.</summary>
    public IReadOnlyList<double[]> Arguments(double[][] columns) => hasScale ? [.. columns, [.. columns[0].Select(static _ => 1.0)]] : columns;
}
