using System;
using LossGen.Generator.Problems;
using LossGen.Generator.Text;

namespace LossGen.Generator.Syntax;

/// <summary>
/// Reads numbers: <c>2</c>, <c>0.5</c>, <c>.5</c>, <c>1e-3</c>. What begins like a number and goes on otherwise (<c>1f</c>,
/// <c>2x</c>, <c>1.</c>) is taken whole, with a message that says what is wrong with it.
/// </summary>
internal static class NumberLexer
{
    public static bool StartsAt(string text, int position) =>
        IsDigit(text, position) || (text[position] is '.' && IsDigit(text, position + 1));

    public static Token Read(string text, int start, SyntaxFaults faults)
    {
        int end = EndOfNumber(text, start);
        int runEnd = EndOfRun(text, end);
        TextRange range = TextRange.FromBounds(start, runEnd);
        string run = text.Substring(start, range.Length);

        if (runEnd > end)
        {
            faults.Add(range, Explain(run, end - start));
            return new Token(TokenKind.BadNumber, range, run);
        }

        double value = NumberText.ParseDouble(run);
        if (!double.IsInfinity(value))
            return new Token(TokenKind.Number, range, run, value);

        faults.Add(range, $"{SyntaxFaults.Quote(run)} is too large: the largest number is {NumberText.Print(double.MaxValue)}");
        return new Token(TokenKind.BadNumber, range, run);
    }

    /// <summary>Where the longest proper number ends.</summary>
    private static int EndOfNumber(string text, int position)
    {
        position = SkipDigits(text, position);
        if (position < text.Length && text[position] is '.' && IsDigit(text, position + 1))
            position = SkipDigits(text, position + 1);

        if (!IsExponent(text, position))
            return position;

        int exponent = SkipSign(text, position + 1);
        return IsDigit(text, exponent) ? SkipDigits(text, exponent) : position;
    }

    /// <summary>Where everything ends that is written on to a number: letters, digits, points, and the sign of an exponent.</summary>
    private static int EndOfRun(string text, int position)
    {
        if (IsExponent(text, position))
            position = SkipSign(text, position + 1);

        while (position < text.Length && (text[position] is '.' || Identifiers.IsPart(text[position])))
            position++;

        return position;
    }

    /// <summary>What is wrong with a run whose first characters alone are a number.</summary>
    private static string Explain(string run, int numberLength)
    {
        string number = run.Substring(0, numberLength);
        string rest = run.Substring(numberLength);
        return $"{SyntaxFaults.Quote(run)} is not a number{Advise(number, rest)}";
    }

    private static string Advise(string number, string rest)
    {
        if (rest[0] is '.' && number.IndexOfAny(['.', 'e', 'E']) < 0)
            return ": a number needs a digit after the point";

        if (rest is "e" or "E" || (IsExponent(rest, 0) && SkipSign(rest, 1) > 1))
            return ": an exponent needs a digit";

        if (rest[0] is '_' && rest.Trim('_', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Length == 0)
            return ": digits are not grouped";

        if (number is "0" && rest.Length > 1 && (rest[0] is 'x' or 'X' ? Uri.IsHexDigit(rest[1]) : rest[0] is 'b' or 'B' && IsDigit(rest, 1)))
            return ": numbers are decimal";

        if (rest.Length <= 2 && rest.Trim('f', 'F', 'd', 'D', 'm', 'M', 'l', 'L', 'u', 'U').Length == 0)
            return ": numbers have no suffix";

        return Identifiers.IsStart(rest[0]) ? $": to multiply, write {SyntaxFaults.Quote($"{number}*{rest}")}" : "";
    }

    private static bool IsExponent(string text, int position) => position < text.Length && text[position] is 'e' or 'E';

    private static int SkipSign(string text, int position) => position < text.Length && text[position] is '+' or '-' ? position + 1 : position;

    private static int SkipDigits(string text, int position)
    {
        while (IsDigit(text, position))
            position++;

        return position;
    }

    private static bool IsDigit(string text, int position) => position < text.Length && text[position] is >= '0' and <= '9';
}
