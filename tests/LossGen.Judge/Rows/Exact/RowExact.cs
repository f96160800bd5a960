using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Judge.Exact;
using LossGen.Judge.Rows.Formulas;
using LossGen.Judge.Rows.Points;

namespace LossGen.Judge.Rows.Exact;

/// <summary>An output of a row: the loss (of order 0, at its element) or a derivative by one value of an input (1, 2).</summary>
internal sealed record RowOutput(int Order, string Name, int Place);

/// <summary>
/// The exact outputs of a formula at a row. It is evaluated with twice as many bits each time until two in turn agree; a masked class is a very low logit, another one each time, so that
/// agreement also says that there is a limit.
/// </summary>
internal sealed class RowExact(RowFormula formula)
{
    private const int LeastBits = 224;
    private const int MostBits = 1024;

    /// <summary>Two evaluations agree where they differ by no more than this part.</summary>
    private const double Agreed = 1e-12;

    /// <summary>Far below the least float: a value below it is 0 for a kernel, and where it is 0 in truth no number of bits would show it.</summary>
    private const double Nothing = 1e-60;

    /// <summary>By less than this nothing that rounds to a float is moved.</summary>
    private const double Invisible = 1e-46;

    private readonly bool hasManyKinks = KinkCount.Of(formula.Syntax) > 1;

    /// <summary>The outputs by the direction: the loss and its derivatives there, up to an order.</summary>
    public Dictionary<RowOutput, ExactOutput> At(RowPoint point, RowDirection direction, int order)
    {
        RowOutput[] outputs = [.. Enumerable.Range(0, order + 1).Select(k => k == 0 ? new RowOutput(0, "", direction.Element ?? 0) : new RowOutput(k, direction.Name, direction.Place))];
        Switches switches = new();
        (double Value, double Moves, double Reach)?[] coarse = Evaluate(point, direction, order, LeastBits, -1e40, switches);
        if (coarse.Length == 0 || switches.IsNearChoice)
            return outputs.ToDictionary(static output => output, static _ => ExactOutput.Unknown);

        var found = new ExactOutput?[outputs.Length];
        for (int k = 1; k <= order && (switches.IsNearKink || (switches.Ties > 0 && hasManyKinks)); k++)
            found[k] = ExactOutput.Unknown;

        double masked = -1e45;
        for (int bits = 2 * LeastBits; bits <= MostBits && found.Any(static output => output is null); bits *= 2, masked *= 1e5)
        {
            (double Value, double Moves, double Reach)?[] fine = Evaluate(point, direction, order, bits, masked, new Switches());
            if (fine.Length == 0)
                break;

            for (int k = 0; k <= order; k++)
                found[k] ??= Compare(coarse[k], fine[k]);

            coarse = fine;
        }

        return outputs.Select((output, k) => (output, found[k] ?? ExactOutput.Unknown)).ToDictionary();
    }

    private static ExactOutput? Compare((double Value, double Moves, double Reach)? before, (double Value, double Moves, double Reach)? after)
    {
        if (before is not { } coarse || after is not { } fine)
            return new ExactOutput(0, 0);
        if (double.IsNaN(fine.Value))
            return double.IsNaN(coarse.Value) ? ExactOutput.Unknown : null;

        double size = Math.Abs(fine.Value);
        if (size < Nothing && Math.Abs(coarse.Value) < Nothing)
            return new ExactOutput(0, fine.Reach < Invisible ? 0 : double.PositiveInfinity);
        if (!(Math.Abs(fine.Value - coarse.Value) <= Agreed * size))
            return null;

        double condition = fine.Moves < Invisible ? 0 : fine.Moves / size;
        return new ExactOutput(fine.Value, double.IsNaN(condition) ? double.PositiveInfinity : condition);
    }

    /// <summary>Each output with what relative errors of 1 in the inputs make of it; null where it does not depend on the direction, none at all where the loss has no value.</summary>
    private (double Value, double Moves, double Reach)?[] Evaluate(RowPoint point, RowDirection direction, int order, int bits, double masked, Switches switches)
    {
        try
        {
            Real.Precision = bits;
            RowDerivatives row = RowEvaluator.Evaluate(formula, point, direction, order, masked, switches);
            if (!row.Loss.IsDefined)
                return [];

            var results = new (double, double, double)?[order + 1];
            results[0] = (row.Loss.Value.Value.ToDouble(), Moves(row, point, 0), row.Loss.Moves);
            for (int k = 1; k <= order; k++)
                results[k] = row.ByInput[direction.Name][direction.Place] is { } slope && slope.Derivative(k - 1) is { } value ? (value.ToDouble(), Moves(row, point, k), Reach(row, k)) : null;

            return results;
        }
        finally
        {
            Real.Release();
            Real.Precision = Real.Bits;
        }
    }

    /// <summary>The sum of |x_i d(out)/dx_i|; of logits each by its distance from the greatest, and that by the sum of the derivatives.</summary>
    private double Moves(RowDerivatives row, RowPoint point, int order)
    {
        double moves = 0;
        foreach (RowInput input in formula.Inputs)
        {
            if (!input.Kind.IsContinuous)
                continue;

            double[] values = point.Values[input.Name];
            double top = input.Kind.IsLogit ? values.Max() : 0;
            Wide shift = 0;
            for (int i = 0; i < values.Length; i++)
            {
                if (row.ByInput[input.Name][i] is not { } slopes || slopes.Derivative(order) is not { } slope || double.IsInfinity(values[i]))
                    continue;

                shift += slope;
                moves += values[i] == top ? 0 : Math.Abs((slope * (values[i] - top)).ToDouble());
            }

            moves += top == 0 ? 0 : Math.Abs((shift * top).ToDouble());
        }

        foreach (var parameter in formula.Parameters)
        {
            if (row.ByInput[parameter.Name][0] is { } slopes && slopes.Derivative(order) is { } slope)
                moves += Math.Abs((slope * (double)parameter.Value).ToDouble());
        }

        foreach (Ray slopes in row.ByRounding)
        {
            if (slopes.Derivative(order) is { } slope)
                moves += Math.Abs(slope.ToDouble());
        }

        return moves;
    }

    /// <summary>How much anything moves the output at all. Where nothing does, a 0 is one that needs no luck. (Of the loss it is what moves the numbers it is made of: at a least value nothing moves it.)</summary>
    private static double Reach(RowDerivatives row, int order)
    {
        double reach = 0;
        foreach (Ray?[] ofInput in row.ByInput.Values)
        {
            foreach (Ray? slopes in ofInput)
            {
                if (slopes?.Derivative(order) is { } slope)
                    reach += Math.Abs(slope.ToDouble());
            }
        }

        return reach;
    }
}
