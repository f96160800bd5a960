using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Symbolics;
using static LossGen.Generator.Symbolics.RuleTerm;

namespace LossGen.Generator.Stabilization;

/// <summary>
/// The rules that make a formula stable, one equation a row. A row holds for every value for which its left side is defined (under its condition, where it
/// has one), in any order of terms and factors, with any common factor of a sum's terms, and with anything beside it. Sources: PyTensor's and Stan's rewrites;
/// Mächler, "Accurately computing log(1 - exp(-|a|))" (2012); Kahan, "Branch cuts" (1987); Goldberg, "What every computer scientist should know" (1991).
/// </summary>
internal static class StabilityRules
{
    private static readonly RuleTerm A = Variable("a");
    private static readonly RuleTerm B = Variable("b");
    private static readonly RuleTerm C = Variable("c");
    private static readonly RuleTerm K = Variable("k");

    /// <summary>
    /// The rules that run first: they bring a formula to functions whose derivatives are stable in their turn.
    /// </summary>
    public static ImmutableArray<Rule> BeforeDifferentiation { get; } =
    [
        .. RowRules.BeforeDifferentiation,

        // What has been multiplied out is put together again, before anything else takes a part of it.
        new("expanded square with 1", (A ^ 2) - (2 * A) + 1, (A - 1) ^ 2, "the terms cancel where a nears 1"),
        new("expanded square", (A ^ 2) - (2 * A * B) + (B ^ 2), (A - B) ^ 2, "the terms cancel where a and b are near"),
        new("expanded square of a sum", (A ^ 2) + (2 * A * B) + (B ^ 2), (A + B) ^ 2, "the terms cancel where a nears -b"),

        // Kinks that cancel.
        new("sign times magnitude", Apply(Operator.Sign, A) * Abs(A), A, "the two have kinks that cancel"),
        new("sign times value", Apply(Operator.Sign, A) * A, Abs(A), "one operation for two, and what it cancels with is found"),
        new("larger and smaller", Max(A, B) + Min(A, B), A + B, "the two have kinks that cancel"),
        new("positive part minus negative part", Max(A, 0) - Max(-A, 0), A, "the two have kinks that cancel"),
        new("positive part and half of the magnitude", Max(A, 0) - (Abs(A) / 2), A / 2, "the two have kinks that cancel"),

        // The logistic function in its many spellings.
        new("reciprocal of 1 + exp", (1 + Exp(A)) ^ K, Sigmoid(-A) ^ -K, "exp overflows at 89, and the sum swallows a small exp", static (_, m) => !m[K].IsConstant || IsNegativeConstant(m[K])),
        new("reciprocal of constant + exp", (K + Exp(A)) ^ -1, Sigmoid(Log(K) - A) / K, "exp overflows at 89, and the sum swallows a small exp", static (_, m) => IsPositiveConstant(m[K])),
        new("exp times sigmoid", Exp(A) * Sigmoid(-A), Sigmoid(A), "exp overflows at 89 while the product tends to 1"),
        new("exp times shifted sigmoid", Exp(A) * Sigmoid(K - A), Exp(K) * Sigmoid(A - K), "exp overflows at 89 while the product is bounded", static (_, m) => m[K].IsConstant),
        new("power of the odds", (Sigmoid(A) ^ K) * (Sigmoid(-A) ^ -K), Exp(K * A), "a sigmoid vanishes where the quotient does not overflow"),
        new("exp times power of sigmoid", Exp(A) * (Sigmoid(-A) ^ K), Sigmoid(A) * (Sigmoid(-A) ^ (K - 1)), "exp overflows at 89 while the product is bounded", static (_, m) => m[K].IsConstant),
        new("exp over sum of exps", Exp(A) * ((Exp(A) + B) ^ -1), Sigmoid(A - Log(B)), "both exps overflow, or both vanish", static (_, m) => IsSumOfExps(m[B])),
        new("multiple of exp over sum of exps", Exp(A) * (((K * Exp(A)) + B) ^ -1), Sigmoid(A + Log(K) - Log(B)) / K, "both exps overflow, or both vanish", static (_, m) => IsPositiveConstant(m[K]) && IsSumOfExps(m[B])),
        new("difference over sum of exps", Expm1(A) * Sigmoid(-A), Tanh(A / 2), "expm1 overflows at 89"),
        new("sinh from exps", Exp(A) - Exp(-A), 2 * Apply(Operator.Sinh, A), "the difference cancels near 0"),
        new("tanh from exps", Apply(Operator.Sinh, A) * ((Exp(A) + Exp(-A)) ^ -1), Tanh(A) / 2, "both overflow at 89"),
        new("half of 1 + tanh", 1 + Tanh(A), 2 * Sigmoid(2 * A), "the sum cancels where tanh nears -1"),
        new("half of 1 - tanh", 1 - Tanh(A), 2 * Sigmoid(-2 * A), "the difference cancels where tanh nears 1"),
        new("1 - tanh squared", 1 - (Tanh(A) ^ 2), 4 * Sigmoid(2 * A) * Sigmoid(-2 * A), "the difference cancels where tanh nears 1 or -1"),
        new("2 sigmoid - 1", (2 * Sigmoid(A)) - 1, Tanh(A / 2), "the difference cancels where sigmoid nears 1/2"),

        // Complements.
        new("complement of sigmoid", 1 - Sigmoid(A), Sigmoid(-A), "the difference cancels where sigmoid nears 1"),
        new("complement of a mixture", 1 - (B * Sigmoid(A)) - ((1 - B) * Sigmoid(-A)), (B * Sigmoid(-A)) + ((1 - B) * Sigmoid(A)), "the difference cancels where the mixture nears 1"),
        new("difference of complements", Sigmoid(A) - Sigmoid(-A), Tanh(A / 2), "the difference cancels near 0"),
        new("sigmoid minus its square", Sigmoid(A) - (Sigmoid(A) ^ 2), Sigmoid(A) * Sigmoid(-A), "the difference cancels where sigmoid nears 1"),
        new("reciprocal of sigmoid minus 1", (Sigmoid(A) ^ -1) - 1, Exp(-A), "the difference cancels where sigmoid nears 1"),
        new("power of sigmoid - 1", (Sigmoid(A) ^ K) - 1, Expm1(-K * Softplus(-A)), "the difference cancels where sigmoid nears 1"),
        new("product of sigmoids - 1", (Sigmoid(A) * Sigmoid(B)) - 1, Expm1(-Softplus(-A) - Softplus(-B)), "the difference cancels where both near 1", static (pool, m) => m[A] != pool.Negate(m[B])),
        new("exp times sigmoid - 1", (Exp(A) * Sigmoid(B)) - 1, Expm1(A - Softplus(-B)), "the difference cancels where the product nears 1"),
        new("exp times power of sigmoid - 1", (Exp(A) * (Sigmoid(B) ^ K)) - 1, Expm1(A - (K * Softplus(-B))), "the difference cancels where the product nears 1"),
        new("sigmoid and its complement", Sigmoid(A) + Sigmoid(-A), (RuleTerm)1, "two roundings for an exact 1"),
        new("odds of sigmoid", Sigmoid(A) * (Sigmoid(-A) ^ -1), Exp(A), "the complement vanishes before the quotient overflows"),

        // Logarithms.
        new("log of exp", Log(Exp(A)), A, "exp overflows at 89"),
        new("log of sigmoid", Log(Sigmoid(A)), -Softplus(-A), "sigmoid vanishes below -104, and its log loses every digit above 17"),
        new("log of a mixture of sigmoids", Log((B * Sigmoid(A)) + ((1 - B) * Sigmoid(-A))), LogOfMixture(), "the log of a mixture near 1 loses its digits", static (_, m) => m[B].Range.Low >= 0 && m[B].Range.High <= 1),
        new("log of a difference of sigmoids", Log(Sigmoid(A) - Sigmoid(B)), Log1mExp(B - A) - Softplus(-A) - Softplus(B), "the sigmoids cancel, and both vanish far out"),
        new("log of 1 + exp", Log(1 + Exp(A)), Softplus(A), "exp overflows at 89, and the sum swallows a small exp"),
        new("log1p of exp", Log1p(Exp(A)), Softplus(A), "exp overflows at 89"),
        new("log1p of minus sigmoid", Log1p(-Sigmoid(A)), -Softplus(A), "sigmoid rounds to 1 above 17"),
        new("log1p of minus power of sigmoid", Log1p(-(Sigmoid(A) ^ K)), Log1mExp(-K * Softplus(-A)), "the power rounds to 1 where sigmoid nears 1"),
        new("log1p of minus product of sigmoids", Log1p(-(Sigmoid(A) * Sigmoid(B))), Log1mExp(-Softplus(-A) - Softplus(-B)), "the product rounds to 1 where both near 1"),
        new("log of 1 - exp", Log(1 - Exp(A)), Log1mExp(A), "the difference cancels near 0, and swallows a small exp", static (_, m) => m[A].Range.IsNonPositive),
        new("log1p of minus exp", Log1p(-Exp(A)), Log1mExp(A), "exp rounds to 1 near 0", static (_, m) => m[A].Range.IsNonPositive),
        new("log of minus expm1", Log(-Expm1(A)), Log1mExp(A), "expm1 rounds to -1 below -17", static (pool, m) => IsNegativeAsSet(pool, m[A])),
        new("log of sum of exps", Log(Exp(A) + B), LogAddExp(A, Log(B)), "exp overflows at 89, and both may vanish", static (_, m) => IsSumOfExps(m[B])),
        new("log of weighted sum of exps", Log((K * Exp(A)) + B), LogAddExp(A + Log(K), Log(B)), "exp overflows at 89, and both may vanish", static (_, m) => IsPositiveConstant(m[K]) && IsSumOfExps(m[B])),
        new("log of multiple", Log(K * B), Log(K) + Log(B), "what is stable in the log of the rest is hidden by the factor", static (_, m) => IsPositiveConstant(m[K]) && !m[K].IsOne && (m[B].Is(Operator.Add) || m[B].Is(Operator.Cosh))),
        new("log of sum with 0", LogAddExp(A, 0), Softplus(A), "an addition less"),
        new("log of sum minus a part", LogAddExp(A, B) - A, Softplus(B - A), "the difference cancels where that part is the largest"),
        new("log of expm1", Log(Expm1(A)), A + Log1mExp(-A), "expm1 overflows at 89", static (_, m) => m[A].Range.IsNonNegative),
        new("log of e^a + e^-a", LogAddExp(A, -A), LogCosh(A) + Log(2), "near 0 the log of 2 swallows the rest"),
        new("log of exp times b", Log(Exp(A) * B), A + Log(B), "exp overflows at 89 or vanishes"),
        new("log of sigmoid times b", Log(Sigmoid(A) * B), Log(B) - Softplus(-A), "sigmoid vanishes below -104"),
        new("log of power of sigmoid times b", Log((Sigmoid(A) ^ K) * B), Log(B) - (K * Softplus(-A)), "a power of sigmoid vanishes sooner still"),
        new("log of power", Log(A ^ K), K * Log(A), "the power overflows or vanishes before its log does", static (_, m) => (m[K].IsConstant && !IsEven(m[K])) || m[A].Range.IsNonNegative),
        new("log of even power", Log(A ^ K), K * Log(Abs(A)), "the power overflows or vanishes before its log does", static (_, m) => IsEven(m[K])),
        new("log of cosh", Log(Cosh(A)), LogCosh(A), "cosh overflows at 90, and rounds to 1 near 0"),
        new("log1p of expm1", Log1p(Expm1(A)), A, "expm1 overflows at 89"),
        new("log of a quotient", Log(A / B), LogRatio(A, B), "the quotient of near values rounds, and its log with it", static (_, m) => !m[A].IsConstant && !m[B].IsConstant),
        new("difference of logs", Log(A) - Log(B), LogRatio(A, B), "the logs of near values cancel"),
        new("log of 1 + b", Log(1 + A), Log1p(A), "the sum swallows a small b"),

        // Exponentials.
        new("exp of log", Exp(Log(A)), A, "two roundings for an exact value"),
        new("exp of multiple of log", Exp(K * Log(A)), A ^ K, "exp magnifies the rounding of its argument"),
        new("exp of softplus", Exp(Softplus(A)), 1 + Exp(A), "exp magnifies the rounding of softplus"),
        new("exp of multiple of softplus", Exp(K * Softplus(A)), Sigmoid(-A) ^ -K, "exp magnifies the rounding of softplus", static (_, m) => m[K].IsConstant),
        new("exp to a power", Exp(A) ^ K, Exp(A * K), "exp overflows before its power does"),
        new("product of exps", Exp(A) * Exp(B), Exp(A + B), "one overflows while the other vanishes"),
        new("exp - 1", Exp(A) - 1, Expm1(A), "the difference cancels near 0"),
        new("exp over power of expm1", Exp(A) * (Expm1(A) ^ K), -(Expm1(A) ^ (K + 1)) / Expm1(-A), "both overflow while the quotient tends to 0", static (_, m) => IsNegativeConstant(m[K])),
        new("power of sigmoid over power of 1 minus it", (Sigmoid(A) ^ C) * (Expm1(-C * Softplus(-A)) ^ K), -(Expm1(-C * Softplus(-A)) ^ (K + 1)) / Expm1(C * Softplus(-A)), "both overflow while the quotient tends to 0", static (_, m) => IsNegativeConstant(m[K])),
        new("power of the odds over power of expm1", (Expm1(C * Softplus(A)) ^ K) * Exp(C * A), -(Sigmoid(A) ^ C) * (Expm1(C * Softplus(A)) ^ (K + 1)) / Expm1(-C * Softplus(A)), "both overflow while the quotient tends to 0", static (_, m) => IsNegativeConstant(m[K])),
        new("1 - cos", 1 - Apply(Operator.Cos, A), 2 * (Apply(Operator.Sin, A / 2) ^ 2), "the difference cancels near 0"),
        new("cosh - 1", Cosh(A) - 1, 2 * (Apply(Operator.Sinh, A / 2) ^ 2), "the difference cancels near 0"),
        new("expm1 + 1", Expm1(A) + 1, Exp(A), "the sum cancels where expm1 nears -1"),
        new("expm1 of log1p", Expm1(Log1p(A)), A, "two roundings for an exact value"),

        // Softplus and what it is made of.
        new("power - 1", (A ^ K) - 1, Expm1(K * Log(A)), "the difference cancels where the power nears 1", static (_, m) => m[A].Range.IsPositive && !(m[K].IsConstant && (m[K].Value + m[K].Value).IsInteger)),
        new("softplus minus softplus of minus", Softplus(A) - Softplus(-A), A, "two roundings for an exact value"),
        new("softplus from max and log1p", Max(A, 0) + Softplus(-Abs(A)), Softplus(A), "the two parts have kinks at 0 that cancel"),
        new("argument plus softplus of minus", A + Softplus(-A), Softplus(A), "the sum cancels where the argument is far below 0"),

        // Roots, squares and differences.
        new("root of a square", (A ^ 2) ^ K, Abs(A) ^ (2 * K), "the square overflows at 1.8e19 and vanishes below 1e-23", static (_, m) => m[K].IsConstant && !m[K].Value.IsInteger),
    ];

