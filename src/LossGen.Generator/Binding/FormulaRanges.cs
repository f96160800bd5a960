using System.Collections.Generic;
using LossGen.Generator.Problems;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Binding;

/// <summary>
/// Where in the formula an expression is written, so that what later stages say of it stands on its characters. Of several places the first counts, but before
/// all of them the first at which something could go wrong: of <c>p*log(p)</c> the <c>p</c> in the logarithm.
/// </summary>
internal sealed class FormulaRanges(TextRange whole)
{
    private readonly Dictionary<Expr, TextRange> written = [];
    private readonly Dictionary<Expr, TextRange> endangered = [];

    /// <summary>The characters, or all of the formula without its bindings where the expression is of the compiler's making.</summary>
    public TextRange this[Expr expr] => endangered.TryGetValue(expr, out TextRange range) || written.TryGetValue(expr, out range) ? range : whole;

    /// <summary>Which argument of a function it is that an input can drive to the edge of the domain.</summary>
    public static int? EndangeredArgument(string function) => function switch
    {
        "log" or "log1p" or "lgamma" or "digamma" or "sqrt" or "pow" => 0,
        "xlogy" => 1,
        _ => null,
    };

    public void Add(Expr expr, TextRange range) => AddTo(written, expr, range);

    /// <summary>The same for what a logarithm is taken of, what divides, and what is raised to a power.</summary>
    public void AddEndangered(Expr expr, TextRange range) => AddTo(endangered, expr, range);

    private static void AddTo(Dictionary<Expr, TextRange> ranges, Expr expr, TextRange range)
    {
        if (!ranges.ContainsKey(expr))
            ranges.Add(expr, range);
    }
}
