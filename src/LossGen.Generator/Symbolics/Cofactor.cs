using System.Collections.Generic;

namespace LossGen.Generator.Symbolics;

/// <summary>What a pattern leaves of a product. It is multiplied together only where the rest of the rule fits too.</summary>
/// <param name="Coefficient">The coefficient.</param>
/// <param name="Factors">The other factors.</param>
internal sealed record Cofactor(Rational Coefficient, IReadOnlyList<Expr> Factors)
{
    /// <summary>Nothing is left.</summary>
    public static Cofactor One { get; } = new(Rational.One, []);

    public bool IsOne => Factors.Count == 0 && Coefficient.IsOne;

    public Expr Product(ExprPool pool) => pool.Multiply([pool.Constant(Coefficient), .. Factors]);
}
