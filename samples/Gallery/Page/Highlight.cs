using System.Collections.Generic;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Gallery;

/// <summary>C# with its strings, comments, attributes and keywords marked.</summary>
internal static partial class Highlight
{
    /// <summary>The text as a block.</summary>
    public static XElement Block(string text) => new("pre", new XElement("code", Marked(text)));

    private static IEnumerable<object> Marked(string text)
    {
        int done = 0;
        foreach (Match match in Token().Matches(text))
        {
            yield return text[done..match.Index];
            string kind = match.Value[0] switch
            {
                '"' => "string",
                '/' => "comment",
                '[' => "attribute",
                _ => "keyword",
            };
            yield return new XElement("span", new XAttribute("class", kind), match.Value);
            done = match.Index + match.Length;
        }

        yield return text[done..];
    }

    [GeneratedRegex("""
        "[^"]*"|//[^\n]*|\[(?:Loss(?:Values)?|Gradient|RowLength)\b\]?|\b(?:public|private|static|partial|float|double|byte|sbyte|int|uint|var|return|out|const)\b
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
