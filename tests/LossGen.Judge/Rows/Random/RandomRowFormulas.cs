using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Judge.Rows.Formulas;

namespace LossGen.Judge.Rows.Random;

/// <summary>
/// Losses over rows that nobody has thought of, from a grammar with four sorts: a number or a row, any or positive. Only of what is positive are logarithms and roots taken, and quotients by it. The
/// same for the same seed.
/// </summary>
internal sealed class RandomRowFormulas
{
    private const int MostNodes = 6;

    private readonly System.Random random;

    private RandomRowFormulas(int seed) => random = new System.Random(seed);

    /// <summary>So many formulas, each once and each with x in it.</summary>
    public static RowFormula[] Make(int count, int seed)
    {
        RandomRowFormulas grammar = new(seed);
        HashSet<string> texts = new(StringComparer.Ordinal);
        while (texts.Count < count)
        {
            string text = grammar.Number(grammar.random.Next(3, MostNodes + 1));
            if (Has(text, "x"))
                texts.Add(text);
        }

        return [.. texts.Select(static text => RowFormula.Read("random", Line(text)))];
    }

    private static string Line(string text)
    {
        string[] kinds = [.. ((string[])["x:real", "z:real", "y:index", "a=0.7"]).Where(kind => Has(text, kind[..1]))];
        return $"{text} ; {string.Join(' ', kinds)}";
    }

    private static bool Has(string text, string name) => text.Split([' ', '(', ')', '[', ']', ',', '*', '/', '-', '^'], StringSplitOptions.None).Contains(name, StringComparer.Ordinal);

    private string Number(int nodes) => random.Next(nodes < 3 ? 6 : 12) switch
    {
        0 => Put("sum({0})", Row(nodes - 1)),
        1 => Put("mean({0})", Row(nodes - 1)),
        2 => Put("logsumexp({0})", Row(nodes - 1)),
        3 => Put(Either("max({0})", "min({0})", "norm({0})"), Row(nodes - 1)),
        4 => Put("({0})[y]", Row(nodes - 1)),
        5 => Put("log({0})", PositiveNumber(nodes - 1)),
        6 => Two("dot({0}, {1})", nodes, Row, Row),
        7 or 8 => Two(Either("({0} + {1})", "({0} - {1})", "({0}*{1})"), nodes, Number, Number),
        9 => Two("({0}/{1})", nodes, Number, PositiveNumber),
        10 => Put(Either("tanh({0})", "softplus({0})", "max(0, {0})", "({0})^2", "abs({0})"), Number(nodes - 1)),
        _ => Put("sqrt({0})", PositiveNumber(nodes - 1)),
    };

    private string PositiveNumber(int nodes) => random.Next(6) switch
    {
        0 => Put("sum({0})", PositiveRow(nodes - 1)),
        1 => Put("mean({0})", PositiveRow(nodes - 1)),
        2 => Put("(1 + norm({0}))", Row(nodes - 1)),
        3 => Put("({0})[y]", PositiveRow(nodes - 1)),
        4 => Put("softplus({0})", Number(nodes - 1)),
        _ => Put("(1 + {0})", nodes < 2 ? "sum(x^2)" : PositiveNumber(nodes - 1)),
    };

    private string Row(int nodes) => nodes < 2 ? Either("x", "x", "x", "z", "onehot(y)") : random.Next(nodes < 3 ? 5 : 9) switch
    {
        0 => Put("softmax({0})", Row(nodes - 1)),
        1 => Put("logsoftmax({0})", Row(nodes - 1)),
        2 => Put(Either("tanh({0})", "sigmoid({0})", "({0})^2", "abs({0})", "max(0, {0})", "softplus({0})"), Row(nodes - 1)),
        3 => Put(Either("(a*{0})", "(1 - {0})", "({0}/a)"), Row(nodes - 1)),
        4 => Put("log({0})", PositiveRow(nodes - 1)),
        5 or 6 => Two(Either("({0} + {1})", "({0} - {1})", "{0}*{1}"), nodes, Row, Row),
        7 => Two(Either("({0} - {1})", "{0}*{1}"), nodes, Row, Number),
        _ => Two("({0}/{1})", nodes, Row, PositiveNumber),
    };

    private string PositiveRow(int nodes) => nodes < 2 ? Either("exp(x)", "softmax(x)", "sigmoid(x)", "exp(z)") : random.Next(nodes < 3 ? 4 : 6) switch
    {
        0 => Put("softmax({0})", Row(nodes - 1)),
        1 => Put("exp({0})", Row(nodes - 1)),
        2 => Put(Either("sigmoid({0})", "softplus({0})"), Row(nodes - 1)),
        3 => Put("(1 + {0})", PositiveRow(nodes - 1)),
        4 => Two("({0} + {1})", nodes, PositiveRow, PositiveRow),
        _ => Two(Either("{0}*{1}", "({0}/{1})"), nodes, PositiveRow, PositiveRow),
    };

    private string Two(string pattern, int nodes, Func<int, string> left, Func<int, string> right)
    {
        int size = random.Next(1, nodes - 1);
        string first = left(size), second = right(nodes - 1 - size);

        // What is alike cancels, and leaves nothing that has a row.
        return first == second ? first : Put(pattern, first, second);
    }

    private string Either(params string[] choices) => choices[random.Next(choices.Length)];

    private static string Put(string pattern, params object[] parts) => string.Format(CultureInfo.InvariantCulture, pattern, parts);
}
