using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Judge.Exact;

/// <summary>
/// The shape of Taylor polynomials in a number of variables, cut off behind a total degree: which monomials there are, in the order of their degrees, and which
/// two of them have which product.
/// </summary>
internal sealed class JetSpace
{
    private static readonly ConcurrentDictionary<(int, int), JetSpace> Spaces = new();

    private readonly Dictionary<string, int> positions;

    private JetSpace(int variables, int order)
    {
        Variables = variables;
        Order = order;
        Monomials = [.. Enumerable.Range(0, order + 1).SelectMany(degree => OfDegree(variables, degree))];
        positions = Monomials.Select((monomial, i) => (Key(monomial), i)).ToDictionary();
        Products =
        [
            .. from i in Enumerable.Range(0, Monomials.Length)
               from j in Enumerable.Range(0, Monomials.Length)
               let product = Monomials[i].Zip(Monomials[j], static (a, b) => a + b).ToArray()
               where product.Sum() <= order
               select (i, j, positions[Key(product)]),
        ];
    }

    public int Variables { get; }

    /// <summary>The highest total degree.</summary>
    public int Order { get; }

    /// <summary>The exponents of each monomial; the first is the constant.</summary>
    public int[][] Monomials { get; }

    /// <summary>Monomial times monomial gives monomial, each by its position; what is beyond the order is left out.</summary>
    public (int Left, int Right, int Product)[] Products { get; }

    public static JetSpace Of(int variables, int order) => Spaces.GetOrAdd((variables, order), static key => new JetSpace(key.Item1, key.Item2));

    /// <summary>Where the monomial with these exponents is.</summary>
    public int Position(int[] monomial) => positions[Key(monomial)];

    /// <summary>Where the first power of a variable is.</summary>
    public int PositionOf(int variable) => positions[Key([.. Enumerable.Range(0, Variables).Select(i => i == variable ? 1 : 0)])];

    private static string Key(int[] monomial) => string.Join(',', monomial);

    private static IEnumerable<int[]> OfDegree(int variables, int degree)
    {
        if (variables == 0)
            return degree == 0 ? [[]] : [];

        return from first in Enumerable.Range(0, degree + 1).Reverse()
               from rest in OfDegree(variables - 1, degree - first)
               select (int[])[first, .. rest];
    }
}
