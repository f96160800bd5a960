using System.Linq;
using LossGen.Judge.Exact;
using LossGen.Judge.Formulas;
using LossGen.Judge.Rows.Formulas;

namespace LossGen.Judge.Rows.Kernels;

/// <summary>An output parameter of a kernel over rows: the loss values (of order 0), or a gradient or Hessian.</summary>
/// <param name="Kind">What it has values for; null for a hyper-parameter, of which there is one.</param>
internal sealed record RowSlot(int Order, string Name, RowKind? Kind, bool IsPerElement)
{
    public bool IsTotal => Order > 0 && Kind is null;

    /// <summary>Whether what it holds is of one row alone, however many there are.</summary>
    public bool IsOfRows => Order == 0 || Kind is { Shape: not RowShape.Class };

    /// <summary>As verdicts call it.</summary>
    public OutputKey Key => new(Order, Order == 0 ? null : new FormulaInput(Name, InputKind.Real));

    /// <summary>The outputs of a formula's kernel, in the order of its parameters.</summary>
    public static RowSlot[] Of(RowFormula formula, bool withHessian) =>
    [
        new(0, "", Kind: null, !RowSyntax.IsPerRow(formula)),
        .. formula.Inputs.Where(static input => input.Kind.HasGradient).Select(static input => new RowSlot(1, input.Name, input.Kind, IsPerElement: false)),
        .. formula.Inputs.Where(input => withHessian && input.Kind.HasGradient).Select(static input => new RowSlot(2, input.Name, input.Kind, IsPerElement: false)),
        .. formula.Parameters.Select(static parameter => new RowSlot(1, parameter.Name, Kind: null, IsPerElement: false)),
    ];

    /// <summary>How many values it holds for so many rows.</summary>
    public int Count(int rows, int length) => Order == 0 ? IsPerElement ? rows * length : rows : Kind?.Count(rows, length) ?? 1;

    /// <summary>Where among them a row's begin.</summary>
    public int Start(int row, int length) => Order == 0 ? IsPerElement ? row * length : row : Kind?.Shape switch { RowShape.Element => row * length, RowShape.Sample => row, _ => 0 };
}
