using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Binding;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Lowering.Rows;
using LossGen.Generator.Symbolics;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator;

/// <summary>Brings the expressions of a loss over rows and the parameters that ask for them together.</summary>
internal static class RowRequests
{
    /// <param name="expressions">The value of a row, then the derivatives in the order of their parameters, then, if the formula has one value an element, that.</param>
    public static RowRequest Create(BoundLoss loss, ImmutableArray<Expr> expressions, ImmutableArray<ParameterDeclaration> derivatives, IReadOnlyDictionary<Expr, string> names)
    {
        bool isPerElement = loss.HasValuePerElement;
        ExprPool pool = loss.Pool;
        Expr elementValue = isPerElement ? RowTotals.Counted(loss, expressions[expressions.Length - 1]) : expressions[0];
        ImmutableArray<(ParameterDeclaration, Expr)> outputs =
        [
            .. from parameter in loss.Declaration.Parameters
               where parameter.IsOutput
               select (parameter, parameter.Role == ParameterRole.LossValues ? elementValue : expressions[derivatives.IndexOf(parameter) + 1]),
        ];
        ImmutableArray<Expr> inputs = [.. Dependence.Nodes(loss.Value).Where(static node => node.Is(Operator.Input) && !node.IsInteger)];

        // A weight or mask of elements has been counted within the sums.
        KernelRequest kernel = new(
            loss.Declaration, pool, loss.Declaration.Return == ReturnKind.Void ? null : expressions[0], outputs, inputs, names, isPerElement ? null : loss.Weight, isPerElement ? null : loss.Mask);
        bool isMean = loss.Declaration.Options.Reduction == ReductionKind.Mean;
        IEnumerable<Expr?> written = [loss.Value, loss.Weight, loss.Mask];
        return new RowRequest(kernel, isMean ? RowTotals.Divisor(loss) : null, isPerElement, [.. written.OfType<Expr>()]);
    }
}
