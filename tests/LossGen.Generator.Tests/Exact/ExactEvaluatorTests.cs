using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Exact;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Symbolics;

namespace LossGen.Generator.Tests.Exact;

/// <summary>Exact values of expressions, written so that double arithmetic fails on most: the values are mpmath's, with 2,000 digits.</summary>
public sealed class ExactEvaluatorTests
{
    private static readonly ExprPool Pool = new();
    private static readonly Expr X = Pool.Input("x", LossGen.Generator.Symbolics.Interval.All);
    private static readonly Expr Y = Pool.Input("y", LossGen.Generator.Symbolics.Interval.All);

    [Theory]
    [InlineData("log(1 + exp(x))", "x=1000", 1000)]
    [InlineData("log(1 + exp(x))", "x=-700", 9.85967654375977e-305)]
    [InlineData("exp(x)/(1 + exp(x))", "x=800", 1)]
    [InlineData("1 - sigmoid(x)", "x=50", 1.9287498479639178e-22)]
    [InlineData("sigmoid(x) - 0.5", "x=1e-30", 2.5e-31)]
    [InlineData("sqrt(1 + x^2) - 1", "x=1e-20", 5e-41)]
    [InlineData("(exp(x) - 1 - x)/x^2", "x=1e-9", 0.5000000001666667)]
    [InlineData("log(x)/(x - 1)", "x=1.0000001", 0.9999999500000033)]
    [InlineData("1 - erf(x)", "x=5", 1.537459794428035e-12)]
    [InlineData("1 - tanh(x)", "x=300", 5.3007931060086215e-261)]
    [InlineData("sin(x)", "x=1e22", -0.8522008497671888)]
    [InlineData("log(exp(x) + exp(y))", "x=-2000 y=-2001", -1999.6867383124818)]
    [InlineData("(1 + 1/x)^x", "x=1e15", 2.7182818284590438)]
    [InlineData("lgamma(x + 0.5) - lgamma(x)", "x=1e5", 5.756461482485114)]
    [InlineData("-(1 - sigmoid(x))^2 * log(sigmoid(x))", "x=60", 6.714184288211594e-79)]
    [InlineData("log(cosh(x))", "x=1e-10", 5.0000000000000005e-21)]
    [InlineData("log(cosh(x))", "x=1e5", 99999.30685281944)]
    [InlineData("log(log(1 + exp(x)))", "x=-300", -300)]
    [InlineData("(333.75 - x^2)*y^6 + x^2*(11*x^2*y^2 - 121*y^4 - 2) + 5.5*y^8 + x/(2*y)", "x=77617 y=33096", -0.8273960599468214)]
    public void Naive_formulas_have_their_exact_value(string formula, string point, double expected)
    {
        Dictionary<string, double> values = BoundFormula.Point(point);
        ExactValue exact = ExactEvaluator.Evaluate(BoundFormula.Of(formula).Value, leaf => values[leaf.Name]);
        Assert.Equal(new ExactValue(expected, IsKnown: true, IsOutOfRange: false), exact);
    }

    /// <summary>Beyond the range of double, undefined, and in the end what overflows even here: unknown, and never a wrong value.</summary>
    [Theory]
    [InlineData("1 - erf(x)", "x=30", 0, true, true)]
    [InlineData("exp(x)", "x=710", double.PositiveInfinity, true, true)]
    [InlineData("exp(-exp(x))", "x=1e30", 0, true, true)]
    [InlineData("log(x)", "x=0", double.NegativeInfinity, true, false)]
    [InlineData("log(x)", "x=-1", double.NaN, true, false)]
    [InlineData("log(1 + exp(x))", "x=-2000", 0, true, true)]
    [InlineData("log(x*y) - log(x) - log(y)", "x=3 y=7", 0, true, true)]
    [InlineData("log(1 + exp(x))", "x=1e30", double.NaN, false, false)]
    public void What_no_double_is_and_what_is_unknown(string formula, string point, double expected, bool isKnown, bool isOutOfRange)
    {
        Dictionary<string, double> values = BoundFormula.Point(point);
        Assert.Equal(new ExactValue(expected, isKnown, isOutOfRange), ExactEvaluator.Evaluate(BoundFormula.Of(formula).Value, leaf => values[leaf.Name]));
    }

    /// <summary>log(1 + e^-700) is 0 with 160 digits, and with 320, and with 640: that they agree proves nothing.</summary>
    [Fact]
    public void Agreeing_precisions_are_no_proof()
    {
        Expr naive = Pool.Apply(Operator.Log, Pool.Add(Pool.One, Pool.Apply(Operator.Exp, X)));
        foreach (int bits in new[] { 160, 320, 640 })
            Assert.False(ExactEvaluator.Evaluate(naive, static _ => -700, bits).IsKnown);

        Assert.True(ExactEvaluator.Evaluate(naive, static _ => -700).IsKnown);
    }

