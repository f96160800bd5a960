using System.Collections.Immutable;
using LossGen.Generator.Symbolics;
using LossGen.Generator.VectorCode;
using static LossGen.Generator.Symbolics.RuleTerm;

namespace LossGen.Generator.Lowering;

/// <summary>
/// Takes the functions of stable forms apart into what vector code computes, one row each. In Fast, sigmoid and softplus become arithmetic with e^-|a|, which a loss
/// and its gradient share; in Precise they have functions of their own, which share it too (<see cref="SharedDecays"/>).
/// </summary>
internal static class ExpansionRules
{
    private static readonly RuleTerm A = Variable("a");
    private static readonly RuleTerm B = Variable("b");
    private static readonly RuleTerm Decay = Exp(-Abs(A));

    /// <summary>The rows for a precision.</summary>
    public static ImmutableArray<Rule> For(Precision precision) => (precision.IsFast ? Fast : Precise).AddRange(Common);

    /// <summary>All rows, for the test that holds them to what they say.</summary>
    public static ImmutableArray<Rule> All => Precise.AddRange(Fast).AddRange(Common);

    private static ImmutableArray<Rule> Precise { get; } =
    [
        new("sigmoid minus label", ((1 - B) * Sigmoid(A)) - (B * Sigmoid(-A)), Apply(Operator.SigmoidDifference, A, B), "one quotient, and one subtraction that is exact for the labels 0 and 1"),
    ];

    private static ImmutableArray<Rule> Fast { get; } =
    [
        new("sigmoid", Sigmoid(A), Select(LessOrEqual(0, A), 1, Decay) / (1 + Decay), "neither e^a nor e^-a may overflow"),
        new("softplus", Softplus(A), Max(A, 0) + Log1p(Decay), "log1p keeps the digits of a small e^-|a|"),
    ];

    private static ImmutableArray<Rule> Common { get; } =
    [
        new("log of sum of exps", LogAddExp(A, B), Max(A, B) + Softplus(-Abs(A - B)), "the larger exponential is taken out"),

        // 1 + a rounds; log1p(a) does not. The clamp is put on the logarithm's value, where it is exact.
        new("clamped log of a sum with 1", Log(Hold(1 + A, B)), Hold(Log1p(Hold(A, -1)), Log(B)), "1 + a swallows a small a", static (_, m) => m[B].IsConstant && m[B].Range.IsPositive),
    ];
}
