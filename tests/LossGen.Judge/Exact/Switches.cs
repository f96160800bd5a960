using System.Collections.Generic;
using LossGen.Generator.Syntax;

namespace LossGen.Judge.Exact;

/// <summary>How close a point is to where a formula changes its form: on rounded inputs nobody can tell on which side it is.</summary>
internal sealed class Switches
{
    /// <summary>Whether a choice between two forms could fall the other way: the value may jump.</summary>
    public bool IsNearChoice { get; set; }

    /// <summary>Whether a kink of abs, max and the like is so near that a derivative could be that of its other side.</summary>
    public bool IsNearKink { get; set; }

    /// <summary>How many kinks the point lies on exactly.</summary>
    public int Ties { get; set; }

    /// <summary>The values of sums, of comparands' differences and of what is tested for its sign: where they change their sign, it is worth while to look.</summary>
    public Dictionary<ExpressionSyntax, double>? Probes { get; init; }
}