    public static TheoryData<string> Names => BigFunctionTests.Names;

    /// <summary>Each operator is the function of its name: the table's values again, by way of the evaluator.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Operators_are_the_functions(string name)
    {
        foreach ((_, string arguments, string value) in ExactText.Rows().Where(row => row.Name == name))
        {
            double[] a = [.. arguments.Split(',').Select(static part => double.Parse(part, CultureInfo.InvariantCulture))];
            ExactValue exact = ExactEvaluator.Evaluate(BigFunctions.Expression(name, Pool, a.Length == 1 ? [X] : [X, Y]), leaf => leaf == X ? a[0] : a[1]);
            Assert.True(exact.IsKnown);
            Assert.Equal(ExactText.Parse(value).ToDouble(), exact.Value);
        }
    }

    [Theory]
    [InlineData(nameof(Operator.SigmoidDifference), 40, 1, -4.248354255291589e-18)]
    [InlineData(nameof(Operator.LogRatio), 1.0000000000000002, 1, 2.2204460492503128e-16)]
    [InlineData(nameof(Operator.LogRatio), 0, 0, double.NaN)]
    [InlineData(nameof(Operator.GuardedProduct), 0, double.PositiveInfinity, 0)]
    [InlineData(nameof(Operator.GuardedProduct), 0, double.NaN, 0)]
    [InlineData(nameof(Operator.Multiply), 0, double.PositiveInfinity, double.NaN)]
    [InlineData(nameof(Operator.Hold), 0.25, 0.5, 0.5)]
    [InlineData(nameof(Operator.Hold), 0.75, 0.5, 0.75)]
    [InlineData(nameof(Operator.HoldAway), -0.25, 0.5, -0.5)]
    [InlineData(nameof(Operator.HoldAway), 0, 0.5, 0.5)]
    [InlineData(nameof(Operator.HoldAway), -0.75, 0.5, -0.75)]
    [InlineData(nameof(Operator.Max), 2, 3, 3)]
    [InlineData(nameof(Operator.Max), double.NaN, 3, double.NaN)]
    [InlineData(nameof(Operator.Min), 2, 3, 2)]
    [InlineData(nameof(Operator.Power), 0, 0, 1)]
    [InlineData(nameof(Operator.Power), -8, 0.5, double.NaN)]
    [InlineData(nameof(Operator.Less), 2, 2, 0)]
    [InlineData(nameof(Operator.LessOrEqual), 2, 2, 1)]
    [InlineData(nameof(Operator.Equal), 2, 2, 1)]
    [InlineData(nameof(Operator.Equal), double.NaN, double.NaN, 0)]
    [InlineData(nameof(Operator.Add), double.PositiveInfinity, double.NegativeInfinity, double.NaN)]
    public void Operators_of_two(string name, double x, double y, double expected) =>
        Assert.Equal(new(expected, IsKnown: true, IsOutOfRange: false), ExactEvaluator.Evaluate(Pool.Apply(Enum.Parse<Operator>(name), X, Y), leaf => leaf == X ? x : y));

    /// <summary>Every operator has an enclosure, and means what the table of operators says in double.</summary>
    [Theory]
    [InlineData(0.5, 0.75)]
    [InlineData(-0.5, 0.75)]
    [InlineData(2, 2)]
    public void No_operator_is_missing(double x, double y)
    {
        foreach (Operator @operator in Enum.GetValues<Operator>().Where(static one => one is not (Operator.Constant or Operator.Input or Operator.HyperParameter or Operator.Variable) && !OperatorTable.Row(one).IsOverRow))
        {
            Expr less = Pool.Apply(Operator.Less, X, Y);
            Expr expr = @operator switch
            {
                Operator.True or Operator.False => Pool.Truth(@operator == Operator.True),
                Operator.And or Operator.Or => Pool.Apply(@operator, less, Pool.Apply(Operator.Equal, X, Y)),
                Operator.Not => Pool.Apply(@operator, less),
                Operator.Select => Pool.Select(less, X, Y),
                _ => Pool.Apply(@operator, OperatorTable.Row(@operator).Arity == 1 ? [X] : [X, Y]),
            };
            double leaf(Expr node) => node == X ? x : y;
            ExactValue exact = ExactEvaluator.Evaluate(expr, leaf);
            double expected = OperatorTable.Row(@operator).Evaluate is null ? exact.Value : ConstantEvaluator.Evaluate(expr, leaf);
            Assert.True(exact.IsKnown && (double.IsNaN(expected) ? double.IsNaN(exact.Value) : Math.Abs(exact.Value - expected) <= 1e-12), $"{@operator} of {x}, {y} is {exact.Value}, not {expected}");
        }
    }

