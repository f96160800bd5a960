using System;

namespace LossGen.Generator.Analysis.Libraries;

/// <summary>Names in one string, with blanks between, as the rows have them.</summary>
internal static class NameList
{
    public static bool Has(string names, string name) => names == name || (names.IndexOf(' ') >= 0 && Array.IndexOf(names.Split(' '), name) >= 0);
}
