using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Text;

namespace LossGen.Generator.Assessment;

/// <summary>A point as derivations and messages print it: <c>x = 40, y = 1</c>.</summary>
internal static class PointText
{
    /// <summary>(0 is added to a value so that -0 is printed as 0, which it is.)</summary>
    public static string Print(IEnumerable<(string Name, double Value)> point) =>
        string.Join(", ", point.Select(static leaf => $"{leaf.Name} = {NumberText.Print(leaf.Value + 0)}"));
}
