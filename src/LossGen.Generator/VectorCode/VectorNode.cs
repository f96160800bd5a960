using System.Collections.Immutable;

namespace LossGen.Generator.VectorCode;

/// <summary>
/// One value of straight-line vector code. Sharing is by reference: a node that is used twice is computed once.
/// The operators build nodes, so that code which builds vector code reads like the maths that it builds; the rest of the vocabulary is in <see cref="V"/>.
/// </summary>
internal sealed class VectorNode
{
    internal VectorNode(VectorOperator @operator, LaneType type, ImmutableArray<VectorNode> operands)
    {
        Operator = @operator;
        Type = type;
        Operands = operands;
    }

    public VectorOperator Operator { get; }

    public LaneType Type { get; }

    public ImmutableArray<VectorNode> Operands { get; }

    /// <summary>The value of a <see cref="VectorOperator.Constant"/>; it is rounded to the kernel's floating type when it is printed.</summary>
    public double Value { get; init; }

    /// <summary>The value of an <see cref="VectorOperator.IntConstant"/>, how far a shift shifts, or which further result a <see cref="VectorOperator.CallResult"/> is.</summary>
    public long IntValue { get; init; }

    /// <summary>What a <see cref="VectorOperator.Call"/> calls.</summary>
    public VectorFunction? Function { get; init; }

    /// <summary>A parameter's name; elsewhere the name of the local variable that a person would have given to this value, if any.</summary>
    public string? Name { get; init; }

    /// <summary>The name to take where the value needs a local variable; it makes none necessary.</summary>
    public string? Hint { get; init; }

    /// <summary>The same value, kept in a local variable of this name. (Of a call with further results it would be a second call: those take a hint.)</summary>
    public VectorNode Named(string name) => Function is { Results.Length: > 1 }
        ? throw new System.InvalidOperationException($"{Function.Name} has further results: name it where it is called")
        : new(Operator, Type, Operands) { Value = Value, IntValue = IntValue, Function = Function, Name = name };

    /// <summary>The same value, to be called this if it has to be called anything.</summary>
    public VectorNode Hinted(string hint) =>
        new(Operator, Type, Operands) { Value = Value, IntValue = IntValue, Function = Function, Name = Name, Hint = hint };

    public static implicit operator VectorNode(double value) => V.Constant(value);

    public static VectorNode operator +(VectorNode left, VectorNode right) => V.Binary(VectorOperator.Add, VectorOperator.IntAdd, left, right);

    public static VectorNode operator -(VectorNode left, VectorNode right) => V.Binary(VectorOperator.Subtract, VectorOperator.IntSubtract, left, right);

    public static VectorNode operator *(VectorNode left, VectorNode right) => new(VectorOperator.Multiply, LaneType.Float, [left, right]);

    public static VectorNode operator /(VectorNode left, VectorNode right) => new(VectorOperator.Divide, LaneType.Float, [left, right]);

    public static VectorNode operator -(VectorNode operand) => new(VectorOperator.Negate, LaneType.Float, [operand]);

    public static VectorNode operator &(VectorNode left, VectorNode right) =>
        new(left.Type == LaneType.Mask ? VectorOperator.And : VectorOperator.IntAnd, left.Type, [left, right]);

    public static VectorNode operator |(VectorNode left, VectorNode right) =>
        new(left.Type == LaneType.Mask ? VectorOperator.Or : VectorOperator.IntOr, left.Type, [left, right]);

    public static VectorNode operator ^(VectorNode left, VectorNode right) => new(VectorOperator.IntXor, LaneType.Int, [left, right]);

    public static VectorNode operator !(VectorNode mask) => new(VectorOperator.Not, LaneType.Mask, [mask]);

    public static VectorNode operator <<(VectorNode bits, int count) => new(VectorOperator.ShiftLeft, LaneType.Int, [bits]) { IntValue = count };

    public static VectorNode operator >>(VectorNode bits, int count) => new(VectorOperator.ShiftRight, LaneType.Int, [bits]) { IntValue = count };

    public static VectorNode operator <(VectorNode left, VectorNode right) => V.Less(left, right);

    public static VectorNode operator >(VectorNode left, VectorNode right) => V.Less(right, left);

    public static VectorNode operator <=(VectorNode left, VectorNode right) => V.LessOrEqual(left, right);

    public static VectorNode operator >=(VectorNode left, VectorNode right) => V.LessOrEqual(right, left);
}
