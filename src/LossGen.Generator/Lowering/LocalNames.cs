using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Lowering;

/// <summary>What a person would call a value that has no name in the formula.</summary>
internal static class LocalNames
{
    /// <summary>A name, or null where the value is best written where it is used.</summary>
    public static string? Suggest(Expr expr) => expr.Operator switch
    {
        Operator.Exp when IsMinusMagnitude(expr[0]) => "decay",
        Operator.Exp => "exp",
        Operator.Log1p => "log1p",
        Operator.Log => "log",
        _ => null,
    };

    private static bool IsMinusMagnitude(Expr argument) =>
        argument.Is(Operator.Multiply) && argument.Operands.Length == 2 && argument[0].IsConstantOf(-1) && argument[1].Is(Operator.Abs);
}
