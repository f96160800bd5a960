using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>Polynomials by Estrin's scheme: the chain of dependent operations, which is what limits a kernel, has the logarithm of Horner's length.</summary>
internal static class Polynomial
{
    /// <summary><c>c0 + c1 x + c2 x^2 + ...</c>, as pairs <c>c0 + c1 x</c>, pairs of pairs by <c>x^2</c>, and so on.</summary>
    public static VectorNode Of(VectorNode x, params double[] coefficients) => Of(x, x * x, coefficients);

    /// <summary>The same with a square that the caller has already.</summary>
    public static VectorNode Of(VectorNode x, VectorNode square, params double[] coefficients)
    {
        string name = x.Name ?? throw new ArgumentException("The polynomial's variable needs a name.", nameof(x));
        IReadOnlyList<VectorNode> terms = [.. coefficients.Select(V.Constant)];
        VectorNode power = x;
        for (int degree = 1; terms.Count > 1; degree *= 2)
        {
            if (degree > 1)
                power = degree == 2 ? square : (power * power).Named(name + Digits(degree));
            else if (coefficients.Length > 2 && square.Name is null)
                square = square.Named(name + "2");

            terms = InPairs(terms, power, 2 * degree, coefficients.Length - 1);
        }

        return terms[0];
    }

    // The value of the coefficients i to j is called cij.
    private static ImmutableArray<VectorNode> InPairs(IReadOnlyList<VectorNode> terms, VectorNode power, int width, int last)
    {
        var pairs = ImmutableArray.CreateBuilder<VectorNode>();
        for (int i = 0; i < terms.Count; i += 2)
        {
            pairs.Add(i + 1 == terms.Count
                ? terms[i]
                : V.Fma(terms[i + 1], power, terms[i]).Named("c" + Digits(i / 2 * width) + Digits(Math.Min((i / 2 * width) + width - 1, last))));
        }

        return pairs.ToImmutable();
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
