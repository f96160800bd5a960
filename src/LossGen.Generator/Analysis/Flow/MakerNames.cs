using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>What messages call the code that made a value.</summary>
internal static class MakerNames
{
    private const int LongestExpression = 60;

    public static string Of(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { ContainingType: { Name.Length: > 0 } type } method } => type.Name + "." + method.Name,
        IObjectCreationOperation { Type: { } type } => type.Name,
        _ => Shorten(operation.Syntax.ToString()),
    };

    private static string Shorten(string text)
    {
        string line = string.Join(" ", text.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestExpression ? line : line.Substring(0, LongestExpression) + "...";
    }
}
