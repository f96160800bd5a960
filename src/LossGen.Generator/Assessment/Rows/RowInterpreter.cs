using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Assessment.Rows;

/// <summary>
/// Runs a kernel over rows on one row, each class in a lane: as the machine would, but that the sums over the classes are added in double and rounded once.
/// </summary>
/// <param name="kernel">The kernel.</param>
/// <param name="isSingle">Whether each operation rounds to float; a kernel for floats can be run in doubles too.</param>
internal sealed class RowInterpreter(RowKernel kernel, bool isSingle)
{
    private static readonly Dictionary<VectorNode, VectorNode> NoAliases = [];

    /// <summary>The results by the parameter that receives them, the row's value by the empty name: one number a class, all equal where the result is of the row.</summary>
    /// <param name="classes">The row length.</param>
    /// <param name="values">The values of an input or a hyper-parameter: one a class, all equal where there is one a row.</param>
    public IReadOnlyDictionary<string, double[]> Run(int classes, Func<ParameterDeclaration, double[]> values)
    {
        Dictionary<VectorNode, double[]> known = [];
        VectorInterpreter interpreter = new(classes, isSingle);
        foreach (RowInput input in kernel.Inputs)
            known[input.Vector] = values(input.Parameter);

        foreach (KernelInput hyper in kernel.HyperParameters)
            known[hyper.Vector] = values(hyper.Parameter);

        if (kernel.Classes is not null)
            known[kernel.Classes] = Repeat(classes);

        if (kernel.Position is not null)
            known[kernel.Position] = [.. Enumerable.Range(0, classes).Select(static position => (double)position)];

        if (kernel.Scale is not null)
            known[kernel.Scale] = Repeat(1);

        Compute(kernel.Uniforms);
        foreach (RowStep step in kernel.Steps)
        {
            Compute(step.Shared);
            foreach (RowLookup lookup in step.Lookups)
            {
                double index = Value(lookup.Index)[0];
                known[lookup.Vector] = Repeat(known[lookup.Source.Vector][index >= 0 && index < classes ? (int)index : 0]);
            }

            double[][] terms = [.. step.Reductions.Select(reduction => Value(reduction.Term))];
            Compute(step.Kept);
            foreach ((RowReduction reduction, double[] term) in step.Reductions.Zip(terms, static (reduction, term) => (reduction, term)))
                known[reduction.Vector] = Repeat(Round(reduction.IsMax ? Largest(term) : term.Sum()));
        }

        Compute(kernel.Final.Shared);
        return kernel.Final.Elements.Concat(kernel.Final.Columns).Concat(kernel.Final.Samples).Select(output => (Name: output.Parameter.Name, output.Vector))
            .Concat(kernel.Final.Sums.Select(static sum => (Name: sum.Parameter?.Name ?? "", sum.Vector)))
            .ToDictionary(static result => result.Name, result => Value(result.Vector), StringComparer.Ordinal);

        void Compute(ImmutableArray<KernelUniform> uniforms)
        {
            // All of one piece of code are computed of what was there before it.
            double[][] computed = [.. uniforms.Select(uniform => Value(uniform.Value))];
            for (int i = 0; i < computed.Length; i++)
                known[uniforms[i].Vector] = computed[i];
        }

        double[] Value(VectorNode node)
        {
            if (known.TryGetValue(node, out double[]? value))
                return value;

            VectorNode[] parameters = [.. known.Keys];
            VectorProgram program = VectorProgram.Create(parameters, [node], NoAliases);
            return [.. interpreter.Run(program, [.. parameters.Select(parameter => known[parameter])])[program.Results[0]]];
        }

        double[] Repeat(double value) => [.. Enumerable.Repeat(value, classes)];
    }

    private double Round(double value) => isSingle ? (float)value : value;

    private static double Largest(double[] terms) => terms.Any(double.IsNaN) ? double.NaN : terms.Max();
}
