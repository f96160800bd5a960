using System;
using System.Collections.Generic;

namespace LossGen.Generator.Symbolics;

/// <summary>One row of a rule table: an equation of exact mathematics, read from left to right.</summary>
/// <param name="Name">The name under which a derivation says that it fired.</param>
/// <param name="From">What it replaces.</param>
/// <param name="To">What stands there afterwards.</param>
/// <param name="Why">What goes wrong with the left side in floating point.</param>
/// <param name="Condition">What must be known of the variables, or null.</param>
internal sealed record Rule(string Name, Expr From, Expr To, string Why, Func<ExprPool, Match, bool>? Condition = null)
{
    /// <summary>The operators that an expression must have for the rule to fit; constants and products may be there in disguise.</summary>
    private readonly ulong needed = From.Operators & ~(Bit(Operator.Variable) | Bit(Operator.Constant) | Bit(Operator.Multiply) | Bit(Operator.Add));

    /// <summary>A variable that stands for an input only, or null: what else it might stand for need not be tried.</summary>
    public Expr? Leaf { get; init; }

    /// <summary>What the rule makes of an expression that its pattern does not fit though its meaning does, or null: a sum that stands for one of the variables lies open in the sum around it.</summary>
    public Func<ExprPool, Expr, Expr?>? Rearrange { get; init; }

    /// <summary>Whether the expression has all that the left side is made of.</summary>
    public bool MayFit(Expr expr) => (needed & ~expr.Operators) == 0;

    private static ulong Bit(Operator @operator) => 1UL << (int)@operator;
}

/// <summary>What a rule's variables stand for at one place of an expression.</summary>
internal sealed class Match
{
    private readonly Match? others;
    private readonly Expr? variable;
    private readonly Expr? value;

    private Match()
    {
    }

    // A rule has three variables at most: a list of them is short, and shared by all that extend it.
    private Match(Match others, Expr variable, Expr value) => (this.others, this.variable, this.value) = (others, variable, value);

    /// <summary>Nothing is known of any variable.</summary>
    public static Match Empty { get; } = new();

    /// <summary>The expression that a variable stands for.</summary>
    public Expr this[RuleTerm variable] => TryGet(variable.Expr, out Expr? value) ? value! : throw new KeyNotFoundException(variable.Expr.Name);

    public bool TryGet(Expr variable, out Expr? value)
    {
        for (Match? at = this; at is not null; at = at.others)
        {
            if (at.variable == variable)
            {
                value = at.value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>The same, with one variable more.</summary>
    public Match With(Expr variable, Expr value) => new(this, variable, value);
}
