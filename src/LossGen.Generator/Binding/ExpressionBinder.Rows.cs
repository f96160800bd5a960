using System.Linq;
using LossGen.Generator.Problems;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Syntax;

namespace LossGen.Generator.Binding;

/// <content>Functions over a row, elements of a row, and whether the shapes fit.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>Says so where a weight or a mask tells the elements of a row apart, and the loss does not.</summary>
    public void CheckCountsRows(Expr counting, ExpressionSyntax syntax, Expr value)
    {
        if (counting.VariesInRow && !value.VariesInRow)
            sink.Report(ProblemIds.ShapeMismatch, Place(syntax.Range), "the formula has one value a row, and this has one an element: reduce it, as in 'sum(...)', or move it into the formula's own sums");
    }

    private Expr BindOverRow(FormulaFunction function, CallSyntax call, Expr[] arguments)
    {
        string name = function.Name;
        bool mayBeElementwise = function.Build is not null;
        if (!isRowLoss)
            return ReportShape(mayBeElementwise ? $"'{name}' of one argument works on a row (of two numbers it is '{name}(a, b)')" : $"'{name}' works on a row", NoRows, call.Function.Range);

        if (arguments.Contains(Unknown))
            return Unknown;

        if (name == FormulaFunctionTable.OneHot)
            return IsIndex(arguments[0], call.Arguments[0]) ? pool.OneHot(arguments[0]) : Unknown;

        if (arguments.Length == 0 || arguments.Any(static argument => argument.VariesInRow))
            return function.BuildOverRow!(pool, arguments);

        string alternative = mayBeElementwise ? $"; of two numbers it is '{name}(a, b)'" : "";
        return ReportShape($"'{name}' works on a row", $"but this is the same in all classes of a row{alternative}", call.Arguments[0].Range);
    }

    private Expr BindIndex(IndexSyntax syntax)
    {
        Expr row = BindNumber(syntax.Row), index = BindNumber(syntax.Index);
        if (!isRowLoss)
            return ReportShape("'row[index]' is an element of a row", NoRows, syntax.Range);

        if (row == Unknown || index == Unknown || !IsIndex(index, syntax.Index))
            return Unknown;

        return row.VariesInRow
            ? pool.At(row, index)
            : ReportShape("'row[index]' is an element of a row", "but this is the same in all classes of a row", syntax.Row.Range);
    }

    /// <summary>Whether it can tell a class of each row: an integer, one a row.</summary>
    private bool IsIndex(Expr index, ExpressionSyntax syntax)
    {
        if (!index.IsInteger)
            ReportShape("a class index is an integer", "but this may lie between two: take an input of an integer type, such as ReadOnlySpan<int>", syntax.Range);
        else if (index.VariesInRow)
            ReportShape("a class index is one number a row", "but this differs from class to class", syntax.Range);

        return index.IsInteger && !index.VariesInRow;
    }

    private const string NoRows = "and this loss has no rows: mark an int parameter with [RowLength]";

    private Expr ReportShape(string what, string but, TextRange range)
    {
        sink.Report(ProblemIds.ShapeMismatch, Place(range), $"{what}, {but}");
        return Unknown;
    }
}
