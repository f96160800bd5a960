using System;
using System.Linq;

namespace LossGen.Judge.Rows.Exact;

/// <summary>What an expression is in one row: numbers or truth values, one for each class or one alone.</summary>
internal sealed record RowNumbers(bool IsRow, Node[]? Numbers, bool[]? Truths)
{
    public static RowNumbers Alone(Node number) => new(IsRow: false, [number], Truths: null);

    public static RowNumbers Row(Node[] numbers) => new(IsRow: true, numbers, Truths: null);

    /// <summary>The number of a class.</summary>
    public Node At(int i) => Numbers![IsRow ? i : 0];

    public bool IsTrueAt(int i) => Truths![IsRow ? i : 0];

    /// <summary>A function of elements, taken of each.</summary>
    public static RowNumbers Map(int classes, Func<int, Node> function, params ReadOnlySpan<RowNumbers> operands)
    {
        bool isRow = AnyRow(operands);
        return new(isRow, [.. Enumerable.Range(0, isRow ? classes : 1).Select(function)], Truths: null);
    }

    /// <summary>The same for truth values.</summary>
    public static RowNumbers Test(int classes, Func<int, bool> function, params ReadOnlySpan<RowNumbers> operands)
    {
        bool isRow = AnyRow(operands);
        return new(isRow, Numbers: null, [.. Enumerable.Range(0, isRow ? classes : 1).Select(function)]);
    }

    private static bool AnyRow(ReadOnlySpan<RowNumbers> operands)
    {
        foreach (RowNumbers operand in operands)
        {
            if (operand.IsRow)
                return true;
        }

        return false;
    }
}
