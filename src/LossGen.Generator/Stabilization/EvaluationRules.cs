using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Symbolics;
using static LossGen.Generator.Symbolics.RuleTerm;

namespace LossGen.Generator.Stabilization;

/// <summary>
/// Rules for the form that is computed: against squares that overflow and infinite values times 0 while the result is finite, and for fewer calls. They come
/// last: what they make of an expression is not to be rewritten, nor to be read. Beyond 2^40 a square hides every constant beside it in its rounding.
/// </summary>
internal static class EvaluationRules
{
    private static readonly RuleTerm A = Variable("a");
    private static readonly RuleTerm B = Variable("b");
    private static readonly RuleTerm C = Variable("c");
    private static readonly RuleTerm K = Variable("k");

    private static readonly RuleTerm Held = Bounded(A);

    public static ImmutableArray<Rule> All { get; } =
    [
        // One log1p for the two softplus, and no cancellation for any weight, inside 0 to 1 or not.
        new("mixture of softplus", (B * Softplus(-A)) + ((1 - B) * Softplus(A)), Softplus(-Abs(A)) + Apply(Operator.GuardedProduct, Select(LessOrEqual(0, A), 1 - B, B), Abs(A)), "the two terms cancel for a weight outside 0 to 1"),
        new("value over root of its square", B * (((A ^ 2) + K) ^ ((RuleTerm)(-1) / 2)), B / A * Held * (((Held ^ 2) + K) ^ ((RuleTerm)(-1) / 2)), "the square overflows at 1.8e19 while the quotient tends to 1", static (pool, m) => IsUnbounded(m[A]) && !m[K].DependsOnInput && IsMultiple(pool, m[B], m[A])),
        new("value over 1 + its square", B * ((1 + (K * (A ^ 2))) ^ -1), Select(Less(Abs(A), Large), B / (1 + (K * (Held ^ 2))), B / A / (K * Apply(Operator.HoldAway, A, Large))), "the square overflows at 1.8e19 while the quotient tends to 0 slowly", static (pool, m) => IsUnbounded(m[A]) && !m[K].DependsOnInput && IsMultiple(pool, m[B], m[A])),
        new("log of 1 + square", Log1p(K * (A ^ 2)), Select(Less(Abs(A), Large), Log1p(K * (Held ^ 2)), Log(K) + (2 * Log(Max(Abs(A), Large)))), "the square overflows at 1.8e19, its log never does", static (_, m) => IsUnbounded(m[A]) && !m[K].DependsOnInput),
        new("root of square and constant", ((A ^ 2) + K) ^ ((RuleTerm)1 / 2), Max(Abs(A), Sqrt((Held ^ 2) + K)), "the square overflows at 1.8e19, its root never does", static (_, m) => IsUnbounded(m[A]) && !m[K].DependsOnInput && IsNotNegative(m[K])),
        new("square over root of square and constant", (A ^ 2) * ((Max(Abs(A), Sqrt((Held ^ 2) + K)) + B) ^ -1), Select(Less(Abs(A), Large), (Held ^ 2) / (Sqrt((Held ^ 2) + K) + B), Abs(A) - B), "the square overflows at 1.8e19, the quotient never does", static (pool, m) => m[K] == pool.Square(m[B])),
        new("value times its Gaussian", A * Exp(K * (A ^ 2)), Held * Exp(K * (Held ^ 2)), "an infinite value times 0", static (_, m) => IsUnbounded(m[A]) && IsNegativeConstant(m[K])),

        // Below -40 softplus is e^a to every digit.
        new("log of 2 minus softplus", Log(2) - Softplus(A), Select(Less(A, 1), -Log1p(Expm1(Min(A, 1)) / 2), Log(2) - Softplus(Max(A, 1))), "the difference cancels near 0", static (_, m) => m[A].Range.Low < 1),

        new("log of softplus", Log(Softplus(A)), Select(Less(A, -40), A, Log(Softplus(Max(A, -40)))), "softplus vanishes below -104, its log does not", static (_, m) => m[A].Range.Low < -40),
        new("sigmoid over softplus", Sigmoid(A) * (Softplus(A) ^ -1), Select(Less(A, -40), 1, Sigmoid(A) / Softplus(Max(A, -40))), "both vanish below -104, their quotient tends to 1", static (_, m) => m[A].Range.Low < -40),

        new("power of sigmoid over power of softplus", (Sigmoid(A) ^ K) * (Softplus(A) ^ -K), Select(Less(A, -40), 1, (Sigmoid(A) ^ K) * (Softplus(Max(A, -40)) ^ -K)), "both vanish below -104, their quotient tends to 1", static (_, m) => m[K].IsConstant && m[A].Range.Low < -40),
        new("multiple of sigmoid over softplus", (C - (B * (Softplus(A) ^ -1))) * Sigmoid(A), (C * Sigmoid(A)) - (B * Select(Less(A, -40), 1, Sigmoid(A) / Softplus(Max(A, -40)))), "both vanish below -104, their quotient tends to 1", static (_, m) => m[A].Range.Low < -40),

        // Below -40 so is log(1 - e^-e^a), and e^a/(e^e^a - 1) is 1.
        new("log of 1 - exp of exp", Log1mExp(-Exp(A)), Select(Less(A, -40), A, Log1mExp(-Exp(Max(A, -40)))), "exp vanishes below -104, the log does not", static (_, m) => m[A].Range.Low < -40),
        new("exp over expm1 of it", Exp(A) * (Expm1(Exp(A)) ^ -1), Select(Less(A, -40), 1, Exp(A - Exp(A)) / -Expm1(-Exp(A))), "both vanish below -104, and both overflow above", static (_, m) => m[A].Range.Low < -40),

        // And log(1 - sigmoid(-a)^k) is a + log k.
        new("log of 1 - exp of multiple of softplus", Log1mExp(-K * Softplus(A)), Select(Less(A, -40), A + Log(K), Log1mExp(-K * Softplus(Max(A, -40)))), "softplus vanishes below -104, the log does not", static (_, m) => IsSet(m[K]) && m[A].Range.Low < -40),
        new("power of sigmoid over power of expm1", (Sigmoid(A) ^ C) * (Expm1(K * Softplus(A)) ^ -C), Select(Less(A, -40), K ^ -C, (Sigmoid(A) ^ C) * (Expm1(K * Softplus(Max(A, -40))) ^ -C)), "both vanish below -104, their quotient does not", static (_, m) => m[C].IsConstant && IsSet(m[K]) && m[A].Range.Low < -40),
        new("sigmoid over expm1", Sigmoid(A) * (Expm1(K * Softplus(A)) ^ C), Select(Less(A, -40), 1 / K, Sigmoid(A) / Expm1(K * Softplus(Max(A, -40)))) * (Expm1(K * Softplus(A)) ^ (C + 1)), "both vanish below -104, their quotient does not", static (_, m) => IsNegativeConstant(m[C]) && IsSet(m[K]) && m[A].Range.Low < -40),

        new("sum with sigmoid over expm1", (B + (C * (Expm1(K * Softplus(A)) ^ -1))) * Sigmoid(A), (B * Sigmoid(A)) + (C * Select(Less(A, -40), 1 / K, Sigmoid(A) / Expm1(K * Softplus(Max(A, -40))))), "both vanish below -104, their quotient does not", static (_, m) => IsSet(m[K]) && m[A].Range.Low < -40),

        new("sigmoid squared over expm1 both ways", (Sigmoid(A) ^ 2) * (Expm1(K * Softplus(A)) ^ -1) * (Expm1(-K * Softplus(A)) ^ -1), Select(Less(A, -40), -(K ^ -2), (Sigmoid(A) ^ 2) * (Expm1(K * Softplus(Max(A, -40))) ^ -1) * (Expm1(-K * Softplus(Max(A, -40))) ^ -1)), "all vanish below -104, their quotient does not", static (_, m) => IsSet(m[K]) && m[A].Range.Low < -40),

        // Of two such, the logarithm is that of e^a + e^b; what is 2^-57 of the other is nothing beside it.
        new("log of 1 - exp of two softplus", Log1mExp(-Softplus(A) - Softplus(B)), Select(Less(Max(A, B), -40), LogAddExp(A, B), Log1mExp(-Softplus(Max(A, -80)) - Softplus(B))), "both vanish below -104, the log does not", static (_, m) => m[A].Range.Low < -80 && m[B].Range.Low < -80),
        new("sigmoid over expm1 of two softplus", Sigmoid(A) * (Expm1(Softplus(A) + Softplus(B)) ^ -1), Select(Less(Max(A, B), -40), Sigmoid(A - B), Sigmoid(A) / Expm1(Softplus(Max(A, -80)) + Softplus(B))), "both vanish below -104, their quotient does not", static (_, m) => m[A].Range.Low < -80 && m[B].Range.Low < -80),

        // y p - (1 - p) = ((y + 1)(2 p - 1) + (y - 1))/2, and 2 p - 1 = tanh(a/2).
        new("multiple of sigmoid minus its complement", (B * Sigmoid(A)) - Sigmoid(-A), Select(Less(Abs(A), (RuleTerm)1 / 2), (((B + 1) * Tanh(A / 2)) + (B - 1)) / 2, (B * Sigmoid(A)) - Sigmoid(-A)), "the difference cancels near 0 where the multiple is 1", static (_, m) => m[B].Is(Operator.Input)),

        new("exp minus integer", Exp(A) - B, Select(Less(Abs(A), (RuleTerm)1 / 2), Expm1(A) + (1 - B), Exp(A) - B), "the difference cancels near 0 where the integer is 1", static (_, m) => m[B].Is(Operator.Input) && m[B].IsInteger),

        // Where the exponential is infinite, or 0, the linear term beside it does not matter: held there, it is finite.
        new("exp minus multiple of its argument", Exp(A) - (B * A), Exp(A) - Apply(Operator.GuardedProduct, B, Min(A, 128)), "infinity minus infinity", static (_, m) => IsUnbounded(m[A])),
        new("multiple of exp plus minus its argument", (B * Exp(-A)) + A, Select(Equal(B, 0), A, (B * Exp(-A)) + Max(A, -128)), "infinity minus infinity", static (_, m) => IsUnbounded(m[A])),
    ];

