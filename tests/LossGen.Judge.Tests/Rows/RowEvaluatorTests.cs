using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Judge.Commands;
using LossGen.Judge.Exact;
using LossGen.Judge.Rows.Exact;
using LossGen.Judge.Rows.Formulas;
using LossGen.Judge.Rows.Points;

namespace LossGen.Judge.Tests.Rows;

/// <summary>The evaluator of rows at points that are worked out by hand.</summary>
public sealed class RowEvaluatorTests
{
    private const double Below = double.NegativeInfinity;

    /// <summary>p = (1, 2, 5)/8: the loss -log(1/4), the gradient p - e_1, the Hessian p(1-p).</summary>
    [Fact]
    public void Cross_entropy_has_its_value_and_derivatives()
    {
        const string formula = "-log(exp(x[y])/sum(exp(x))) ; y:index x:real";
        double[] x = [0, Math.Log(2), Math.Log(5)];
        Is(Math.Log(4), formula, 0, 0, ("x", x), ("y", [1]));
        Is(0.125, formula, 1, 0, ("x", x), ("y", [1]));
        Is(-0.75, formula, 1, 1, ("x", x), ("y", [1]));
        Is(0.234375, formula, 2, 2, ("x", x), ("y", [1]));
    }

    [Fact]
    public void Logits_of_any_size_have_exact_results()
    {
        Is(2e30, "-log(softmax(x)[y]) ; y:index", 0, 0, ("x", [-1e30, 1e30]), ("y", [0]));
        Is(Math.Log(2), "log(sum(exp(x))) - x[y] ; y:index", 0, 0, ("x", [-1e30, -1e30]), ("y", [0]));
        Is(0, "-log(softmax(x)[y]) ; y:index", 1, 1, ("x", [-1e30, 1e30]), ("y", [1]));
        Is(-Math.Exp(-90), "-log(softmax(x)[y]) ; y:index", 1, 0, ("x", [90, 0]), ("y", [0]));
    }

    [Fact]
    public void A_masked_class_has_no_part_in_it()
    {
        Is(Math.Log(2), "-log(softmax(x)[y]) ; y:index", 0, 0, ("x", [0, Below, 0]), ("y", [0]));
        Is(0, "-log(softmax(x)[y]) ; y:index", 1, 1, ("x", [0, Below, 0]), ("y", [0]));
        Is(Math.Log(2), "-sum(p*log(p)) where p = softmax(x)", 0, 0, ("x", [0, Below, 0]));
        Is(double.NaN, "-mean(logsoftmax(x))", 0, 0, ("x", [0, Below, 0]));
        Is(double.NaN, "-log(softmax(x)[y]) ; y:index", 0, 0, ("x", [0, Below, 0]), ("y", [1]));
    }

    [Fact]
    public void Conventions_are_those_of_the_language()
    {
        Is(1, "max(x)", 1, 1, ("x", [1, 3, 3]));
        Is(0, "max(x)", 1, 2, ("x", [1, 3, 3]));
        Is(0, "norm(x)", 1, 0, ("x", [0, 0]));
        Is(0, "sum(relu(x))", 1, 0, ("x", [0, 1]));
        Is(0.5, "sum(max(x, z))", 1, 0, ("x", [2, 1]), ("z", [2, 0]));
        Is(0, "sum(max(x, 2))", 1, 0, ("x", [2, 1]));
        Is(0, "sum(t*log(t)) ; t:target", 0, 0, ("t", [0, 1]));
    }

    [Fact]
    public void Functions_of_a_row_are_what_they_are_defined_as()
    {
        Is(5, "norm(x)", 0, 0, ("x", [3, 4]));
        Is(0.6, "norm(x)", 1, 0, ("x", [3, 4]));
        Is(11, "dot(x, z)", 0, 0, ("x", [1, 2]), ("z", [3, 4]));
        Is(4, "sum(x) - mean(x) - min(x)*classes() + dot(x, onehot(y)) ; y:index x:real", 0, 0, ("x", [1, 2, 3]), ("y", [2]));
        Is(1, "mean((x - mean(x))^2)", 0, 0, ("x", [1, 3]));
        Is(0.5, "mean((x - mean(x))^2)", 2, 0, ("x", [1, 3]));
    }

    /// <summary>w x log 2 sums: by w[0], by s, by a.</summary>
    [Fact]
    public void Derivatives_are_by_every_shape_of_input()
    {
        Is(3, "s*a*sum(w*x) ; w:weight s:scale a=0.5", 1, 1, "w", ("x", [1, 3]), ("w", [1, 1]), ("s", [2]));
        Is(2, "s*a*sum(w*x) ; w:weight s:scale a=0.5", 1, 0, "s", ("x", [1, 3]), ("w", [1, 1]), ("s", [2]));
        Is(8, "s*a*sum(w*x) ; w:weight s:scale a=0.5", 1, 0, "a", ("x", [1, 3]), ("w", [1, 1]), ("s", [2]));
    }

    private static void Is(double expected, string line, int order, int place, params (string Name, double[] Values)[] values) => Is(expected, line, order, place, values[0].Name, values);

    private static void Is(double expected, string line, int order, int place, string by, params (string Name, double[] Values)[] values)
    {
        Assert.True(Mpfr.IsAvailable, JudgeCommand.NoMpfr);
        RowFormula formula = RowFormula.Read("test", line);
        RowPoint point = new("test", values[0].Values.Length, values.ToDictionary(static pair => pair.Name, static pair => pair.Values, StringComparer.Ordinal));
        Dictionary<RowOutput, ExactOutput> found = new RowExact(formula).At(point, new RowDirection(by, place), order);
        double value = found.Single(pair => pair.Key.Order == order).Value.Value;
        Assert.True(
            double.IsNaN(expected) ? double.IsNaN(value) : Math.Abs(value - expected) <= 1e-14 * Math.Abs(expected),
            FormattableString.Invariant($"output {order} of {line} is {value:R}, not {expected:R}"));
    }
}
