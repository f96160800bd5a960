using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Assessment;

/// <summary>
/// Runs vector code on a column of points, as the machine would in floats or in doubles, bit for bit but for a fused multiply-add of floats that is
/// rounded by way of a double, once in 2^29. The code of a kernel for floats can be run in doubles too: its functions are then those for doubles.
/// </summary>
/// <param name="count">How many points there are.</param>
/// <param name="isSingle">Whether each operation rounds to float.</param>
internal sealed class VectorInterpreter(int count, bool isSingle)
{
    private readonly Stack<double[]> free = new();

    /// <summary>The columns of all slots, given those of the parameters.</summary>
    public double[][] Run(VectorProgram program, IReadOnlyList<double[]> arguments)
    {
        double[][] slots = new double[program.SlotCount][];
        for (int i = 0; i < arguments.Count; i++)
            slots[program.Parameters[i]] = arguments[i];

        foreach (VectorStep step in program.Steps)
            Run(step, slots);

        return slots;
    }

    /// <summary>One step: its slots are filled.</summary>
    public void Run(VectorStep step, double[][] slots)
    {
        if (step.Node.Function is { } function)
        {
            double[][] arguments = new double[step.Sources.Length][];
            for (int i = 0; i < arguments.Length; i++)
                arguments[i] = slots[step.Sources[i]];

            double[][] results = Call(function, arguments);
            for (int i = 0; i < results.Length; i++)
                slots[step.Target + i] = results[i];

            return;
        }

        double[] target = slots[step.Target] = Rent();
        ImmutableArray<int> sources = step.Sources;
        double[] a = sources.Length > 0 ? slots[sources[0]] : target;
        double[] b = sources.Length > 1 ? slots[sources[1]] : target;
        double[] c = sources.Length > 2 ? slots[sources[2]] : target;
        if (VectorArithmetic.Run(step.Node, isSingle, target, a, b, c) && isSingle)
        {
            for (int i = 0; i < target.Length; i++)
                target[i] = (float)target[i];
        }
    }

    /// <summary>The results of a function, in the arithmetic of this interpreter.</summary>
    public double[][] Call(VectorFunction function, double[][] arguments)
    {
        VectorFunction own = isSingle ? function : function.In(Precision.Double);
        VectorProgram program = VectorProgram.Of(own);
        double[][] slots = Run(program, arguments);
        double[][] results = new double[program.Results.Length][];
        for (int i = 0; i < results.Length; i++)
            results[i] = slots[program.Results[i]];

        foreach (VectorStep step in program.Steps)
        {
            if (step.Node.Function is null && Array.IndexOf(results, slots[step.Target]) < 0)
                free.Push(slots[step.Target]);
        }

        return results;
    }

    private double[] Rent() => free.Count > 0 ? free.Pop() : new double[count];
}
