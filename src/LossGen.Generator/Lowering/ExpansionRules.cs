using System.Collections.Immutable;
using LossGen.Generator.Symbolics;
using static LossGen.Generator.Symbolics.RuleTerm;

namespace LossGen.Generator.Lowering;

/// <summary>
/// Takes the functions of stable forms apart into what vector code computes, one row each. They are all made of e^-|a|, so a loss and its gradient share one
/// exponential: softplus and sigmoid of a and of -a need no second.
/// </summary>
internal static class ExpansionRules
{
    private static readonly RuleTerm A = Variable("a");
    private static readonly RuleTerm B = Variable("b");
    private static readonly RuleTerm Decay = Exp(-Abs(A));
    private static readonly RuleTerm Fall = Expm1(-Abs(A));

    public static ImmutableArray<Rule> All { get; } =
    [
        new("sigmoid", Sigmoid(A), Select(LessOrEqual(0, A), 1, Decay) / (1 + Decay), "neither e^a nor e^-a may overflow"),
        new("softplus", Softplus(A), Max(A, 0) + Log1p(Decay), "log1p keeps the digits of a small e^-|a|"),
        new("log of sum of exps", LogAddExp(A, B), Max(A, B) + Log1p(Exp(-Abs(A - B))), "the larger exponential is taken out"),

        // cosh a = 1 + f^2 / (2 (1 + f)) with f = expm1(-|a|): near 0 nothing cancels, and from 2 on the larger exponential is taken out.
        new("log of cosh", LogCosh(A), Select(Less(Abs(A), 2), Log1p((Fall ^ 2) / (2 * (1 + Fall))), Abs(A) + Log1p((1 + Fall) ^ 2) - Log(2)), "cosh overflows at 90, and rounds to 1 near 0"),

        // 1 + a rounds; log1p(a) does not. The clamp is put on the logarithm's value, where it is exact.
        new("clamped log of a sum with 1", Log(Hold(1 + A, B)), Hold(Log1p(Hold(A, -1)), Log(B)), "1 + a swallows a small a", static (_, m) => m[B].IsConstant),
    ];
}
