using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// What whole half turns leave of a double that is far from 0. With x = X 2^E, X an integer, and c = 2^E / pi less an even number, from <see cref="TurnTable"/>
/// (the idea of M. Payne and R. Hanek, 1983; a window of exponents is chosen by comparisons, for vectors have no table to look into that costs less):
/// <code>
/// x / pi = X c  modulo 2,   X c + shift = k + h + l,   |h| &lt;= 1/2,   r = pi (h + l)
/// </code>
/// c is a sum of four doubles, and each product is known without error but for the last. Multiples of 4 are taken off the great ones, which leaves of the first product
/// multiples of 2^-49: they are added exactly, the others with what each sum loses. No double up to 2^128 comes closer to a multiple of pi / 2 than 2^-58, and the error of
/// h + l is below 2^-112.
/// </summary>
internal static class FarAngle
{
    private const double PiRest = 1.224646799147353e-16;

    // 1.5 times as much as has multiples of 4 (of 1) for neighbours.
    private const int BitsOfFours = 54;

    /// <summary>The greatest |x|.</summary>
    public static double Greatest => FloatFormat.PowerOfTwo(TurnTable.First + (TurnTable.Windows.Length * TurnTable.Width));

    /// <summary>The least |x|.</summary>
    public static double Least => FloatFormat.PowerOfTwo(TurnTable.First);

    /// <summary>r, and a number whose lowest bit is that of k. The shift is 0, or 1/2 for a cosine.</summary>
    public static ElementaryFunction Function { get; } = new("FarAngle", "what half turns leave of a great x, and their number in the low bits", ["x", "shift"], Build)
    {
        Range = new(-Greatest, Greatest),
    };

    private static VectorNode[] Build(Precision precision, VectorNode[] arguments)
    {
        (VectorNode integer, VectorNode[] c) = Window(arguments[0]);

        // The greatest product has an even first part, or a second part below 1.
        VectorNode first = (integer * c[0]).Named("first"), firstLow = V.Fma(integer, c[0], -first).Named("firstLow");
        VectorNode fits = (V.Abs(first) < FloatFormat.PowerOfTwo(53)).Named("fits");
        VectorNode great = V.Select(fits, first, firstLow).Named("great");
        VectorNode turns = (OffFours(great) + (V.Select(fits, firstLow, 0) + arguments[1])).Named("turns");

        VectorNode second = (integer * c[1]).Named("second"), secondLow = V.Fma(integer, c[1], -second).Named("secondLow");
        VectorNode third = (integer * c[2]).Named("third"), thirdLow = V.Fma(integer, c[2], -third);
        (VectorNode sum, VectorNode sumLow) = Sum(turns, OffFours(second).Named("some"), "sum");
        (VectorNode small, VectorNode smallLow) = Sum(secondLow, third, "small");

        VectorNode shifted = (sum + small + precision.Format.Rounder).Named("shifted");
        VectorNode fraction = (sum - (shifted - precision.Format.Rounder)).Named("fraction");
        (VectorNode near, VectorNode nearLow) = Sum(fraction, small, "near");
        (VectorNode h, VectorNode hLow) = Sum(near, sumLow, "h");
        VectorNode l = (V.Fma(integer, c[3], thirdLow) + smallLow + nearLow + hLow).Named("l");
        return [V.Fma(h, System.Math.PI, V.Fma(h, PiRest, l * System.Math.PI)).Named("r"), shifted];
    }

    /// <summary>X, and the parts of c: those of the window in which |x| is.</summary>
    private static (VectorNode Integer, VectorNode[] Parts) Window(VectorNode x)
    {
        VectorNode magnitude = V.Abs(x);
        VectorNode scale = Scale(0);
        VectorNode[] parts = [.. TurnTable.Windows[0].Select(V.Constant)];
        for (int i = 1; i < TurnTable.Windows.Length; i++)
        {
            VectorNode isBelow = (magnitude < FloatFormat.PowerOfTwo(TurnTable.First + (i * TurnTable.Width))).Named("isBelow");
            IEnumerable<VectorNode> chosen = parts.Zip(TurnTable.Windows[i], (before, part) => V.Select(isBelow, before, part));
            scale = V.Select(isBelow, scale, Scale(i));
            parts = [.. chosen];
        }

        return ((x * scale).Named("integer"), [.. parts.Select(static (part, index) => part.Named("c" + index))]);

        static VectorNode Scale(int window) => FloatFormat.PowerOfTwo(FloatFormat.Double.FractionBits - TurnTable.First - (window * TurnTable.Width));
    }

    /// <summary>Less the nearest multiple of 4, of what is below 2^53.</summary>
    private static VectorNode OffFours(VectorNode value)
    {
        double rounder = 1.5 * FloatFormat.PowerOfTwo(BitsOfFours);
        return value - (value + rounder - rounder);
    }

    /// <summary>A sum and what it loses (D. Knuth's two-sum: whichever of the terms is the greater).</summary>
    private static (VectorNode Sum, VectorNode Lost) Sum(VectorNode a, VectorNode b, string name)
    {
        VectorNode sum = (a + b).Named(name), part = (sum - a).Named(name + "Part");
        return (sum, (a - (sum - part) + (b - part)).Named(name + "Low"));
    }
}
