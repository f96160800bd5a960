using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using LossGen.Judge.Exact;
using LossGen.Judge.Rows.Exact;
using LossGen.Judge.Rows.Formulas;
using LossGen.Judge.Rows.Kernels;
using LossGen.Judge.Rows.Points;
using LossGen.Judge.Verdicts;

namespace LossGen.Judge.Rows.Verdicts;

/// <summary>Judges one kernel over rows: each row by itself, and all rows of a length in one call.</summary>
internal static class RowJudge
{
    /// <summary>Up to here a row is looked at whole, and its Hessian too.</summary>
    private const int MostSecondOrder = 64;

    public static RowVerdict Judge(RowFormula formula, RowKernelRunner kernel, RowPoint[] rows, bool withHessian)
    {
        var watch = Stopwatch.StartNew();
        RowSlot[] slots = RowSlot.Of(formula, withHessian);
        OutputVerdict[] verdicts = [.. slots.Select(static slot => new OutputVerdict(slot.Key))];
        RowExact exact = new(formula);
        foreach (IGrouping<int, int> ofLength in Enumerable.Range(0, rows.Length).GroupBy(i => rows[i].Length))
        {
            int[] numbers = [.. ofLength];
            try
            {
                float[][] together = Run(formula, kernel, slots, [.. numbers.Select(i => rows[i])]);
                for (int k = 0; k < numbers.Length; k++)
                {
                    float[][] alone = Run(formula, kernel, slots, [rows[numbers[k]]]);
                    Compare(formula, slots, exact, rows[numbers[k]], (slot, place, expected) =>
                    {
                        float first = alone[slot][slots[slot].Count(1, ofLength.Key) == 1 ? 0 : place];
                        verdicts[slot].Add(first, expected, [numbers[k], place]);
                        if (!slots[slot].IsOfRows)
                            return;

                        float second = together[slot][slots[slot].Start(k, ofLength.Key) + (slots[slot].Count(1, ofLength.Key) == 1 ? 0 : place)];
                        if (!second.Equals(first))
                            verdicts[slot].Add(second, expected, [numbers[k], place]);
                    });
                }
            }
            catch (Exception failure) when (failure is NotSupportedException or ArgumentException or InvalidOperationException)
            {
                return new(formula, rows, verdicts, failure.Message);
            }
        }

        return new(formula, rows, verdicts) { Elapsed = watch.Elapsed };
    }

    private static float[][] Run(RowFormula formula, RowKernelRunner kernel, RowSlot[] slots, RowPoint[] rows)
    {
        int length = rows[0].Length;
        Array[] inputs =
        [
            .. formula.Inputs.Select(input => Typed(input.Kind, input.Kind.Shape == RowShape.Class ? rows[0].Values[input.Name] : [.. rows.SelectMany(row => row.Values[input.Name])])),
        ];
        float[][] outputs = [.. slots.Select(slot => new float[slot.Count(rows.Length, length)])];
        foreach (float[] output in outputs)
            Array.Fill(output, -12345.678f);

        kernel(inputs, length, outputs);
        return outputs;
    }

    private static Array Typed(RowKind kind, double[] values) => kind.Type switch
    {
        "byte" => Array.ConvertAll(values, static value => (byte)value),
        "sbyte" => Array.ConvertAll(values, static value => (sbyte)value),
        "int" => Array.ConvertAll(values, static value => (int)value),
        _ => Array.ConvertAll(values, static value => (float)value),
    };

    /// <summary>Goes through the places of a row that are looked at.</summary>
    private static void Compare(RowFormula formula, RowSlot[] slots, RowExact exact, RowPoint row, Action<int, int, ExactOutput> add)
    {
        int order = row.Length <= MostSecondOrder ? 2 : 1;
        bool hasLoss = false;
        for (int slot = 1; slot < slots.Length; slot++)
        {
            if (slots[slot].Order != 1)
                continue;

            int second = Array.FindIndex(slots, other => other.Order == 2 && other.Name == slots[slot].Name);
            foreach (int place in Places(slots[slot], formula, row))
            {
                Dictionary<RowOutput, ExactOutput> found = exact.At(row, new RowDirection(slots[slot].Name, place), second < 0 ? 1 : order);
                if (!hasLoss && !slots[0].IsPerElement)
                    add(0, 0, found[new RowOutput(0, "", 0)]);

                hasLoss = true;
                add(slot, place, found[new RowOutput(1, slots[slot].Name, place)]);
                if (second >= 0 && order == 2)
                    add(second, place, found[new RowOutput(2, slots[slot].Name, place)]);
                if (slots[0].IsPerElement && slots[slot].Kind?.Shape == RowShape.Element)
                    add(0, place, exact.At(row, new RowDirection(slots[slot].Name, place, place), 0)[new RowOutput(0, "", place)]);
            }
        }
    }

    /// <summary>The first place, the true class, the first of the greatest, and one between: all, in a short row.</summary>
    private static int[] Places(RowSlot slot, RowFormula formula, RowPoint row)
    {
        if (slot.Kind is null or { Shape: RowShape.Sample })
            return [0];

        double[] values = row.Values[slot.Name];
        int greatest = Array.IndexOf(values, values.Max());
        int[] truth = [.. formula.Inputs.Where(static input => input.Kind == RowKind.Index).Select(input => (int)row.Values[input.Name][0])];
        int[] places = row.Length > MostSecondOrder ? [greatest, .. truth] : [0, greatest, .. truth, row.Length / 2];
        return [.. places.Distinct().Order()];
    }
}