    [Fact]
    public void Only_the_branch_that_is_taken_is_evaluated()
    {
        Expr choice = Pool.Select(Pool.Apply(Operator.Less, Pool.Zero, X), Pool.Apply(Operator.Log, X), Y);
        Assert.Equal(7, ExactEvaluator.Evaluate(choice, leaf => leaf == X ? -1 : 7).Value);
        Assert.Equal(0, ExactEvaluator.Evaluate(choice, leaf => leaf == X ? 1 : throw new InvalidOperationException("not to be asked")).Value);
        Assert.DoesNotContain(Y, ExactEvaluator.Values(choice, static _ => 1).Keys);
    }

    /// <summary>Whether e^log 3 is at most 3 cannot be found out by enclosing it; where the branches meet that does not matter.</summary>
    [Fact]
    public void An_undecided_condition_does_no_harm_where_the_branches_meet()
    {
        Expr same = Pool.Apply(Operator.Exp, Pool.Apply(Operator.Log, X)), condition = Pool.Apply(Operator.LessOrEqual, same, X);
        Assert.Equal(new(3, IsKnown: true, IsOutOfRange: false), ExactEvaluator.Evaluate(Pool.Select(condition, X, same), static _ => 3));
        Assert.False(ExactEvaluator.Evaluate(Pool.Select(condition, X, Y), leaf => leaf == X ? 3 : 4).IsKnown);
    }

    [Fact]
    public void Every_part_has_its_value()
    {
        Expr power = Pool.Apply(Operator.Exp, X), sum = Pool.Add(Pool.One, power), log = Pool.Apply(Operator.Log, sum);
        IReadOnlyDictionary<Expr, ExactValue> values = ExactEvaluator.Values(log, static _ => 1000);
        Assert.Equal(new(1000, IsKnown: true, IsOutOfRange: false), values[log]);
        Assert.Equal(new(double.PositiveInfinity, IsKnown: true, IsOutOfRange: true), values[power]);
        Assert.Equal(new(double.PositiveInfinity, IsKnown: true, IsOutOfRange: true), values[sum]);
        Assert.Equal(1000, values[X].Value);
    }

    [Fact]
    public void Several_expressions_at_once()
    {
        Expr power = Pool.Apply(Operator.Exp, X);
        IReadOnlyList<ExactValue> values = ExactEvaluator.Evaluate([power, Pool.Apply(Operator.Log, power), Pool.Subtract(Pool.Add(Pool.One, power), Pool.One)], static _ => -500);
        Assert.Equal([7.124576406741286e-218, -500, 7.124576406741286e-218], values.Select(static value => value.Value));
    }

    /// <summary>Positive terms and factors only, so that double arithmetic has its digits too, and the two must agree.</summary>
    [Fact]
    public void It_agrees_with_double_where_that_can_be_trusted()
    {
        Random random = new(31);
        for (int i = 0; i < 400; i++)
        {
            double x = 0.1 + (3 * random.NextDouble()), y = 0.1 + (3 * random.NextDouble());
            Expr expr = RandomExpression(random, 4);
            double leaf(Expr node) => node == X ? x : y;
            double expected = ConstantEvaluator.Evaluate(expr, leaf);
            ExactValue exact = ExactEvaluator.Evaluate(expr, leaf);
            Assert.True(exact.IsKnown && Math.Abs(exact.Value - expected) <= 1e-11 * expected, $"{ExprPrinter.Print(expr)} is {exact.Value}, not {expected}");
        }
    }

    private static Expr RandomExpression(Random random, int depth)
    {
        if (depth == 0)
            return random.Next(3) switch { 0 => X, 1 => Y, _ => Pool.Constant(Rational.Create(random.Next(1, 20), random.Next(1, 20))) };

        Expr a = RandomExpression(random, depth - 1), b = RandomExpression(random, random.Next(depth));
        return random.Next(14) switch
        {
            0 => Pool.Add(a, b),
            1 => Pool.Multiply(a, b),
            2 => Pool.Divide(a, Pool.Add(Pool.One, b)),
            3 => Pool.Apply(Operator.Log1p, a),
            4 => Pool.Sqrt(a),
            5 => Pool.Apply(Operator.Sigmoid, Pool.Apply(Operator.Log1p, a)),
            6 => Pool.Apply(Operator.Softplus, a),
            7 => Pool.Apply(Operator.Tanh, a),
            8 => Pool.Apply(Operator.Max, a, b),
            9 => Pool.Apply(Operator.Min, a, b),
            10 => Pool.Apply(Operator.Exp, Pool.Negate(Pool.Apply(Operator.Log1p, a))),
            11 => Pool.Select(Pool.Apply(Operator.Less, X, Y), a, b),
            12 => Pool.Apply(Operator.LogCosh, a),
            _ => Pool.Power(Pool.Add(Pool.One, a), Pool.Apply(Operator.Tanh, b)),
        };
    }
}
