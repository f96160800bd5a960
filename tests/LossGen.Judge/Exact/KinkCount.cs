using System;
using System.Linq;
using LossGen.Generator.Syntax;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Exact;

/// <summary>
/// Counts what has a kink in a formula. At a kink, the convention of its function says what the derivative is; where two meet they may cancel, and then it is that
/// of the function as a whole, which the judge does not try to find out.
/// </summary>
internal static class KinkCount
{
    public static int Of(FormulaSyntax formula) =>
        SyntaxNodes.All(formula).Count(static node => node is CallSyntax { Function.Name: "abs" or "sign" or "relu" or "max" or "min" or "clamp" });
}
