using LossGen.Generator.Text;

namespace LossGen.Generator.Problems;

/// <summary>One thing that is wrong, or worth saying, about a declaration.</summary>
/// <param name="Id">One of <see cref="ProblemIds"/>.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Arguments">What fills the message's placeholders.</param>
internal sealed record Problem(string Id, ProblemPlace Place, EquatableArray<string> Arguments)
{
    public bool IsError => ProblemIds.IsError(Id);
}
