using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Generator.Syntax;
using LossGen.Judge.Exact;
using LossGen.Judge.Rows.Formulas;
using LossGen.Judge.Rows.Points;

namespace LossGen.Judge.Rows.Exact;

/// <summary>
/// Evaluates a formula's tree for one row, by what each operator and function is defined as: softmax is e^v_i over the sum of them, in numbers whose exponents never run out.
/// Written apart from the compiler. Only the bindings that are needed are looked at, and of a choice only the branch that an element takes.
/// </summary>
internal sealed partial class RowEvaluator
{
    /// <summary>Half an ulp of every input, and of what is made of it, times a few: as much may a test on rounded numbers be off.</summary>
    private const double Blur = 8.0 / (1 << 24);

    private readonly RowFormula formula;
    private readonly RowPoint point;
    private readonly Switches switches;
    private readonly Tape tape;
    private readonly Dictionary<string, RowNumbers> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node[]> inputs = new(StringComparer.Ordinal);

    /// <summary>The sums and differences as they are written, and what a function with a bound gives: each is rounded, whatever becomes of it.</summary>
    private readonly List<Node> rounded = [];

    private RowEvaluator(RowFormula formula, RowPoint point, RowDirection direction, int order, double masked, Switches switches)
    {
        this.formula = formula;
        this.point = point;
        this.switches = switches;
        tape = new Tape(order);
        Declare(direction, masked);
    }

    private int Classes => point.Length;

    /// <summary>The loss of a row, and the derivatives by all inputs along the direction of one of them.</summary>
    /// <param name="masked">What stands for a logit of minus infinity.</param>
    public static RowDerivatives Evaluate(RowFormula formula, RowPoint point, RowDirection direction, int order, double masked, Switches switches)
    {
        RowEvaluator evaluator = new(formula, point, direction, order, masked, switches);
        RowNumbers body = evaluator.Evaluate(formula.Syntax.Body);
        Node loss = !body.IsRow ? body.At(0) : direction.Element is { } element ? body.At(element) : evaluator.Sum(body);
        Ray?[] derivatives = evaluator.tape.Derivatives(loss);
        return new(
            loss,
            evaluator.inputs.ToDictionary(
                static pair => pair.Key, pair => Array.ConvertAll(pair.Value, input => input.IsConstant ? null : derivatives[input.Index]), StringComparer.Ordinal),
            [.. evaluator.rounded.Where(node => derivatives[node.Index] is not null).Select(node => derivatives[node.Index]!.Value * node.Value)]);
    }

    private void Declare(RowDirection direction, double masked)
    {
        foreach ((RowInput input, int number) in formula.Inputs.Select(static (input, number) => (input, number)))
        {
            double[] values = point.Values[input.Name];
            var nodes = new Node[values.Length];
            for (int i = 0; i < nodes.Length; i++)
            {
                Wide value = double.IsNegativeInfinity(values[i]) ? masked * (1 + number + (i / 1024.0)) : values[i];
                nodes[i] = input.Kind.IsContinuous ? Node.Variable(tape, value, direction.Is(input.Name, i), isInput: true) : Constant(value);
            }

            inputs.Add(input.Name, nodes);
            known.Add(input.Name, new(input.Kind.Shape != RowShape.Sample, nodes, Truths: null));
        }

        foreach (var parameter in formula.Parameters)
        {
            Node node = Node.Variable(tape, (double)parameter.Value, direction.Is(parameter.Name, 0), isInput: false);
            inputs.Add(parameter.Name, [node]);
            known.Add(parameter.Name, RowNumbers.Alone(node));
        }

        known.Add("pi", RowNumbers.Alone(Constant(Real.Pi)));
    }

    private RowNumbers Evaluate(ExpressionSyntax syntax) => syntax switch
    {
        NumberSyntax number => RowNumbers.Alone(Constant(Real.Parse(number.Value.ToString("R", CultureInfo.InvariantCulture)))),
        NameSyntax name => Named(name.Name),
        CallSyntax call => Call(call),
        IndexSyntax index => RowNumbers.Alone(Evaluate(index.Row).At(Index(index.Index))),
        UnarySyntax { Operator: UnaryOperator.Minus } minus => Each(static a => -a, Evaluate(minus.Operand)),
        UnarySyntax { Operator: UnaryOperator.Plus } plus => Evaluate(plus.Operand),
        UnarySyntax not when Evaluate(not.Operand) is var operand => RowNumbers.Test(Classes, i => !operand.IsTrueAt(i), operand),
        ConditionalSyntax choice => Choice(choice),
        BinarySyntax binary => Binary(binary, Evaluate(binary.Left), Evaluate(binary.Right)),
        _ => throw new InvalidOperationException($"the judge knows no {syntax.GetType().Name}"),
    };

