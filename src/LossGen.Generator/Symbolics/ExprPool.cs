using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// Makes expressions, each once, in canonical form, so that a rule is written once and equal expressions are the same object. Every step towards the
/// canonical form is exact wherever the expression is defined; what holds only under a condition is a rule, not a step here.
/// </summary>
internal sealed partial class ExprPool
{
    private readonly Dictionary<Key, Expr> nodes = [];

    public ExprPool()
    {
        Zero = Constant(Rational.Zero);
        One = Constant(Rational.One);
        MinusOne = Constant(-Rational.One);
        Classes = HyperParameter("classes()", new Interval(1, double.PositiveInfinity), isInteger: true);
    }

    /// <summary>How many expressions there are.</summary>
    public int Count => nodes.Count;

    public Expr Zero { get; }

    public Expr One { get; }

    public Expr MinusOne { get; }

    public Expr Constant(Rational value) => Intern(Operator.Constant, [], value);

    public Expr Constant(double value) => Constant(Rational.FromDouble(value));

    public Expr Input(string name, Interval range, bool isInteger = false, Shape shape = Shape.PerSample) =>
        Intern(Operator.Input, [], name: name, range: range, isInteger: isInteger, shape: shape);

    public Expr HyperParameter(string name, Interval? range = null, bool isInteger = false) =>
        Intern(Operator.HyperParameter, [], name: name, range: range, isInteger: isInteger);

    public Expr Variable(string name) => Intern(Operator.Variable, [], name: name, shape: Shape.PerElement);

    public Expr Truth(bool value) => Intern(value ? Operator.True : Operator.False, []);

    public Expr Negate(Expr a) => Multiply(MinusOne, a);

    public Expr Subtract(Expr a, Expr b) => Add(a, Negate(b));

    public Expr Divide(Expr a, Expr b) => Multiply(a, Power(b, MinusOne));

    public Expr Square(Expr a) => Power(a, Constant((Rational)2));

    public Expr Sqrt(Expr a) => Power(a, Constant(Rational.Half));

    /// <summary>Makes a node of any operator, in canonical form.</summary>
    public Expr Apply(Operator @operator, params Expr[] operands) => @operator switch
    {
        Operator.Add => Add(operands),
        Operator.Multiply => Multiply(operands),
        Operator.Power => Power(operands[0], operands[1]),
        Operator.Select => Select(operands[0], operands[1], operands[2]),
        Operator.And or Operator.Or or Operator.Not => Logic(@operator, operands),
        Operator.Less or Operator.LessOrEqual or Operator.Equal => Compare(@operator, operands[0], operands[1]),
        Operator.Max or Operator.Min => Extremum(@operator, operands[0], operands[1]),
        Operator.GuardedProduct when operands[0].IsZero => Zero,
        Operator.Position => Position,
        Operator.RowSum => RowSum(operands[0]),
        Operator.RowMax => RowMax(operands[0]),
        Operator.LogSumExp => LogSumExp(operands[0]),
        Operator.LogShare => LogShare(operands[0], operands[1]),
        Operator.RowNorm => RowNorm(operands[0]),
        Operator.OverNorm => operands[0].IsZero ? Zero : Intern(Operator.OverNorm, [.. operands]),
        Operator.RowElement when operands[1].Is(Operator.ArgMax) && operands[1][0] == operands[0] => RowMax(operands[0]),
        Operator.RowElement or Operator.ArgMax => Intern(@operator, [.. operands]),
        _ => Function(@operator, operands),
    };

    /// <summary>The node with other operands of the same values: what is known of it stays known.</summary>
    public Expr Reapply(Expr node, params Expr[] operands) => node.Is(Operator.BelowPeak) ? Intern(Operator.BelowPeak, [.. operands], range: node.Range) : Apply(node.Operator, operands);

    /// <summary>The expression with each node rebuilt from rebuilt operands; <paramref name="change"/> gives a node's replacement or the node itself.</summary>
    public Expr Rebuild(Expr expr, System.Func<Expr, Expr> change, Dictionary<Expr, Expr> done)
    {
        if (done.TryGetValue(expr, out Expr? known))
            return known;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        Expr rebuilt = expr.Operands.Length == 0
            ? expr
            : Apply(expr.Operator, [.. expr.Operands.Select(operand => Rebuild(operand, change, done))]);
        rebuilt = change(rebuilt);
        done[expr] = rebuilt;
        return rebuilt;
    }

    private Expr Intern(Operator @operator, ImmutableArray<Expr> operands, Rational value = default, string name = "", Interval? range = null, bool isInteger = false, Shape shape = Shape.Uniform)
    {
        Key key = new(@operator, operands, value, name);
        if (!nodes.TryGetValue(key, out Expr? node))
        {
            Interval interval = range ?? (@operator == Operator.Constant ? Interval.Point(value.ToDouble()) : OperatorTable.Row(@operator).Range(operands));
            node = new Expr(nodes.Count, @operator, operands, value, name, interval, isInteger || Integrality.Of(@operator, operands, value), shape);
            nodes.Add(key, node);
        }

        return node;
    }

    /// <summary>What makes two nodes the same; operands are compared by reference.</summary>
    private readonly record struct Key(Operator Operator, ImmutableArray<Expr> Operands, Rational Value, string Name)
    {
        public bool Equals(Key other)
        {
            if (Operator != other.Operator || Operands.Length != other.Operands.Length)
                return false;

            for (int i = 0; i < Operands.Length; i++)
            {
                if (Operands[i] != other.Operands[i])
                    return false;
            }

            return !Operands.IsEmpty || (Name == other.Name && Value == other.Value);
        }

        public override int GetHashCode()
        {
            int hash = Operands.IsEmpty ? unchecked(((int)Operator * 397) ^ Value.GetHashCode() ^ System.StringComparer.Ordinal.GetHashCode(Name)) : (int)Operator;
            foreach (Expr operand in Operands)
                hash = unchecked((hash * 31) + operand.Id);

            return hash;
        }
    }
}