    /// <summary>
    /// The rules that must wait: the derivative of their left side is the simpler one, and what they do to a value they do to a derivative too.
    /// </summary>
    public static ImmutableArray<Rule> AfterDifferentiation { get; } =
    [
        .. RowRules.AfterDifferentiation,

        new("difference of exps", Exp(A) - Exp(B), Exp(B) * Expm1(A - B), "the difference cancels where the exponents are near", static (pool, m) => pool.Subtract(m[A], m[B]) is { IsConstant: false, Range.IsNonPositive: true }),
        new("sigmoid minus label", Sigmoid(A) - B, ((1 - B) * Sigmoid(A)) - (B * Sigmoid(-A)), "the difference cancels in the tail where sigmoid nears the label", static (_, m) => m[B].Is(Operator.Input)) { Leaf = B },
        new("difference of sigmoids", Sigmoid(A) - Sigmoid(B), Tanh((A - B) / 2) * ((Sigmoid(A) * Sigmoid(-B)) + (Sigmoid(-A) * Sigmoid(B))), "the difference cancels where a and b are near, and where both sigmoids near 1"),
        new("softplus minus label times logit", Softplus(A) - (B * A), (B * Softplus(-A)) + ((1 - B) * Softplus(A)), "the difference cancels in the tail where the label is right", static (_, m) => !m[B].IsConstant),

        new("multiple of softplus minus multiple of logit", (C * Softplus(A)) - (B * A), (B * Softplus(-A)) + ((C - B) * Softplus(A)), "the difference cancels in the tail where all trials succeed", static (_, m) => IsTrials(m[C]) && m[B].Is(Operator.Input)) { Leaf = B },
        new("multiple of sigmoid minus count", (C * Sigmoid(A)) - B, ((C - B) * Sigmoid(A)) - (B * Sigmoid(-A)), "the difference cancels in the tail where all trials succeed", static (_, m) => IsTrials(m[C]) && m[B].Is(Operator.Input)) { Leaf = B },
        new("multiple of sigmoid minus a part", ((B + C) * Sigmoid(A)) - B, (C * Sigmoid(A)) - (B * Sigmoid(-A)), "the difference cancels where sigmoid nears 1"),
        new("root minus constant", Sqrt(A) - B, (A - (B ^ 2)) / (Sqrt(A) + B), "the difference cancels where the root nears the constant", static (pool, m) => CancelsExactly(pool, m[A], m[B])),
        new("difference of squares", (A ^ 2) - (B ^ 2), (A - B) * (A + B), "the difference cancels, and the squares overflow at 1.8e19", static (pool, m) => MayOpen(pool, m[A], m[B])),
        new("difference of squares of sums", (A ^ 2) - (B ^ 2), (Abs(A) - Abs(B)) * (Abs(A) + Abs(B)), "the difference cancels, and the squares overflow at 1.8e19", static (pool, m) => !MayOpen(pool, m[A], m[B])),
    ];

