using System.Collections.Generic;
using System.Linq;

namespace LossGen.Generator.Tests.Harness;

/// <summary>Shows two texts' differing lines with a little of what is around them.</summary>
internal static class TextDifference
{
    private const int Context = 3;

    public static string Show(string expected, string actual)
    {
        string[] before = expected.Split('\n');
        string[] after = actual.Split('\n');
        int same = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        int sameAtEnd = before.Reverse().Zip(after.Reverse())
            .Take(System.Math.Min(before.Length, after.Length) - same)
            .TakeWhile(pair => pair.First == pair.Second)
            .Count();

        IEnumerable<string> lines =
        [
            .. before.Take(same).TakeLast(Context).Select(line => "  " + line),
            .. before[same..^sameAtEnd].Select(line => "- " + line),
            .. after[same..^sameAtEnd].Select(line => "+ " + line),
            .. before.TakeLast(sameAtEnd).Take(Context).Select(line => "  " + line),
        ];
        return string.Join("\n", lines);
    }
}
