using System.Collections.Generic;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <summary>How tightly an expression binds in C#, loosest first.</summary>
internal enum Precedence
{
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}

/// <summary>How a vector operator is written: as a C# operator, or as a method of the dialect's static class.</summary>
/// <param name="Symbol">The C# operator, or the method's name.</param>
/// <param name="Precedence">How tightly it binds; <see cref="Precedence.Primary"/> for a method.</param>
/// <param name="LocalName">What to call its value when it needs a local variable and nobody has named it.</param>
internal sealed record OperatorSpelling(string Symbol, Precedence Precedence, string LocalName)
{
    private static readonly Dictionary<VectorOperator, OperatorSpelling> Table = new()
    {
        [VectorOperator.Add] = new("+", Precedence.Additive, "sum"),
        [VectorOperator.Subtract] = new("-", Precedence.Additive, "difference"),
        [VectorOperator.Multiply] = new("*", Precedence.Multiplicative, "product"),
        [VectorOperator.Divide] = new("/", Precedence.Multiplicative, "quotient"),
        [VectorOperator.FusedMultiplyAdd] = new("FusedMultiplyAdd", Precedence.Primary, "value"),
        [VectorOperator.Negate] = new("-", Precedence.Unary, "negated"),
        [VectorOperator.Abs] = new("Abs", Precedence.Primary, "magnitude"),
        [VectorOperator.Max] = new("Max", Precedence.Primary, "larger"),
        [VectorOperator.Min] = new("Min", Precedence.Primary, "smaller"),
        [VectorOperator.Less] = new("LessThan", Precedence.Primary, "isLess"),
        [VectorOperator.LessOrEqual] = new("LessThanOrEqual", Precedence.Primary, "isLessOrEqual"),
        [VectorOperator.Equal] = new("Equals", Precedence.Primary, "isEqual"),
        [VectorOperator.And] = new("&", Precedence.BitAnd, "both"),
        [VectorOperator.Or] = new("|", Precedence.BitOr, "either"),
        [VectorOperator.Not] = new("~", Precedence.Unary, "isNot"),
        [VectorOperator.IntAdd] = new("+", Precedence.Additive, "bits"),
        [VectorOperator.IntSubtract] = new("-", Precedence.Additive, "bits"),
        [VectorOperator.IntAnd] = new("&", Precedence.BitAnd, "bits"),
        [VectorOperator.IntOr] = new("|", Precedence.BitOr, "bits"),
        [VectorOperator.IntXor] = new("^", Precedence.BitXor, "bits"),
        [VectorOperator.ShiftRightLogical] = new(">>>", Precedence.Shift, "bits"),
        [VectorOperator.ShiftLeft] = new("<<", Precedence.Shift, "bits"),
        [VectorOperator.ShiftRight] = new(">>", Precedence.Shift, "bits"),
        [VectorOperator.Select] = new("ConditionalSelect", Precedence.Primary, "chosen"),
        [VectorOperator.Sqrt] = new("Sqrt", Precedence.Primary, "root"),
        [VectorOperator.AsInt] = new("AsInt", Precedence.Primary, "bits"),
        [VectorOperator.AsFloat] = new("AsFloat", Precedence.Primary, "value"),
        [VectorOperator.CallResult] = new("out", Precedence.Primary, "rest"),
        [VectorOperator.ToFloat] = new("ToFloat", Precedence.Primary, "value"),
    };

    public static OperatorSpelling Of(VectorOperator @operator) => Table[@operator];
}