    /// <summary>
    /// Where the mixture nears 1 its log is taken of the complement. (The hold is of a value that is above it anyway: it marks the log as done.)
    /// </summary>
    private static RuleTerm LogOfMixture()
    {
        RuleTerm mixture = (B * Sigmoid(A)) + ((1 - B) * Sigmoid(-A)), complement = (B * Sigmoid(-A)) + ((1 - B) * Sigmoid(A));
        return Select(Less(complement, (RuleTerm)1 / 2), Log1p(-complement), Log(Hold(mixture, SmallestNormal)));
    }

    private static RuleTerm SmallestNormal => new(Pool.Constant(Rational.FromDouble(1.1754943508222875e-38)));

    private static bool IsNotNegative(Expr expr) => expr.Range.IsNonNegative || expr.Is(Operator.HyperParameter);

    /// <summary>How often is tried: a number above 1, or one that the user sets.</summary>
    private static bool IsTrials(Expr expr) => expr.Is(Operator.HyperParameter) || (IsPositiveConstant(expr) && !expr.IsOne);

    private static bool IsNegativeConstant(Expr expr) => expr.IsConstant && expr.Value.Sign < 0;

    private static bool IsPositiveConstant(Expr expr) => expr.IsConstant && expr.Value.Sign > 0 && expr.Value.IsFinite;

