using System.Collections.Immutable;

namespace LossGen.Generator.VectorCode;

/// <summary>A function of vector code: printed once per dialect at the foot of each file that calls it.</summary>
/// <param name="Name">The helper's name in emitted code, such as <c>Exp</c> or <c>ExpOfNonPositive</c>.</param>
/// <param name="Summary">One line of maths for the emitted helper's comment.</param>
/// <param name="Parameters">The parameters (nodes made by <see cref="V.Parameter"/>).</param>
/// <param name="Result">What it returns.</param>
/// <param name="Contract">What the tests hold it to; null for a helper that is exact.</param>
internal sealed record VectorFunction(
    string Name,
    string Summary,
    ImmutableArray<VectorNode> Parameters,
    VectorNode Result,
    AccuracyContract? Contract);

/// <summary>What a function promises, and the measured worst case that shows how close it comes to it.</summary>
/// <param name="Low">The least argument for which it holds.</param>
/// <param name="High">The greatest argument for which it holds.</param>
/// <param name="MaxUlp">The bound on the error, in units in the last place of the exact result.</param>
/// <param name="WorstUlp">The worst error measured over every float of the domain with 2^-13 &lt;= |x| &lt; 2^7 and every 61st elsewhere (for two arguments: 268 million pairs).</param>
/// <param name="WorstInput">The argument that attains it.</param>
/// <param name="WorstSecondInput">The second argument that attains it, of a function of two.</param>
internal sealed record AccuracyContract(double Low, double High, double MaxUlp, double WorstUlp, double WorstInput, double? WorstSecondInput = null)
{
    /// <summary>A contract for every argument.</summary>
    public static AccuracyContract Everywhere(double maxUlp, double worstUlp, double worstInput, double? worstSecondInput = null) =>
        new(double.NegativeInfinity, double.PositiveInfinity, maxUlp, worstUlp, worstInput, worstSecondInput);
}
