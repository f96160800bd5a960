using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Generator.Text;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The known name with the fewest edits from the given one, or "" where none is near enough to be a slip of the pen.</summary>
    public static string Find(string name, IEnumerable<string> known)
    {
        int limit = Math.Max(1, name.Length / 3);
        (string Name, int Distance) best = known
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .OrderBy(static pair => pair.Distance)
            .ThenBy(static pair => pair.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name is not null && best.Distance <= limit && best.Distance < name.Length ? best.Name : "";
    }

    /// <summary>Edits from one name to the other, case aside: insertions, deletions, replacements, and swaps of neighbours (Damerau, 1964).</summary>
    private static int Distance(string a, string b)
    {
        int[,] edits = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            edits[i, 0] = i;

        for (int j = 0; j <= b.Length; j++)
            edits[0, j] = j;

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int replacement = IsSame(a[i - 1], b[j - 1]) ? 0 : 1;
                int least = Math.Min(Math.Min(edits[i - 1, j] + 1, edits[i, j - 1] + 1), edits[i - 1, j - 1] + replacement);
                if (i > 1 && j > 1 && IsSame(a[i - 1], b[j - 2]) && IsSame(a[i - 2], b[j - 1]))
                    least = Math.Min(least, edits[i - 2, j - 2] + 1);

                edits[i, j] = least;
            }
        }

        return edits[a.Length, b.Length];
    }

    private static bool IsSame(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