    /// <summary>A sum of positive multiples of exponentials and positive constants, whose log is a log-sum-exp.</summary>
    private static bool IsSumOfExps(Expr expr) => expr.Operator switch
    {
        Operator.Constant => expr.Value.Sign > 0,
        Operator.Exp => true,
        Operator.Add => expr.Operands.All(IsSumOfExps),
        Operator.Multiply => expr.Operands.Length == 2 && IsPositiveConstant(expr[0]) && expr[1].Is(Operator.Exp),
        _ => false,
    };

    /// <summary>
    /// Whether it is never positive, if what the user sets is positive: in log(1 - p^g) with a negative g nothing has a value.
    /// </summary>
    private static bool IsNegativeAsSet(ExprPool pool, Expr expr) =>
        expr.Range.IsNonPositive || pool.Multiply([.. (expr.Is(Operator.Multiply) ? expr.Operands : [expr]).Where(static factor => !factor.Is(Operator.HyperParameter))]).Range.IsNonPositive;

    /// <summary>
    /// Whether a - b and a + b may be sums of the terms of both: neither is a sum, or terms cancel. Else s^2 - (x - y)^2 would be (s - x + y)(s + x - y), in which s is lost
    /// where x = y is much greater; a magnitude keeps its sum together.
    /// </summary>
    private static bool MayOpen(ExprPool pool, Expr a, Expr b)
    {
        if (!a.Is(Operator.Add) && !b.Is(Operator.Add))
            return true;

        int terms = Terms(a) + Terms(b);
        return Terms(pool.Subtract(a, b)) < terms || Terms(pool.Add(a, b)) < terms;

        static int Terms(Expr expr) => expr.Is(Operator.Add) ? expr.Operands.Length : expr.IsZero ? 0 : 1;
    }

    private static bool IsEven(Expr expr) => expr.IsConstant && expr.Value.IsEven;

    /// <summary>Whether b is not negative and a - b^2 loses a term: a contains the square of b.</summary>
    private static bool CancelsExactly(ExprPool pool, Expr a, Expr b)
    {
        Expr rest = pool.Subtract(a, pool.Square(b));
        int count = rest.Is(Operator.Add) ? rest.Operands.Length : rest.IsZero ? 0 : 1;
        return IsNotNegative(b) && a.Is(Operator.Add) && count < a.Operands.Length;
    }
}
