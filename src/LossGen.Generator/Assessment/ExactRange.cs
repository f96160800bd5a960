using System;
using LossGen.Generator.Exact;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Assessment;

/// <summary>
/// Where the exact value of an expression lies at a point. What has vanished needs more digits than are worth while to be known by its size; that it has vanished
/// is enough to prove a NaN or a 1 wrong.
/// </summary>
/// <param name="Low">It is no less.</param>
/// <param name="High">It is no greater.</param>
internal readonly record struct ExactRange(double Low, double High)
{
    /// <summary>Narrow enough to tell a float's digits by.</summary>
    private const double Narrow = 1.0 / (1L << 40);

    /// <summary>As good as 0.</summary>
    private const double Nothing = 1e-60;

    public double Middle => Low == High ? Low : Low < 0 && High > 0 ? 0 : (Low / 2) + (High / 2);

    public double Size => Math.Max(Math.Abs(Low), Math.Abs(High));

    /// <summary>How far away a value is at least.</summary>
    public double Distance(double value) => value < Low ? Low - value : value > High ? value - High : 0;

    /// <summary>The range, narrow if so many digits make it so; null where nothing is known, or where there is no value.</summary>
    public static ExactRange? Of(Expr expr, Func<Expr, double> leaf, int mostBits)
    {
        ExactRange? found = null;
        for (int bits = ExactEvaluator.LeastBits; bits <= mostBits; bits *= 2)
        {
            Enclosure enclosure = new EnclosureEvaluator(bits, leaf).Evaluate(expr);
            if (enclosure.IsUndefined)
                return null;
            if (enclosure.IsUnknown)
                continue;

            ExactRange range = new(enclosure.Low.ToDouble(), enclosure.High.ToDouble());
            if (range.Low == range.High || range.Size <= Nothing || range.High - range.Low <= Narrow * range.Size)
                return range;

            found = range;
        }

        return found;
    }
}
