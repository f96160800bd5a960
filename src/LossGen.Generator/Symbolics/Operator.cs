namespace LossGen.Generator.Symbolics;

/// <summary>
/// The operators of the expression graph. There are few: a difference is a sum with a coefficient -1, a quotient a product with a power -1,
/// a square root a power 1/2, so that each rule is written once. <see cref="OperatorTable"/> has a row for each.
/// </summary>
internal enum Operator
{
    // Leaves.
    Constant,
    Input,
    HyperParameter,

    /// <summary>Stands for any expression in a rule.</summary>
    Variable,

    /// <summary>The number of an element's class, from 0.</summary>
    Position,

    // Arithmetic. Sums and products are flat, with the constant first and like terms joined.
    Add,
    Multiply,
    Power,

    // Functions.
    Exp,
    Expm1,
    Log,
    Log1p,
    Abs,
    Sign,
    Max,
    Min,
    Tanh,
    Sinh,
    Cosh,
    Sin,
    Cos,
    Erf,
    LogGamma,
    Digamma,

    /// <summary>The derivative of digamma, for second derivatives; formulas have no name for it.</summary>
    Trigamma,

    // Functions that stable forms are made of, each with an exact derivative of its own.
    Sigmoid,
    Softplus,
    LogCosh,

    /// <summary>sigmoid(a) - b, exact to the last digits also where sigmoid(a) is all but b = 1.</summary>
    SigmoidDifference,

    /// <summary>log(1 - e^a) for a below 0.</summary>
    Log1mExp,

    /// <summary>log(e^a + e^b).</summary>
    LogAddExp,

    /// <summary>log(a / b), exact to the last digits where a and b are near.</summary>
    LogRatio,

    /// <summary>a * b, and 0 where a is 0, whatever b is there.</summary>
    GuardedProduct,

    /// <summary>The stability clamp: the first operand, held at the second or above; its derivative is the first operand's, never silenced.</summary>
    Hold,

    /// <summary>The first operand, its magnitude held at the second or above, its sign kept.</summary>
    HoldAway,

    /// <summary>Its operand, taken for a constant by differentiation.</summary>
    StopGradient,

    // Over a row. A reduction has one value a row; its operand has one an element.
    /// <summary>The sum over the row's classes.</summary>
    RowSum,

    /// <summary>The largest value of the row.</summary>
    RowMax,

    /// <summary>The first class at which the operand is the row's largest value.</summary>
    ArgMax,

    /// <summary>log(e^a[0] + e^a[1] + ...).</summary>
    LogSumExp,

    /// <summary>The first operand minus the log-sum-exp of the second: of an element of it, the logarithm of its softmax, exact to the last digits also where that nears 1.</summary>
    LogShare,

    /// <summary>sqrt(a[0]^2 + a[1]^2 + ...), though the squares overflow or vanish.</summary>
    RowNorm,

    /// <summary>A value over a norm, 0 where the norm is 0.</summary>
    OverNorm,

    /// <summary>The element of an input at a class index.</summary>
    RowElement,

    /// <summary>The largest value of a row, NaN where it is -infinity: then no class is left.</summary>
    Peak,

    /// <summary>A value minus a row's peak; 0 where the two are equal, infinities too.</summary>
    BelowPeak,

    // Truth values.
    True,
    False,
    Less,
    LessOrEqual,
    Equal,
    And,
    Or,
    Not,

    /// <summary>condition ? a : b.</summary>
    Select,
}
