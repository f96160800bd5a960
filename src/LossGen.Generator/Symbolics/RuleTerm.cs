namespace LossGen.Generator.Symbolics;

/// <summary>An expression of a rule. The operators build expressions, so that a row of a rule table reads like the equation that it states.</summary>
internal readonly struct RuleTerm(Expr expr)
{
    /// <summary>One pool a thread, for a table of rules is made by one thread, from first row to last.</summary>
    [System.ThreadStatic]
    private static ExprPool? pool;

    /// <summary>The pool of a table's rules: a rule's two sides are brought into the same canonical form as the formulas that they meet.</summary>
    public static ExprPool Pool => pool ??= new ExprPool();

    public Expr Expr { get; } = expr;

    public static RuleTerm Variable(string name) => new(Pool.Variable(name));

    public static RuleTerm Apply(Operator @operator, params RuleTerm[] operands) => new(Pool.Apply(@operator, System.Array.ConvertAll(operands, static operand => operand.Expr)));

    public static implicit operator RuleTerm(int value) => new(Pool.Constant((Rational)value));

    public static implicit operator Expr(RuleTerm term) => term.Expr;

    public static RuleTerm operator +(RuleTerm a, RuleTerm b) => new(Pool.Add(a.Expr, b.Expr));

    public static RuleTerm operator -(RuleTerm a, RuleTerm b) => new(Pool.Subtract(a.Expr, b.Expr));

    public static RuleTerm operator *(RuleTerm a, RuleTerm b) => new(Pool.Multiply(a.Expr, b.Expr));

    public static RuleTerm operator /(RuleTerm a, RuleTerm b) => new(Pool.Divide(a.Expr, b.Expr));

    public static RuleTerm operator -(RuleTerm a) => new(Pool.Negate(a.Expr));

    public static RuleTerm operator ^(RuleTerm a, RuleTerm b) => new(Pool.Power(a.Expr, b.Expr));

    public static RuleTerm Exp(RuleTerm a) => Apply(Operator.Exp, a);

    public static RuleTerm Expm1(RuleTerm a) => Apply(Operator.Expm1, a);

    public static RuleTerm Log(RuleTerm a) => Apply(Operator.Log, a);

    public static RuleTerm Log1p(RuleTerm a) => Apply(Operator.Log1p, a);

    public static RuleTerm Sqrt(RuleTerm a) => new(Pool.Sqrt(a.Expr));

    public static RuleTerm Abs(RuleTerm a) => Apply(Operator.Abs, a);

    public static RuleTerm Max(RuleTerm a, RuleTerm b) => Apply(Operator.Max, a, b);

    public static RuleTerm Tanh(RuleTerm a) => Apply(Operator.Tanh, a);

    public static RuleTerm Cosh(RuleTerm a) => Apply(Operator.Cosh, a);

    public static RuleTerm Sigmoid(RuleTerm a) => Apply(Operator.Sigmoid, a);

    public static RuleTerm Softplus(RuleTerm a) => Apply(Operator.Softplus, a);

    public static RuleTerm LogCosh(RuleTerm a) => Apply(Operator.LogCosh, a);

    public static RuleTerm Log1mExp(RuleTerm a) => Apply(Operator.Log1mExp, a);

    public static RuleTerm LogAddExp(RuleTerm a, RuleTerm b) => Apply(Operator.LogAddExp, a, b);

    public static RuleTerm LogRatio(RuleTerm a, RuleTerm b) => Apply(Operator.LogRatio, a, b);

    public static RuleTerm Min(RuleTerm a, RuleTerm b) => Apply(Operator.Min, a, b);

    public static RuleTerm Hold(RuleTerm a, RuleTerm least) => Apply(Operator.Hold, a, least);

    public static RuleTerm RowSum(RuleTerm a) => Apply(Operator.RowSum, a);

    public static RuleTerm RowNorm(RuleTerm a) => Apply(Operator.RowNorm, a);

    public static RuleTerm OverNorm(RuleTerm a, RuleTerm norm) => Apply(Operator.OverNorm, a, norm);

    public static RuleTerm LogSumExp(RuleTerm a) => Apply(Operator.LogSumExp, a);

    public static RuleTerm LogShare(RuleTerm a, RuleTerm row) => Apply(Operator.LogShare, a, row);

    public static RuleTerm Select(RuleTerm condition, RuleTerm whenTrue, RuleTerm whenFalse) => Apply(Operator.Select, condition, whenTrue, whenFalse);

    public static RuleTerm Less(RuleTerm a, RuleTerm b) => Apply(Operator.Less, a, b);

    public static RuleTerm Equal(RuleTerm a, RuleTerm b) => Apply(Operator.Equal, a, b);

    public static RuleTerm LessOrEqual(RuleTerm a, RuleTerm b) => Apply(Operator.LessOrEqual, a, b);
}
