using System.Globalization;
using System.Linq;

namespace LossGen.Generator.Syntax;

/// <summary>Which characters make a name: those of C# identifiers, so that every parameter can be named.</summary>
internal static class Identifiers
{
    public static bool IsStart(char c) => c is '_' || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter
        or UnicodeCategory.LetterNumber;

    public static bool IsPart(char c) => IsStart(c) || IsFormatting(c) || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark;

    /// <summary>The name that is meant: C# reads neither <c>@</c> nor invisible formatting characters as part of it.</summary>
    public static string NameOf(string written)
    {
        string name = written.TrimStart('@');
        return name.Any(IsFormatting) ? string.Concat(name.Where(c => !IsFormatting(c))) : name;
    }

    private static bool IsFormatting(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format;
}
