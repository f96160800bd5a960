using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Syntax;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Exact;

/// <summary>What a kernel computes: the loss (of order 0), its gradient by an input (1), or that input's diagonal of the Hessian (2).</summary>
internal sealed record OutputKey(int Order, FormulaInput? Input)
{
    /// <summary>The outputs of a formula's kernel, in the order of its parameters. There is no second derivative of digamma (LG0010).</summary>
    public static OutputKey[] Of(JudgedFormula formula, bool withHessian) =>
    [
        new(0, Input: null),
        .. formula.Differentiated.Select(static input => new OutputKey(1, input)),
        .. withHessian && !SyntaxNodes.All(formula.Syntax).OfType<CallSyntax>().Any(static call => call.Function.Name == "digamma") ? formula.Differentiated.Select(static input => new OutputKey(2, input)) : [],
    ];

    /// <summary>Its derivative as exponents of the continuous inputs.</summary>
    public int[] Monomial(JudgedFormula formula) =>
        [.. formula.Inputs.Where(static input => InputKinds.IsContinuous(input.Kind)).Select(input => input == Input ? Order : 0)];

    public override string ToString() => Order switch
    {
        0 => "loss",
        1 => "d" + Input!.Name,
        _ => "d2" + Input!.Name,
    };
}
