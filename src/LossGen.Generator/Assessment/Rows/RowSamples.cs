using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Assessment.Rows;

/// <summary>The rows on which a kernel is tried, always the same: of ordinary size, of large and of small numbers, of one element far above the others, of equal ones.</summary>
internal static class RowSamples
{
    /// <summary>How many kinds of rows there are.</summary>
    public const int Kinds = 8;

    private static readonly double[] Magnitudes = [3, 30, 300, 1e10, 1e25, 1e-25, 1e-3, 1];

    /// <summary>The values of a parameter in one row, one a class; all equal where there is one a row.</summary>
    public static double[] Create(ParameterDeclaration parameter, Expr leaf, int classes, int kind)
    {
        SampleSequence sequence = new();
        for (int skipped = 0; skipped < kind + parameter.Name.Length + (parameter.Name[0] % 7); skipped++)
            sequence.Next();

        double[] values = [.. Enumerable.Range(0, leaf.VariesInRow ? classes : 1).Select(i => Take(leaf, classes, kind, i, sequence))];
        return leaf.VariesInRow ? values : [.. Enumerable.Repeat(values[0], classes)];
    }

    private static double Take(Expr leaf, int classes, int kind, int position, SampleSequence sequence)
    {
        if (leaf.Is(Operator.HyperParameter))
            return SamplePoints.Fit(new AssessedLeaf(leaf.Name, leaf.Range, leaf.IsInteger, IsHyperParameter: true), leaf.IsInteger ? 2 : 0.5 + sequence.Next());

        // An integer of a row may be a class index.
        if (leaf.IsInteger && !leaf.VariesInRow)
            return SamplePoints.Fit(new AssessedLeaf(leaf.Name, leaf.Range, true, false), (int)(sequence.Next() * classes));

        double value = kind == Kinds - 1 ? 1 : sequence.Between(-1, 1) * (leaf.Range is { Low: >= 0, High: <= 1 } ? 1 : Magnitudes[kind]) * (position == 0 ? 4 : 1);
        return SamplePoints.Fit(new AssessedLeaf(leaf.Name, leaf.Range, leaf.IsInteger, false), value);
    }
}
