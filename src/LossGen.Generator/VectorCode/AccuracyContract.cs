namespace LossGen.Generator.VectorCode;

/// <summary>What a function promises, and the measured worst case that shows how close it comes to it: written by the lab's <c>sweep --write</c>.</summary>
/// <param name="MaxUlp">The bound on the error, in units in the last place of the exact result.</param>
/// <param name="WorstUlp">The worst error measured: of a function of one float, over every float of the range; else over ten million points and the hard places.</param>
/// <param name="WorstInput">The argument that attains it.</param>
/// <param name="WorstSecondInput">The second argument that attains it, of a function of two.</param>
internal sealed record AccuracyContract(double MaxUlp, double WorstUlp, double WorstInput, double? WorstSecondInput = null)
{
    /// <summary>The arguments for which it holds, where they are not those of the function in every precision.</summary>
    public ArgumentRange? Range { get; init; }
}
