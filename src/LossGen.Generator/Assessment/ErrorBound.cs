using System;
using System.Collections.Generic;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Assessment;

/// <summary>
/// Running error analysis (Wilkinson; Higham, "Accuracy and Stability of Numerical Algorithms", 3.3): beside each value, computed in double, stands a bound
/// of its error if every operation rounded to float. To first order,
/// <code>
/// a + b:  e = ea + eb + u |a + b|        a b:  e = |a| eb + |b| ea + u |a b|        f(a):  e = max |f(a +- ea) - f(a)| + k u |f(a)|
/// </code>
/// It says where a float may go wrong, not that it does: errors that cancel count twice here.
/// </summary>
internal sealed class ErrorBound(int count)
{
    /// <summary>Half an ulp of a float at worst.</summary>
    private const double Unit = 1.0 / (1 << 24);

    /// <summary>What a function adds: an ulp and a half.</summary>
    private const double FunctionUnit = 3 * Unit;

    private readonly VectorInterpreter exact = new(count, isSingle: false);

    /// <summary>Runs the program in double: the values of all slots, and the bounds of their errors in float.</summary>
    public (double[][] Values, double[][] Errors) Run(VectorProgram program, IReadOnlyList<double[]> arguments)
    {
        double[][] values = new double[program.SlotCount][], errors = new double[program.SlotCount][];
        for (int i = 0; i < arguments.Count; i++)
        {
            values[program.Parameters[i]] = arguments[i];
            errors[program.Parameters[i]] = new double[count];
        }

        foreach (VectorStep step in program.Steps)
        {
            exact.Run(step, values);
            if (step.Node.Function is { } function)
                BoundCall(step, function, values, errors);
            else
                BoundOperation(step, values, errors);
        }

        return (values, errors);
    }

    private void BoundOperation(VectorStep step, double[][] values, double[][] errors)
    {
        double[] result = values[step.Target], error = errors[step.Target] = new double[count];
        double[]? a = At(values, 0), b = At(values, 1), c = At(values, 2), ea = At(errors, 0), eb = At(errors, 1), ec = At(errors, 2);
        VectorOperator @operator = step.Node.Operator;
        for (int i = 0; i < count; i++)
        {
            double rounding = Unit * Math.Abs(result[i]);
            error[i] = @operator switch
            {
                VectorOperator.Constant => Math.Abs((float)result[i] - result[i]),
                VectorOperator.Add or VectorOperator.Subtract => ea![i] + eb![i] + rounding,
                VectorOperator.Multiply => (Math.Abs(a![i]) * eb![i]) + (Math.Abs(b![i]) * ea![i]) + (result[i] == 0 ? ea[i] * eb[i] : 0) + rounding,
                VectorOperator.Divide => ((ea![i] + (Math.Abs(result[i]) * eb![i])) / Math.Abs(b![i])) + rounding,
                VectorOperator.FusedMultiplyAdd => (Math.Abs(a![i]) * eb![i]) + (Math.Abs(b![i]) * ea![i]) + ec![i] + rounding,
                VectorOperator.Sqrt => a![i] == 0 ? Math.Sqrt(ea![i]) : (ea![i] / (2 * result[i])) + rounding,
                VectorOperator.Negate or VectorOperator.Abs => ea![i],
                VectorOperator.Max or VectorOperator.Min => Chosen(a![i] > b![i] == (@operator == VectorOperator.Max), IsUndecided(a[i], b[i], ea![i], eb![i]), a[i], b[i], ea[i], eb[i]),
                VectorOperator.Select => Chosen(a![i] != 0, ea![i] > 0, b![i], c![i], eb![i], ec![i]),
                VectorOperator.Less or VectorOperator.LessOrEqual or VectorOperator.Equal => IsUndecided(a![i], b![i], ea![i], eb![i]) ? 1 : 0,
                VectorOperator.And or VectorOperator.Or => Math.Max(ea![i], eb![i]),
                VectorOperator.Not => ea![i],
                _ => 0,
            };

            // What vanishes is not 0: a choice that asks for it must know.
            if (result[i] == 0 && (@operator == VectorOperator.Multiply || @operator == VectorOperator.Divide) && (a![i] != 0 || ea![i] > 0) && (b![i] != 0 || eb![i] > 0))
                error[i] = Math.Max(error[i], double.Epsilon);
        }

        double[]? At(double[][] columns, int operand) => operand < step.Sources.Length ? columns[step.Sources[operand]] : null;
    }

    /// <summary>Whether a comparison may come out the other way: the operands are nearer than their errors allow to tell, or are no numbers.</summary>
    private static bool IsUndecided(double a, double b, double ea, double eb) => ea + eb > 0 ? !(Math.Abs(a - b) > ea + eb) : double.IsNaN(a - b) && !(a == b);

    /// <summary>The error of a choice: that of what is chosen; where that is undecided, whatever may come of it.</summary>
    private static double Chosen(bool isFirst, bool isUndecided, double a, double b, double ea, double eb)
    {
        if (!isUndecided)
            return isFirst ? ea : eb;

        double error = Math.Max(Math.Abs(a - b), ea + eb);
        return double.IsNaN(error) && !(a == b) ? double.PositiveInfinity : error;
    }

    /// <summary>Each argument is moved by its error, to either side.</summary>
    private void BoundCall(VectorStep step, VectorFunction function, double[][] values, double[][] errors)
    {
        int results = function.Results.Length;
        for (int k = 0; k < results; k++)
        {
            double[] value = values[step.Target + k], error = errors[step.Target + k] = new double[count];
            for (int i = 0; i < count; i++)
                error[i] = (FunctionUnit * Math.Abs(value[i])) + (value[i] == 0 ? double.Epsilon : 0);
        }

        // A sine moves by no more than its argument, and by as much where that has lost its digits.
        if (function.Name is "Sin" or "Cos")
        {
            for (int i = 0; i < count; i++)
                errors[step.Target][i] += errors[step.Sources[0]][i];

            return;
        }

        double[][] arguments = new double[step.Sources.Length][];
        for (int j = 0; j < arguments.Length; j++)
            arguments[j] = values[step.Sources[j]];

        for (int j = 0; j < arguments.Length; j++)
        {
            double[] argument = arguments[j], error = errors[step.Sources[j]];
            if (Array.TrueForAll(error, static e => e == 0))
                continue;

            arguments[j] = Moved(argument, error, 1);
            double[][] above = exact.Call(function, arguments);
            arguments[j] = Moved(argument, error, -1);
            double[][] below = exact.Call(function, arguments);
            arguments[j] = argument;
            for (int k = 0; k < results; k++)
                Widen(errors[step.Target + k], values[step.Target + k], above[k], below[k]);
        }
    }

    private static double[] Moved(double[] argument, double[] error, int sign)
    {
        double[] moved = new double[argument.Length];
        for (int i = 0; i < moved.Length; i++)
            moved[i] = argument[i] + (sign * error[i]);

        return moved;
    }

    private static void Widen(double[] error, double[] value, double[] above, double[] below)
    {
        for (int i = 0; i < error.Length; i++)
        {
            // Beyond the edge of its domain a function is NaN: then the other side speaks.
            double up = Math.Abs(above[i] - value[i]), down = Math.Abs(below[i] - value[i]);
            error[i] += double.IsNaN(up) ? down : double.IsNaN(down) ? up : Math.Max(up, down);
        }
    }
}
