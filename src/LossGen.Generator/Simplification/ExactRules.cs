using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Symbolics;
using static LossGen.Generator.Symbolics.RuleTerm;

namespace LossGen.Generator.Simplification;

/// <summary>Rules that make an expression shorter and change no value of it: what differentiation leaves behind is cleared away by them.</summary>
internal static class ExactRules
{
    private static readonly RuleTerm A = Variable("a");
    private static readonly RuleTerm B = Variable("b");

    public static ImmutableArray<Rule> All { get; } =
    [
        new("gate of a gated factor", Select(Apply(Operator.Less, 0, A), B * Max(A, 0), 0), B * Max(A, 0), "", static (pool, m) => pool.Factors(m[B]).All(static factor => factor.Is(Operator.Input))),
        new("nested log1p and expm1", Log1p(Expm1(A)), A, ""),
    ];
}
