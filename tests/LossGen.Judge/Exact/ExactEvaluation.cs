using System;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Exact;

/// <summary>
/// The exact outputs of a formula at a point. It is evaluated with ever more bits, each time with twice as many, until two in turn agree: what cancels is seen as
/// what it is, a lack of bits.
/// </summary>
internal sealed class ExactEvaluation
{
    private const int LeastBits = 192;
    private const int MostBits = 4096;

    /// <summary>Digits enough to see that what vanishes does not do so for the lack of them: e^500 + 1 - e^500.</summary>
    private const int BitsOfZero = 1536;

    /// <summary>Two evaluations agree where they differ by no more than this part: 2^-36 of a float's last place.</summary>
    private const int AgreedBits = 60;

    /// <summary>Far below the least float: a value below it is 0 for a kernel, and where it is 0 in truth no number of bits would show it.</summary>
    private const double Nothing = 1e-110;

    private readonly JudgedFormula formula;
    private readonly int order;
    private readonly int[] outputs;
    private readonly int[][] slopes;
    private readonly int[][] bends;
    private readonly int[] orders;
    private readonly int[] continuous;
    private readonly bool hasManyKinks;

    public ExactEvaluation(JudgedFormula formula, OutputKey[] keys)
    {
        this.formula = formula;
        order = keys.Max(static key => key.Order) + 1;
        continuous = [.. Enumerable.Range(0, formula.Inputs.Length).Where(i => InputKinds.IsContinuous(formula.Inputs[i].Kind))];
        var space = JetSpace.Of(continuous.Length, order);
        int[][] monomials = [.. keys.Select(key => key.Monomial(formula))];
        outputs = [.. monomials.Select(space.Position)];
        slopes = [.. monomials.Select(monomial => Enumerable.Range(0, continuous.Length).Select(i => space.Position(Raised(monomial, i))).ToArray())];
        bends =
        [
            .. monomials.Select(monomial => monomial.Sum() + 2 > order
                ? []
                : Enumerable.Range(0, continuous.Length).SelectMany(i => Enumerable.Range(0, continuous.Length).Select(j => space.Position(Raised(Raised(monomial, i), j)))).ToArray()),
        ];
        orders = [.. keys.Select(static key => key.Order)];
        hasManyKinks = KinkCount.Of(formula.Syntax) > 1;
    }

    /// <summary>The outputs in the order of the keys.</summary>
    public ExactOutput[] At(double[] point)
    {
        try
        {
            return Evaluate(point);
        }
        finally
        {
            Real.Release();
            Real.Precision = Real.Bits;
        }
    }

    private ExactOutput[] Evaluate(double[] point)
    {
        Real.Precision = LeastBits;
        Switches switches = new();
        Jet coarse = FormulaEvaluator.Evaluate(formula, point, order, switches);
        if (!coarse.IsDefined || switches.IsNearChoice)
            return [.. outputs.Select(static _ => ExactOutput.Unknown)];

        bool[] isUnknown = [.. outputs.Select((_, k) => k > 0 && (switches.IsNearKink || (switches.Ties > 0 && (hasManyKinks || orders[k] > 1))))];
        ExactOutput?[] found = [.. isUnknown.Select(static unknown => unknown ? ExactOutput.Unknown : (ExactOutput?)null)];
        for (int bits = 2 * LeastBits; bits <= MostBits; bits *= 2)
        {
            Real.Precision = bits;
            Jet fine = FormulaEvaluator.Evaluate(formula, point, order, new Switches());
            if (!fine.IsDefined)
                break;

            for (int k = 0; k < found.Length; k++)
                found[k] ??= Agreed(coarse, fine, k, point);

            if (found.All(static output => output is not null))
                break;

            coarse = fine;
        }

        return [.. found.Select(static output => output ?? ExactOutput.Unknown)];
    }

    private ExactOutput? Agreed(Jet coarse, Jet fine, int k, double[] point)
    {
        if (fine.Derivative(outputs[k]) is not { } value || coarse.Derivative(outputs[k]) is not { } before)
            return new ExactOutput(0, 0);
        if (!value.IsFinite)
            return before.IsFinite ? null : ExactOutput.Unknown;

        // What nearly or wholly cancels is some noise below all floats: nothing is known of its condition.
        Real size = Real.Abs(value);
        if (value.IsZero && before.IsZero && Real.Precision < BitsOfZero)
            return null;

        bool agrees = (value.IsZero && before.IsZero) || Real.Abs(value - before) < Real.Scale(size, -AgreedBits);
        if (!agrees)
            return size < Nothing && Real.Abs(before) < Nothing ? new ExactOutput(0, double.PositiveInfinity) : null;

        return new ExactOutput(value.ToDouble(), Condition(fine, k, size, point));
    }

    private double Condition(Jet jet, int k, Real size, double[] point)
    {
        Real moves = 0;
        for (int i = 0; i < continuous.Length; i++)
        {
            if (jet.Derivative(slopes[k][i]) is { } slope)
                moves += Real.Abs(slope * point[continuous[i]]);
        }

        // A least value that is 0: beside it there is none of its size.
        if (moves.IsZero)
            return size.IsZero && bends[k].Any(bend => jet.Derivative(bend) is { IsZero: false }) ? double.PositiveInfinity : 0;

        double condition = (moves / size).ToDouble();
        return double.IsNaN(condition) ? double.PositiveInfinity : condition;
    }

    private static int[] Raised(int[] monomial, int variable) => [.. monomial.Select((exponent, i) => i == variable ? exponent + 1 : exponent)];
}
