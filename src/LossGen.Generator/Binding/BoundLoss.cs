using System.Collections.Generic;
using System.Collections.Immutable;
using LossGen.Generator.Declarations;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Binding;

/// <summary>A declaration whose formula has a meaning: the loss of one element as an expression of its inputs.</summary>
/// <param name="Declaration">What the user wrote.</param>
/// <param name="Pool">Makes every expression of this loss.</param>
/// <param name="Value">The loss of one element.</param>
/// <param name="Inputs">The inputs by name, whether the formula uses them or not.</param>
/// <param name="HyperParameters">The hyper-parameters by name, likewise.</param>
/// <param name="Bindings">What the formula's bindings stand for, in the order in which they were written.</param>
/// <param name="Weight">What multiplies each value, if anything.</param>
/// <param name="Mask">Whether an element counts, if some may not.</param>
/// <param name="Ranges">Where in the formula an expression is written.</param>
internal sealed record BoundLoss(
    LossDeclaration Declaration,
    ExprPool Pool,
    Expr Value,
    ImmutableDictionary<string, Expr> Inputs,
    ImmutableDictionary<string, Expr> HyperParameters,
    ImmutableArray<KeyValuePair<string, Expr>> Bindings,
    Expr? Weight,
    Expr? Mask,
    FormulaRanges Ranges)
{
    /// <summary>The input or hyper-parameter of a name.</summary>
    public Expr Leaf(string name) => Inputs.TryGetValue(name, out Expr? input) ? input : HyperParameters[name];

    /// <summary>Whether, in a loss over rows, the formula has one value an element; else it has one a row.</summary>
    public bool HasValuePerElement => Declaration.RowLength is not null && Value.VariesInRow;

    /// <summary>The clamp of what could reach 0 by itself.</summary>
    public double Epsilon => Declaration.Options.Epsilon ?? (Declaration.IsDouble ? 1e-15 : 1e-7);
}
