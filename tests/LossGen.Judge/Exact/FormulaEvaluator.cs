using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Generator.Syntax;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Exact;

/// <summary>A number, a truth value, or (a bool input) both.</summary>
internal readonly record struct FormulaValue(Jet? Number, bool Truth);

/// <summary>
/// Evaluates a formula's tree at a point, with its derivatives: what each operator means, written down a second time and apart from the compiler. Only the branch
/// that is taken of a choice is looked at, and only the bindings that it needs.
/// </summary>
internal sealed partial class FormulaEvaluator
{
    /// <summary>Half an ulp of every input, and of what is made of it, times a few: as much may a test on rounded numbers be off.</summary>
    private const double Blur = 8.0 / (1 << 24);

    private readonly JudgedFormula formula;
    private readonly JetSpace space;
    private readonly double[] point;
    private readonly Switches switches;
    private readonly Dictionary<string, FormulaValue> known = new(StringComparer.Ordinal);

    private FormulaEvaluator(JudgedFormula formula, double[] point, int order, Switches switches)
    {
        this.formula = formula;
        this.point = point;
        this.switches = switches;
        space = JetSpace.Of(formula.Inputs.Count(static input => InputKinds.IsContinuous(input.Kind)), order);
        DeclareInputs();
    }

    /// <summary>The formula's value with its derivatives up to an order, by the inputs that are continuous.</summary>
    public static Jet Evaluate(JudgedFormula formula, double[] point, int order, Switches switches) =>
        new FormulaEvaluator(formula, point, order, switches).Number(formula.Syntax.Body);

    private void DeclareInputs()
    {
        int variable = 0;
        for (int i = 0; i < formula.Inputs.Length; i++)
        {
            FormulaInput input = formula.Inputs[i];
            Jet value = InputKinds.IsContinuous(input.Kind) ? Jet.Variable(space, variable++, point[i]) : Constant(point[i]);
            known.Add(input.Name, new(value, input.Kind is InputKind.Bool && point[i] != 0));
        }

        foreach (FormulaParameter parameter in formula.Parameters)
            known.Add(parameter.Name, new(Constant((double)parameter.Value), Truth: false));

        known.Add("pi", new(Constant(Real.Pi), Truth: false));
        known.Add("inf", new(Jet.Without(Pole.Undefined, Constant(0)), Truth: false));
    }

    private Jet Number(ExpressionSyntax syntax) => Evaluate(syntax).Number ?? throw new InvalidOperationException("a number was expected");

    private bool Truth(ExpressionSyntax syntax) => Evaluate(syntax).Truth;

    private FormulaValue Evaluate(ExpressionSyntax syntax) => syntax switch
    {
        NumberSyntax number => Of(Constant(Real.Parse(number.Value.ToString("R", CultureInfo.InvariantCulture)))),
        NameSyntax name => Named(name.Name),
        CallSyntax call => Of(Call(call)),
        UnarySyntax { Operator: UnaryOperator.Minus } minus => Of(-Number(minus.Operand)),
        UnarySyntax { Operator: UnaryOperator.Plus } plus => Evaluate(plus.Operand),
        UnarySyntax not => new(Number: null, !Truth(not.Operand)),
        ConditionalSyntax choice => Truth(choice.Condition) ? Evaluate(choice.WhenTrue) : Evaluate(choice.WhenFalse),
        BinarySyntax binary => Binary(binary),
        _ => throw new InvalidOperationException($"the judge knows no {syntax.GetType().Name}"),
    };

    private FormulaValue Named(string name)
    {
        if (known.TryGetValue(name, out FormulaValue value))
            return value;

        value = Evaluate(formula.Syntax.Bindings.First(binding => binding.Name.Name == name).Value);
        known.Add(name, value);
        return value;
    }

    private FormulaValue Binary(BinarySyntax binary) => binary.Operator switch
    {
        BinaryOperator.Add => Of(Probed(binary, Number(binary.Left) + Number(binary.Right))),
        BinaryOperator.Subtract => Of(Probed(binary, Number(binary.Left) - Number(binary.Right))),
        BinaryOperator.Multiply => Of(Number(binary.Left) * Number(binary.Right)),
        BinaryOperator.Divide => Of(Quotient(Number(binary.Left), Number(binary.Right))),
        BinaryOperator.Power => Of(Power(binary.Left, Number(binary.Left), Number(binary.Right))),
        BinaryOperator.And => new(Number: null, Truth(binary.Left) && Truth(binary.Right)),
        BinaryOperator.Or => new(Number: null, Truth(binary.Left) || Truth(binary.Right)),
        _ => new(Number: null, Compare(binary)),
    };

    private bool Compare(BinarySyntax binary)
    {
        Jet left = Number(binary.Left), right = Number(binary.Right), difference = left - right;
        Probed(binary, difference);
        if (!difference.IsDefined)
        {
            switches.IsNearChoice = true;
            return false;
        }

        bool isExact = IsExact(binary.Left) && IsExact(binary.Right);
        switches.IsNearChoice |= !isExact && IsBlurred(difference);
        int sign = SignOf(difference.Value);
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

    /// <summary>
    /// The sign of what a function with a kink at 0 is taken of. Where inputs a rounding away would change it, no derivative can be judged; on the kink itself its
    /// convention counts.
    /// </summary>
    /// <param name="isExact">Whether floating-point arithmetic cannot be wrong about the sign.</param>
    private int SignAtKink(ExpressionSyntax syntax, Jet argument, bool isExact)
    {
        Probed(syntax, argument);
        int sign = SignOf(argument.Value);
        if (sign == 0 && isExact)
            switches.Ties++;
        else
            switches.IsNearKink |= !isExact && IsBlurred(argument);

        return sign;
    }

    private Jet Probed(ExpressionSyntax syntax, Jet value)
    {
        if (value.IsDefined)
            switches.Probes?.TryAdd(syntax, value.Value.ToDouble());

        return value;
    }

    /// <summary>Whether the sign depends on how inputs are rounded: |a| is at most as great as the sum of what each input moves by.</summary>
    private bool IsBlurred(Jet argument)
    {
        if (argument.Value.IsZero)
            return true;
        if (space.Order == 0)
            return false;

        Real moves = Real.Abs(argument.Value);
        for (int i = 0, variable = 0; i < formula.Inputs.Length; i++)
        {
            if (!InputKinds.IsContinuous(formula.Inputs[i].Kind))
                continue;
            if (argument.Derivative(space.PositionOf(variable++)) is { } slope)
                moves += Real.Abs(slope * point[i]);
        }

        return !(Real.Abs(argument.Value) > moves * Blur);
    }

    /// <summary>Whether it stands for a float as it is: an input, a hyper-parameter, a number that is a float, or the negative of one.</summary>
    private bool IsExact(ExpressionSyntax syntax) => syntax switch
    {
        NumberSyntax number => (float)number.Value == number.Value,
        UnarySyntax { Operator: not UnaryOperator.Not } unary => IsExact(unary.Operand),
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

    private Jet Constant(Real value) => Jet.Constant(space, value);

    private static FormulaValue Of(Jet number) => new(number, Truth: false);

    private static int SignOf(Real value) => value > 0 ? 1 : value < 0 ? -1 : 0;
}