    /// <summary>2^40.</summary>
    private static RuleTerm Large => new(Pool.Constant((Rational)(1 << 20) * (Rational)(1 << 20)));

    /// <summary>a, held between the bounds beyond which its square hides every constant.</summary>
    private static RuleTerm Bounded(RuleTerm a) => Max(Min(a, Large), -Large);

    /// <summary>Whether the square can overflow. What is bounded already is not bounded again.</summary>
    private static bool IsUnbounded(Expr expr) => expr.DependsOnInput && (expr.Range.Low < -1e15 || expr.Range.High > 1e15);

    /// <summary>Whether b is a multiple of a: dividing it by a leaves no quotient that depends on the elements.</summary>
    private static bool IsMultiple(ExprPool pool, Expr b, Expr a) =>
        pool.Factors(pool.Divide(b, a)).All(static factor => !factor.DependsOnInput || !factor.Is(Operator.Power) || !IsNegativeConstant(factor[1]));

    private static bool IsNegativeConstant(Expr expr) => expr.IsConstant && expr.Value.Sign < 0;

    /// <summary>Whether it is the same for all elements, and not known to be negative.</summary>
    private static bool IsSet(Expr expr) => expr.Is(Operator.HyperParameter) || (expr.IsConstant && expr.Value.Sign != 0);

    private static bool IsNotNegative(Expr expr) => expr.Range.IsNonNegative || expr.Is(Operator.HyperParameter);
}
