using System.Runtime.CompilerServices;
using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Problems;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Syntax;

namespace LossGen.Generator.Binding;

/// <summary>
/// Gives each part of a formula its meaning, and says what has none. Where something has been reported, an unknown value stands for it, of which nothing is
/// said further on.
/// </summary>
/// <param name="body">The characters of the formula, without its bindings.</param>
internal sealed partial class ExpressionBinder(ExprPool pool, Scope scope, TextRange body, bool isRowLoss, ProblemSink sink)
{
    /// <summary>Bindings within bindings within bindings: beyond this the formula counts as nested too deeply.</summary>
    private const int DeepestBinding = 1000;

    private readonly Dictionary<string, Expr> bound = new(StringComparer.Ordinal);
    private readonly List<string> open = [];
    private ProblemText text = ProblemText.Formula;

    /// <summary>What binds the bindings: of a <c>Weight</c> or <c>Mask</c> the formula's binder, which has them bound and has said what is wrong with them.</summary>
    private ExpressionBinder? owner;

    /// <summary>The names that were looked up, and so are used.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>Where in the formula each expression is written.</summary>
    public FormulaRanges Ranges { get; } = new(body);

    /// <summary>Stands for what has no meaning. No name of a formula is spelt like this.</summary>
    private Expr Unknown { get; } = pool.HyperParameter("?");

    /// <summary>A binder of another text that sees the same names.</summary>
    public ExpressionBinder ForText(ProblemText other) => new(pool, scope, body, isRowLoss, sink) { text = other, owner = this };

    /// <summary>Binds an expression that must be a number.</summary>
    public Expr BindNumber(ExpressionSyntax syntax)
    {
        Expr expr = Bind(syntax);
        if (!expr.IsTruth)
            return expr;

        sink.Report(ProblemIds.TruthMismatch, Place(syntax.Range), "a number is needed here, but this is true or false; write 'condition ? 1 : 0'");
        return Unknown;
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
            sink.Report(ProblemIds.CircularBindings, Place(binding.Name.Range), $"'{name}' is defined in terms of itself: {circle}; one of them must do without the others");
            return Unknown;
        }

        if (open.Count > DeepestBinding)
        {
            sink.Report(ProblemIds.UnreadableFormula, Place(binding.Name.Range), "bindings are nested more than 1,000 levels deep");
            return Unknown;
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
        Expr expr = BindAny(syntax);
        if (owner is null)
            Ranges.Add(expr, syntax.Range);

        return expr;
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
        _ => Unknown,
    };

    /// <summary>Binds an expression that must be true or false.</summary>
    public Expr BindTruth(ExpressionSyntax syntax)
    {
        Expr expr = Bind(syntax);
        if (scope.IsBoolean(expr))
            return pool.Apply(Operator.Less, pool.Zero, expr);

        if (expr.IsTruth || expr == Unknown)
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
            return (owner ?? this).BindBinding(binding);

        if (FormulaFunctionTable.Find(name) is not null)
        {
            sink.Report(ProblemIds.UnreadableFormula, Place(syntax.Range), $"'{name}' is a function: write '{name}(...)'");
            return Unknown;
        }

        (string advice, string nearest) = NameAdvice.ForName(name, scope);
        sink.Report(ProblemIds.UnknownName, Place(syntax.Range), name, advice, nearest);
        return Unknown;
    }

    private Expr BindCall(CallSyntax call)
    {
        string name = call.Function.Name;
        if (FormulaFunctionTable.Find(name) is not { } function)
        {
            (string advice, string nearest) = NameAdvice.ForFunction(name, scope);
            sink.Report(ProblemIds.UnknownFunction, Place(call.Function.Range), name, advice, nearest);
            foreach (ExpressionSyntax argument in call.Arguments)
                Bind(argument);

            return Unknown;
        }

        Expr[] arguments = [.. call.Arguments.Select(BindNumber)];
        if (arguments.Length < function.Least || arguments.Length > function.Most)
        {
            sink.Report(ProblemIds.WrongArgumentCount, Place(call.Range), name, NameAdvice.ArgumentCount(function), NameAdvice.Invariant(arguments.Length));
            return Unknown;
        }

        // max and min of one argument reduce a row.
        if (function.Build is null || (function.BuildOverRow is not null && arguments.Length == 1))
            return BindOverRow(function, call, arguments);

        if (owner is null && FormulaRanges.EndangeredArgument(name) is { } position)
            Ranges.AddEndangered(arguments[position], call.Arguments[position].Range);

        return function.Build!(pool, arguments);
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
        if (owner is null)
            Ranges.AddEndangered(divisor, syntax.Range);

        if (divisor.IsZero)
            sink.Report(ProblemIds.UnreadableFormula, Place(syntax.Range), "this is 0, and a division by 0 has no value: divide by something else");

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
        if (binary.Operator == BinaryOperator.Power && owner is null)
            Ranges.AddEndangered(left, binary.Left.Range);

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

        // A bool input is what the other branch is.
        if (whenTrue.IsTruth && scope.IsBoolean(whenFalse))
            whenFalse = pool.Apply(Operator.Less, pool.Zero, whenFalse);
        else if (whenFalse.IsTruth && scope.IsBoolean(whenTrue))
            whenTrue = pool.Apply(Operator.Less, pool.Zero, whenTrue);

        if (whenTrue.IsTruth != whenFalse.IsTruth)
        {
            if (whenTrue != Unknown && whenFalse != Unknown)
                sink.Report(ProblemIds.TruthMismatch, Place(conditional.Range), "one branch of this choice is a number, the other is true or false; write 'condition ? 1 : 0' for the latter");

            return Unknown;
        }

        return whenTrue.IsTruth
            ? pool.Apply(Operator.Or, pool.Apply(Operator.And, condition, whenTrue), pool.Apply(Operator.And, pool.Apply(Operator.Not, condition), whenFalse))
            : pool.Select(condition, whenTrue, whenFalse);
    }

    private ProblemPlace Place(TextRange range) => new(text, range, "");
}
