namespace LossGen.Generator.Syntax;

/// <summary>How much of a formula is read before the parser says that it is too much.</summary>
internal static class FormulaLimits
{
    /// <summary>
    /// How many brackets, prefix operators, powers and conditionals may be open at one place: the nesting that
    /// docs/formula-language.md promises.
    /// </summary>
    public const int Nesting = 1_000;

    /// <summary>
    /// How many operators, calls and elements may lie on the way from a tree's root to a leaf. It bounds what nesting does not, a
    /// flat chain: <c>a + a + a</c> leans to the left, one level a term. The parser itself could read a million terms; the stages after
    /// it walk trees by recursion, on stacks as small as the 1 MB of a compiler's thread on Windows, and an overflow there would end
    /// the user's editor.
    /// (Measured: a printer of two unoptimised frames a level filled 512 KB before level 1,000.)
    /// </summary>
    public const int Height = 1_000;

    /// <summary>How many problems are reported for one text: whoever pastes a page of prose is not helped by a thousand.</summary>
    public const int Problems = 20;
}
