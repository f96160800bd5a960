using System;
using LossGen.Generator.Problems;

namespace LossGen.Generator.Syntax;

/// <summary>An expression that has been read, with what the tree does not keep.</summary>
/// <param name="Range">Its characters with the parentheses around it, where what it is part of begins and ends.</param>
/// <param name="Height">How many operators lie on the longest way from it to a leaf.</param>
internal readonly record struct Operand(ExpressionSyntax Syntax, TextRange Range, int Height)
{
    /// <summary>A leaf.</summary>
    public Operand(ExpressionSyntax leaf)
        : this(leaf, leaf.Range, Height: 0)
    {
    }

    /// <summary>A node over the parts that are given.</summary>
    public static Operand Over(ExpressionSyntax node, params Operand[] parts)
    {
        int height = 0;
        foreach (Operand part in parts)
            height = Math.Max(height, part.Height);

        return new Operand(node, node.Range, height + 1);
    }

    public static Operand Missing(TextRange range) => new(new MissingSyntax(range));
}
