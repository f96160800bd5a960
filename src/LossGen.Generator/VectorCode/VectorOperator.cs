namespace LossGen.Generator.VectorCode;

/// <summary>
/// The operations of vector code. Each gives the same bits in every dialect: correctly rounded arithmetic, explicit fused multiply-add,
/// no estimates, no operation whose NaN or signed-zero behaviour depends on the machine.
/// </summary>
internal enum VectorOperator
{
    /// <summary>A parameter of the function or kernel.</summary>
    Parameter,

    /// <summary>The same number in every lane.</summary>
    Constant,

    /// <summary>The same integer in every lane.</summary>
    IntConstant,

    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary><c>a * b + c</c>, rounded once.</summary>
    FusedMultiplyAdd,
    Negate,
    Abs,
    Sqrt,

    /// <summary>The larger; NaN if either is NaN; +0 is above -0.</summary>
    Max,

    /// <summary>The smaller; NaN if either is NaN; -0 is below +0.</summary>
    Min,

    Less,
    LessOrEqual,
    Equal,

    /// <summary>Both masks.</summary>
    And,

    /// <summary>Either mask.</summary>
    Or,
    Not,

    /// <summary><c>mask ? a : b</c>, lane by lane, both being computed.</summary>
    Select,

    /// <summary>The bits of a number as an integer.</summary>
    AsInt,

    /// <summary>The number that has these bits.</summary>
    AsFloat,
    IntAdd,
    IntSubtract,
    IntAnd,
    IntOr,
    IntXor,
    ShiftLeft,

    /// <summary>Arithmetic: the sign is repeated.</summary>
    ShiftRight,

    /// <summary>Zeros take the place of what moves down.</summary>
    ShiftRightLogical,

    /// <summary>An integer as a number (exact below 2^24 for floats, 2^53 for doubles).</summary>
    ToFloat,

    /// <summary>A call of a <see cref="VectorFunction"/>: its first result.</summary>
    Call,

    /// <summary>A further result of a call.</summary>
    CallResult,
}
