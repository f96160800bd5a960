using System.Runtime.CompilerServices;
using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Problems;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Syntax;
using LossGen.Generator.Text;

namespace LossGen.Generator.Binding;

/// <summary>Gives each part of a formula its meaning, and says what has none. Where something has been reported, 1 stands for it.</summary>
internal sealed class ExpressionBinder(ExprPool pool, Scope scope, bool isRowLoss, ProblemSink sink, ProblemText text = ProblemText.Formula)
{
    /// <summary>Bindings within bindings within bindings: beyond this the formula counts as nested too deeply.</summary>
    private const int DeepestBinding = 1000;

    private readonly Dictionary<string, Expr> bound = new(StringComparer.Ordinal);
    private readonly List<string> open = [];

    /// <summary>The names that were looked up, and so are used.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>Binds an expression that must be a number.</summary>
    public Expr BindNumber(ExpressionSyntax syntax)
    {
        Expr expr = Bind(syntax);
        if (!expr.IsTruth)
            return expr;

        sink.Report(ProblemIds.TruthMismatch, Place(syntax.Range), "a number is needed here, but this is true or false; write 'condition ? 1 : 0'");
        return pool.One;
    }

    /// <summary>Binds the value of a binding, once.</summary>
    public Expr BindBinding(BindingSyntax binding)
    {
        string name = binding.Name.Name;
        if (bound.TryGetValue(name, out Expr? value))
            return value;

        if (open.Contains(name))
        {
            string circle = string.Join(" -> ", open.Skip(open.IndexOf(name)).Append(name));
            sink.Report(ProblemIds.CircularBindings, Place(binding.Name.Range), $"'{name}' is defined in terms of itself: {circle}");
            return pool.One;
        }

        if (open.Count > DeepestBinding)
        {
            sink.Report(ProblemIds.UnreadableFormula, Place(binding.Name.Range), "bindings are nested more than 1,000 levels deep");
            return pool.One;
        }

        open.Add(name);
        value = Bind(binding.Value);
        open.RemoveAt(open.Count - 1);
        bound[name] = value;
        return value;
    }