    private RowNumbers Named(string name)
    {
        if (known.TryGetValue(name, out RowNumbers? value))
            return value;

        value = Evaluate(formula.Syntax.Bindings.First(binding => binding.Name.Name == name).Value);
        known.Add(name, value);
        return value;
    }

    private int Index(ExpressionSyntax syntax) => (int)Evaluate(syntax).At(0).Value.Value.ToDouble();

    private RowNumbers Choice(ConditionalSyntax choice)
    {
        // An element's other branch may have no value: it is computed, but its place on the tape is looked at by nobody.
        RowNumbers condition = Evaluate(choice.Condition), yes = Evaluate(choice.WhenTrue), no = Evaluate(choice.WhenFalse);
        return RowNumbers.Map(Classes, i => condition.IsTrueAt(i) ? yes.At(i) : no.At(i), condition, yes, no);
    }

    private RowNumbers Binary(BinarySyntax binary, RowNumbers a, RowNumbers b) => binary.Operator switch
    {
        BinaryOperator.Add => Rounded(Each(static (x, y) => x + y, a, b)),
        BinaryOperator.Subtract => Rounded(Each(static (x, y) => x - y, a, b)),
        BinaryOperator.Multiply => Each(static (x, y) => x * y, a, b),
        BinaryOperator.Divide => Each(Quotient, a, b),
        BinaryOperator.Power => Each(Power, a, b),
        BinaryOperator.And => RowNumbers.Test(Classes, i => a.IsTrueAt(i) && b.IsTrueAt(i), a, b),
        BinaryOperator.Or => RowNumbers.Test(Classes, i => a.IsTrueAt(i) || b.IsTrueAt(i), a, b),
        _ => RowNumbers.Test(Classes, i => Compare(binary, a.At(i), b.At(i)), a, b),
    };

    private bool Compare(BinarySyntax binary, Node left, Node right)
    {
        Node difference = left - right;
        if (!difference.IsDefined)
        {
            switches.IsNearChoice = true;
            return false;
        }

        switches.IsNearChoice |= !(IsExact(binary.Left) && IsExact(binary.Right)) && IsBlurred(difference);
        int sign = difference.Sign;
        return binary.Operator switch
        {
            BinaryOperator.Less => sign < 0,
            BinaryOperator.LessOrEqual => sign <= 0,
            BinaryOperator.Greater => sign > 0,
            BinaryOperator.GreaterOrEqual => sign >= 0,
            BinaryOperator.Equal => sign == 0,
            _ => sign != 0,
        };
    }

    private RowNumbers Each(Func<Node, Node> function, RowNumbers a) => RowNumbers.Map(Classes, i => function(a.At(i)), a);

    private RowNumbers Each(Func<Node, Node, Node> function, RowNumbers a, RowNumbers b) => RowNumbers.Map(Classes, i => function(a.At(i), b.At(i)), a, b);

    private RowNumbers Rounded(RowNumbers numbers)
    {
        rounded.AddRange(numbers.Numbers!.Where(static number => !number.IsConstant));
        return numbers;
    }

    private Node Constant(Wide value) => Node.Constant(tape, value);

    /// <summary>Whether rounded numbers could have the other sign.</summary>
    private static bool IsBlurred(Node node) => !node.IsConstant && !(Math.Abs(node.Value.Value.ToDouble()) > node.Moves * Blur);

    /// <summary>Whether it stands for floats as they are: an input or an element of it, a hyper-parameter, a number that is a float, or the negative of one.</summary>
    private bool IsExact(ExpressionSyntax syntax) => syntax switch
    {
        NumberSyntax number => (float)number.Value == number.Value,
        UnarySyntax { Operator: not UnaryOperator.Not } unary => IsExact(unary.Operand),
        IndexSyntax index => IsExact(index.Row),
        CallSyntax { Function.Name: "max" or "min" or "stopgradient" } call => call.Arguments.All(IsExact),
        CallSyntax { Function.Name: "onehot" or "classes" } => true,
        NameSyntax name when formula.Syntax.Bindings.FirstOrDefault(binding => binding.Name.Name == name.Name) is { } binding => IsExact(binding.Value),
        NameSyntax name => name.Name is not "pi",
        _ => false,
    };

    /// <summary>The same, or the difference of two such: its sign is right in floating point too.</summary>
    private bool HasExactSign(ExpressionSyntax syntax) => syntax switch
    {
        BinarySyntax { Operator: BinaryOperator.Subtract or BinaryOperator.Add } sum => IsExact(sum.Left) && IsExact(sum.Right),
        NameSyntax name when formula.Syntax.Bindings.FirstOrDefault(binding => binding.Name.Name == name.Name) is { } binding => HasExactSign(binding.Value),
        _ => IsExact(syntax),
    };
}
