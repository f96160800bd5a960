using System;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Judge.Exact;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Tests.Exact;

/// <summary>A formula's exact outputs at a point, by name.</summary>
internal static class Evaluated
{
    /// <param name="line">The formula with its kinds and parameters, as the sets have it.</param>
    /// <param name="output">Such as <c>loss</c>, <c>dx</c> or <c>d2x</c>.</param>
    public static ExactOutput At(string line, string output, params (string Name, double Value)[] point)
    {
        JudgedFormula formula = FormulaLine.Read("test", line);
        OutputKey[] keys = OutputKey.Of(formula, withHessian: true);
        double[] values = [.. formula.Inputs.Select(input => point.Single(pair => pair.Name == input.Name).Value)];
        return new ExactEvaluation(formula, keys).At(values)[Array.FindIndex(keys, key => key.ToString() == output)];
    }

    /// <summary>Asserts a value to 15 digits; NaN stands for none.</summary>
    public static void Is(double expected, string line, string output, params (string Name, double Value)[] point)
    {
        Assert.True(Mpfr.IsAvailable, LossGen.Judge.Commands.JudgeCommand.NoMpfr);
        double value = At(line, output, point).Value;
        Assert.True(
            double.IsNaN(expected) ? double.IsNaN(value) : Math.Abs(value - expected) <= 1e-14 * Math.Abs(expected),
            FormattableString.Invariant($"{output} of {line} is {value:R}, not {expected:R}"));
    }
}