    private Expr Bind(ExpressionSyntax syntax)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return BindAny(syntax);
    }

    private Expr BindAny(ExpressionSyntax syntax) => syntax switch
    {
        NumberSyntax number => pool.Constant(Rational.FromDecimal(number.Value)),
        NameSyntax name => BindName(name),
        CallSyntax call => BindCall(call),
        UnarySyntax unary => BindUnary(unary),
        BinarySyntax { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide } chain => BindChain(chain),
        BinarySyntax binary => BindBinary(binary),
        ConditionalSyntax conditional => BindConditional(conditional),
        IndexSyntax index => BindIndex(index),
        _ => pool.One,
    };

    /// <summary>Binds an expression that must be true or false.</summary>
    public Expr BindTruth(ExpressionSyntax syntax)
    {
        Expr expr = Bind(syntax);
        if (scope.IsBoolean(expr))
            return pool.Apply(Operator.Less, pool.Zero, expr);

        if (expr.IsTruth || syntax is MissingSyntax)
            return expr.IsTruth ? expr : pool.Truth(true);

        sink.Report(ProblemIds.TruthMismatch, Place(syntax.Range), "true or false is needed here, but this is a number; write a comparison such as 'y > 0'");
        return pool.Truth(true);
    }

    private Expr BindName(NameSyntax syntax)
    {
        string name = syntax.Name;
        Used.Add(name);
        if (scope.FindValue(name) is { } value)
            return value;

        if (scope.FindBinding(name) is { } binding)
            return BindBinding(binding);

        if (FormulaFunctionTable.Find(name) is not null)
        {
            sink.Report(ProblemIds.UnreadableFormula, Place(syntax.Range), $"'{name}' is a function: write '{name}(...)'");
            return pool.One;
        }

        string nearest = NearestName.Find(name, scope.Names);
        sink.Report(ProblemIds.UnknownName, Place(syntax.Range), name, Suggestion(nearest), nearest);
        return pool.One;
    }

    private Expr BindCall(CallSyntax call)
    {
        string name = call.Function.Name;
        if (FormulaFunctionTable.Find(name) is not { } function)
        {
            string nearest = NearestName.Find(name, FormulaFunctionTable.Names);
            sink.Report(ProblemIds.UnknownFunction, Place(call.Function.Range), name, Suggestion(nearest), nearest);
            foreach (ExpressionSyntax argument in call.Arguments)
                Bind(argument);

            return pool.One;
        }

        Expr[] arguments = [.. call.Arguments.Select(BindNumber)];
        if (arguments.Length < function.Least || arguments.Length > function.Most)
        {
            sink.Report(ProblemIds.WrongArgumentCount, Place(call.Range), name, ArgumentCount(function), Invariant(arguments.Length));
            return pool.One;
        }

        // max and min of one argument reduce a row.
        bool isOverRow = function.Build is null || (function.Most == int.MaxValue && arguments.Length == 1);
        if (isOverRow)
            return ReportRow($"'{name}' of a row", call.Function.Range);

        return function.Build!(pool, arguments);
    }

    private Expr BindIndex(IndexSyntax index)
    {
        BindNumber(index.Row);
        BindNumber(index.Index);
        return ReportRow("an element of a row, 'row[index]',", index.Range);
    }

    private Expr ReportRow(string what, TextRange range)
    {
        // With [RowLength] the parameter itself is reported as not built yet, once.
        if (!isRowLoss)
            sink.Report(ProblemIds.ShapeMismatch, Place(range), $"{what} needs rows: mark an int parameter with [RowLength]");

        return pool.One;
    }

    private Expr BindUnary(UnarySyntax unary) => unary.Operator switch
    {
        UnaryOperator.Minus => pool.Negate(BindNumber(unary.Operand)),
        UnaryOperator.Not => pool.Apply(Operator.Not, BindTruth(unary.Operand)),
        _ => BindNumber(unary.Operand),
    };

    /// <summary>Binds a + b - c ... or a * b / c ..., however long, without recursion along the chain.</summary>
    private Expr BindChain(BinarySyntax chain)
    {
        bool isSum = chain.Operator is BinaryOperator.Add or BinaryOperator.Subtract;
        Stack<BinarySyntax> links = [];
        ExpressionSyntax rest = chain;
        while (rest is BinarySyntax { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide } link
            && (link.Operator is BinaryOperator.Add or BinaryOperator.Subtract) == isSum)
        {
            links.Push(link);
            rest = link.Left;
        }

        // From left to right, so that mistakes are reported in the order in which they are read.
        List<Expr> operands = [BindNumber(rest)];
        foreach (BinarySyntax link in links)
        {
            Expr right = BindNumber(link.Right);
            operands.Add(link.Operator switch
            {
                BinaryOperator.Subtract => pool.Negate(right),
                BinaryOperator.Divide => Reciprocal(right, link.Right),
                _ => right,
            });
        }

        return isSum ? pool.Add([.. operands]) : pool.Multiply([.. operands]);
    }

    private Expr Reciprocal(Expr divisor, ExpressionSyntax syntax)
    {
        if (divisor.IsZero)
            sink.Report(ProblemIds.UnreadableFormula, Place(syntax.Range), "this is 0, and a division by 0 has no value");

        return pool.Power(divisor, pool.MinusOne);
    }

    private Expr BindBinary(BinarySyntax binary)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.And:
                return pool.Apply(Operator.And, BindTruth(binary.Left), BindTruth(binary.Right));
            case BinaryOperator.Or:
                return pool.Apply(Operator.Or, BindTruth(binary.Left), BindTruth(binary.Right));
        }

        Expr left = BindNumber(binary.Left), right = BindNumber(binary.Right);
        return binary.Operator switch
        {
            BinaryOperator.Power => pool.Power(left, right),
            BinaryOperator.Less => pool.Apply(Operator.Less, left, right),
            BinaryOperator.LessOrEqual => pool.Apply(Operator.LessOrEqual, left, right),
            BinaryOperator.Greater => pool.Apply(Operator.Less, right, left),
            BinaryOperator.GreaterOrEqual => pool.Apply(Operator.LessOrEqual, right, left),
            BinaryOperator.Equal => pool.Apply(Operator.Equal, left, right),
            _ => pool.Apply(Operator.Not, pool.Apply(Operator.Equal, left, right)),
        };
    }

    private Expr BindConditional(ConditionalSyntax conditional)
    {
        Expr condition = BindTruth(conditional.Condition), whenTrue = Bind(conditional.WhenTrue), whenFalse = Bind(conditional.WhenFalse);
        if (whenTrue.IsTruth != whenFalse.IsTruth)
        {
            sink.Report(ProblemIds.TruthMismatch, Place(conditional.Range), "one branch of this choice is a number, the other is true or false");
            return pool.One;
        }

        return whenTrue.IsTruth
            ? pool.Apply(Operator.Or, pool.Apply(Operator.And, condition, whenTrue), pool.Apply(Operator.And, pool.Apply(Operator.Not, condition), whenFalse))
            : pool.Select(condition, whenTrue, whenFalse);
    }

    private ProblemPlace Place(TextRange range) => new(text, range, "");

    private static string Suggestion(string nearest) => nearest.Length == 0 ? "" : $"; did you mean '{nearest}'?";

    private static string ArgumentCount(FormulaFunction function)
    {
        string plural = function.Least == 1 ? "" : "s";
        return function.Most == int.MaxValue ? $"{Invariant(function.Least)} or more arguments" : $"{Invariant(function.Least)} argument{plural}";
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
