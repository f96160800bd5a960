namespace LossGen.Generator.VectorCode;

/// <summary>The vocabulary that builds vector code, beside the operators of <see cref="VectorNode"/>.</summary>
internal static class V
{
    public static VectorNode Parameter(string name) => new(VectorOperator.Parameter, LaneType.Float, []) { Name = name };

    public static VectorNode Constant(double value) => new(VectorOperator.Constant, LaneType.Float, []) { Value = value };

    public static VectorNode Int(long value) => new(VectorOperator.IntConstant, LaneType.Int, []) { IntValue = value };

    /// <summary><c>a * b + c</c>, rounded once.</summary>
    public static VectorNode Fma(VectorNode a, VectorNode b, VectorNode c) => new(VectorOperator.FusedMultiplyAdd, LaneType.Float, [a, b, c]);

    public static VectorNode Abs(VectorNode a) => new(VectorOperator.Abs, LaneType.Float, [a]);

    public static VectorNode Sqrt(VectorNode a) => new(VectorOperator.Sqrt, LaneType.Float, [a]);

    public static VectorNode Max(VectorNode a, VectorNode b) => new(VectorOperator.Max, LaneType.Float, [a, b]);

    public static VectorNode Min(VectorNode a, VectorNode b) => new(VectorOperator.Min, LaneType.Float, [a, b]);

    public static VectorNode Less(VectorNode a, VectorNode b) => new(VectorOperator.Less, LaneType.Mask, [a, b]);

    public static VectorNode LessOrEqual(VectorNode a, VectorNode b) => new(VectorOperator.LessOrEqual, LaneType.Mask, [a, b]);

    public static VectorNode AreEqual(VectorNode a, VectorNode b) => new(VectorOperator.Equal, LaneType.Mask, [a, b]);

    /// <summary><c>mask ? whenTrue : whenFalse</c>; both are computed, so neither may trap (none does) and the other's NaN does no harm.</summary>
    public static VectorNode Select(VectorNode mask, VectorNode whenTrue, VectorNode whenFalse) =>
        new(VectorOperator.Select, whenTrue.Type, [mask, whenTrue, whenFalse]);

    public static VectorNode AsInt(VectorNode a) => new(VectorOperator.AsInt, LaneType.Int, [a]);

    public static VectorNode AsFloat(VectorNode a) => new(VectorOperator.AsFloat, LaneType.Float, [a]);

    /// <summary>The bits moved down, zeros taking their place.</summary>
    public static VectorNode ShiftRightLogical(VectorNode bits, int count) => new(VectorOperator.ShiftRightLogical, LaneType.Int, [bits]) { IntValue = count };

    public static VectorNode ToFloat(VectorNode a) => new(VectorOperator.ToFloat, LaneType.Float, [a]);

    public static VectorNode Call(VectorFunction function, params VectorNode[] arguments) =>
        new(VectorOperator.Call, LaneType.Float, [.. arguments]) { Function = function };

    /// <summary>A further result of a call: what its <c>out</c> parameter number <paramref name="index"/>, from 1, receives.</summary>
    public static VectorNode Result(VectorNode call, int index) => new(VectorOperator.CallResult, LaneType.Float, [call]) { IntValue = index };

    internal static VectorNode Binary(VectorOperator ofFloats, VectorOperator ofInts, VectorNode left, VectorNode right) =>
        new(left.Type == LaneType.Int ? ofInts : ofFloats, left.Type, [left, right]);
}
