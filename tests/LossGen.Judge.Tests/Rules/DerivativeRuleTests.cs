using System;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Generator.Differentiation;
using LossGen.Generator.Symbolics;
using LossGen.Judge.Rules;

namespace LossGen.Judge.Tests.Rules;

/// <summary>Every row of the table of derivatives, against the difference of two values that are next to each other in high precision.</summary>
public sealed class DerivativeRuleTests
{
    private const int Bits = 800;

    /// <summary>The step is 2^-200 of the operand, and so the error of a central difference 2^-400 of what the third derivative makes of it.</summary>
    private const int StepBits = 200;

    /// <summary>The constants of the table are doubles.</summary>
    private const int AgreedBits = 50;

    public static TheoryData<string, int> Rows
    {
        get
        {
            TheoryData<string, int> rows = [];
            ExprPool pool = new();
            foreach (Operator @operator in Enum.GetValues<Operator>().Where(static one => !OperatorTable.Row(one).IsOverRow))
            {
                if (Node(pool, @operator) is not { } node)
                    continue;

                for (int i = 0; i < node.Operands.Length; i++)
                {
                    if (!node[i].IsTruth && DerivativeRules.Partial(pool, node, i) is not null)
                        rows.Add(@operator.ToString(), i);
                }
            }

            return rows;
        }
    }

    [Fact]
    public void There_is_a_row_for_each_operator_that_has_a_derivative() => Assert.InRange(Rows.Count, 30, 60);

    [Theory]
    [MemberData(nameof(Rows))]
    public void It_is_the_slope(string name, int index)
    {
        Assert.True(Mpfr.IsAvailable, LossGen.Judge.Commands.JudgeCommand.NoMpfr);
        ExprPool pool = new();
        Operator @operator = Enum.Parse<Operator>(name);
        Expr node = Node(pool, @operator)!, partial = DerivativeRules.Partial(pool, node, index)!;
        int judged = 0;
        System.Random random = new(1);
        for (int i = 0; i < 200; i++)
        {
            double[] point = [.. node.Operands.Select(_ => (random.Next(4) == 0 ? 40 : 2) * ((2 * random.NextDouble()) - 1))];
            bool? agrees = Agrees(node, partial, index, point);
            judged += agrees is null ? 0 : 1;
            Assert.True(agrees != false, FormattableString.Invariant($"{ExprPrinter.Print(partial)} at {string.Join(", ", point)}"));
        }

        Assert.True(judged >= 20, $"only {judged} points");
    }

    [Fact]
    public void A_wrong_row_is_caught()
    {
        ExprPool pool = new();
        Expr a = pool.Input("a", Interval.All), tanh = pool.Apply(Operator.Tanh, a);
        Assert.True(Agrees(tanh, DerivativeRules.Partial(pool, tanh, 0)!, 0, [0.3]));
        Assert.False(Agrees(tanh, pool.Subtract(pool.One, tanh), 0, [0.3]));
    }

    private static bool? Agrees(Expr node, Expr partial, int index, double[] point)
    {
        Real.Precision = Bits;
        try
        {
            Real Leaf(Expr leaf) => point[leaf.Name[0] - 'a'];
            Real[] operands = [.. node.Operands.Select(operand => ExprEvaluator.Evaluate(operand, Leaf))];
            Real step = Real.Scale(1 + Real.Abs(operands[index]), -StepBits);
            Real At(Real moved) => ExprEvaluator.Apply(node.Operator, [.. operands.Select((operand, i) => i == index ? operand + moved : operand)]);
            Real slope = (At(step) - At(-step)) / (2 * step), stated = ExprEvaluator.Evaluate(partial, Leaf);
            if (!slope.IsFinite)
                return null;

            return Real.Abs(slope - stated) < Real.Scale(1 + Real.Abs(slope), -AgreedBits);
        }
        finally
        {
            Real.Release();
            Real.Precision = Real.Bits;
        }
    }

    /// <summary>The operator with inputs a, b, ... for its operands; null for leaves and truth values.</summary>
    private static Expr? Node(ExprPool pool, Operator @operator)
    {
        // What the two hold is a bound; a choice has no slope by its condition, and stopgradient none at all.
        if (@operator is Operator.Constant or Operator.Input or Operator.HyperParameter or Operator.Variable or Operator.Hold or Operator.HoldAway or Operator.Select or Operator.StopGradient)
            return null;

        OperatorRow row = OperatorTable.Row(@operator);
        if (row.IsTruth)
            return null;

        Expr[] operands = [.. Enumerable.Range(0, row.Arity < 0 ? 2 : row.Arity).Select(i => pool.Input(((char)('a' + i)).ToString(), Interval.All))];
        return pool.Apply(@operator, operands);
    }
}
