using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Binding;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator;

/// <summary>Brings the expressions of a loss and the parameters that ask for them together.</summary>
internal static class KernelRequests
{
    /// <param name="expressions">The value, then the derivatives in the order of their parameters.</param>
    public static KernelRequest Create(
        BoundLoss loss,
        ImmutableArray<Expr> expressions,
        ImmutableArray<ParameterDeclaration> derivatives,
        IReadOnlyDictionary<Expr, string> names)
    {
        ImmutableArray<(ParameterDeclaration, Expr)> outputs =
        [
            .. from parameter in loss.Declaration.Parameters
               where parameter.IsOutput
               select (parameter, parameter.Role == ParameterRole.LossValues ? expressions[0] : expressions[derivatives.IndexOf(parameter) + 1]),
        ];
        bool needsValue = loss.Declaration.Return != ReturnKind.Void;
        ImmutableArray<Expr> inputs = [.. Dependence.Nodes(loss.Value).Where(static node => node.Is(Operator.Input) && !node.IsInteger)];
        return new KernelRequest(loss.Declaration, loss.Pool, needsValue ? expressions[0] : null, outputs, inputs, names, loss.Weight, loss.Mask);
    }
}
