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
    public static VectorNode Of(VectorNode x, VectorNode square, params double[] coefficients) => Of(x, [square], coefficients);

    /// <summary>The same with <c>x^2, x^4, x^8 ...</c> as far as the caller has them.</summary>
    public static VectorNode Of(VectorNode x, ImmutableArray<VectorNode> powers, double[] coefficients)
    {
        string name = x.Name ?? throw new ArgumentException("The polynomial's variable needs a name.", nameof(x));
        // 3, 5, 9 ...: the first coefficient, added last, makes the pairs come out even, with a power less; and its sum's rounding is not magnified.
        bool isOneTooMany = coefficients.Length > 2 && IsPowerOf2(coefficients.Length - 1);
        int first = isOneTooMany ? 1 : 0;
        IReadOnlyList<VectorNode> terms = [.. coefficients.Skip(first).Select(V.Constant)];
        VectorNode power = x;
        for (int degree = 1, step = 0; terms.Count > 1; degree *= 2, step++)
        {
            if (degree > 1)
                power = Named(step <= powers.Length ? powers[step - 1] : power * power, name + Digits(degree));

            terms = InPairs(terms, power, 2 * degree, first, coefficients.Length - 1);
        }

        return isOneTooMany ? V.Fma(terms[0], x, coefficients[0]) : terms[0];
    }

    // The value of the coefficients i to j is called cij.
    private static ImmutableArray<VectorNode> InPairs(IReadOnlyList<VectorNode> terms, VectorNode power, int width, int first, int last)
    {
        var pairs = ImmutableArray.CreateBuilder<VectorNode>();
        for (int i = 0; i < terms.Count; i += 2)
        {
            int low = first + (i / 2 * width);
            pairs.Add(i + 1 == terms.Count
                ? terms[i]
                : V.Fma(terms[i + 1], power, terms[i]).Named("c" + Digits(low) + Digits(Math.Min(low + width - 1, last))));
        }

        return pairs.ToImmutable();
    }

    private static VectorNode Named(VectorNode power, string name) => power.Name is null ? power.Named(name) : power;

    private static bool IsPowerOf2(int number) => (number & (number - 1)) == 0;

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
