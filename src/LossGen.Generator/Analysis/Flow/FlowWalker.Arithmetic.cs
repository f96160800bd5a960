using LossGen.Generator.Analysis.Meanings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>What arithmetic makes of what is known: 1/(1 + e^-x) is a probability, 2y - 1 of a label 0 or 1 is one of -1 or 1.</summary>
internal sealed partial class FlowWalker
{
    /// <summary>Of an exponent, or of its exponential: its sign may be known to whoever wrote it, as that of -d^2/2 is. No largest element is missed there.</summary>
    private const ValueFunction Signed = ValueFunction.Negate;

    private FlowValue EvaluateBinary(IBinaryOperation binary)
    {
        FlowValue left = Evaluate(binary.LeftOperand), right = Evaluate(binary.RightOperand);
        ValueFunction function = FunctionOf(binary.OperatorKind);
        Fact fact = function == ValueFunction.None ? Fact.Unknown : Apply(function, binary, binary.LeftOperand, FactOf(left), binary.RightOperand, FactOf(right));

        // Tensors have operators too.
        return BufferTypes.IsBuffer(binary.Type) ? Fresh(binary, [fact]) : FlowValue.Of(fact);
    }

    private FlowValue EvaluateCompound(ICompoundAssignmentOperation compound)
    {
        FlowValue before = Evaluate(compound.Target), value = Evaluate(compound.Value);
        ValueFunction function = FunctionOf(compound.OperatorKind);
        Fact fact = function == ValueFunction.None ? Fact.Unknown : Apply(function, compound, compound.Target, FactOf(before), compound.Value, FactOf(value));
        FlowValue after = BufferTypes.IsBuffer(compound.Type) ? Fresh(compound, [fact]) : FlowValue.Of(fact);
        Assign(compound.Target, after, null);
        return after;
    }

    private static ValueFunction FunctionOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => ValueFunction.Add,
        BinaryOperatorKind.Subtract => ValueFunction.Subtract,
        BinaryOperatorKind.Multiply => ValueFunction.Multiply,
        BinaryOperatorKind.Divide => ValueFunction.Divide,

        // Of tensors: of numbers the result is true or false, which no loss takes.
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => ValueFunction.Indicator,
        _ => ValueFunction.None,
    };

    /// <summary>What a function of one or two values gives.</summary>
    /// <param name="operation">The expression or call that applies it.</param>
    private Fact Apply(ValueFunction function, IOperation operation, IOperation first, Fact a, IOperation? second, Fact b) => function switch
    {
        ValueFunction.Same => a,
        ValueFunction.Sigmoid => Made(Meaning.Probability, operation, ValueFunction.Sigmoid),
        ValueFunction.Softmax => Made(Meaning.Probability, operation, ValueFunction.Softmax),
        ValueFunction.LogSigmoid or ValueFunction.LogSoftmax => Made(Meaning.LogProbability, operation, function),
        ValueFunction.Linear or ValueFunction.Logit => Made(Meaning.Logits, operation, function),
        ValueFunction.Calibration => Made(Meaning.Probability, operation, function),
        ValueFunction.Indicator => Made(Meaning.BinaryLabel, operation, function),

        // A clamped probability is one, and its logarithm is finite.
        ValueFunction.Clamp when a.Is(Meaning.Probability) => a with { Function = ValueFunction.None },
        ValueFunction.ArgMax => Made(Meaning.ClassIndex, operation, function),
        ValueFunction.Exp when a.Is(Meaning.LogProbability) => Made(Meaning.Probability, operation, ValueFunction.None),
        ValueFunction.Exp => new Fact(Meaning.Exponential, Function: a.Function == Signed ? Signed : ValueFunction.None, IsShifted: a.IsShifted || IsDifference(first)),
        ValueFunction.Log => Log(operation, first, a),
        ValueFunction.Log1p when a.Is(Meaning.Exponential) && !a.IsShifted && !BranchGuards.Bound(first.Syntax) => Unstable(operation, UnstableForm.Softplus, null),
        ValueFunction.Add => Add(a, b),
        ValueFunction.Subtract => Subtract(a, b),
        ValueFunction.Multiply => Multiply(operation, first, a, second, b),
        ValueFunction.Divide => Divide(operation, first, a, b),
        ValueFunction.Negate => Negate(a),
        ValueFunction.Sum when a.Is(Meaning.Exponential) => a with { Meaning = Meaning.SumOfExponentials },

        // A bound: -|x| and x - max(x) have exponentials that are at most 1.
        ValueFunction.Max or ValueFunction.Clamp => Fact.Unknown with { IsShifted = true },
        _ => Fact.Unknown,
    };

    private static Fact Made(Meaning meaning, IOperation operation, ValueFunction function) => new(meaning, operation.Syntax, MakerNames.Of(operation), Function: function);

    private static Fact Negate(Fact a) => a.Meaning switch
    {
        Meaning.SignedLabel => a,
        Meaning.Constant => Fact.Constant(-a.Number),
        _ => Fact.Unknown with { IsShifted = a.IsShifted, Function = Signed },
    };

    private static Fact Add(Fact a, Fact b)
    {
        if (a.Is(Meaning.Constant) && !b.Is(Meaning.Constant))
            (a, b) = (b, a);

        return (a.Meaning, b.Meaning) switch
        {
            (Meaning.Exponential, Meaning.Constant) when b.IsConstant(1) => new Fact(Meaning.OnePlusExponential, IsShifted: a.IsShifted),
            (Meaning.Exponential, Meaning.Constant) when b.IsConstant(0) => a with { Meaning = Meaning.SumOfExponentials },
            (Meaning.SumOfExponentials, Meaning.Exponential) => Carry(a, a, b),
            (Meaning.Exponential, Meaning.SumOfExponentials) => Carry(b, a, b),
            (Meaning.SignedLabel, Meaning.Constant) when b.IsConstant(1) => new Fact(Meaning.DoubledLabel),
            _ => Carry(Fact.Unknown, a, b),
        };
    }

    /// <summary>What bounds a term or factor may bound the whole.</summary>
    private static Fact Carry(Fact fact, Fact a, Fact b) =>
        fact with { IsShifted = a.IsShifted || b.IsShifted, Function = a.Function == Signed || b.Function == Signed ? Signed : fact.Function };

    private static Fact Subtract(Fact a, Fact b) => (a.Meaning, b.Meaning) switch
    {
        (Meaning.DoubledLabel, Meaning.Constant) when b.IsConstant(1) => new Fact(Meaning.SignedLabel),
        (Meaning.Constant, Meaning.DoubledLabel) when a.IsConstant(1) => new Fact(Meaning.SignedLabel),
        (Meaning.Constant, Meaning.Probability or Meaning.BinaryLabel) when a.IsConstant(1) => b,
        _ => Fact.Unknown with { IsShifted = true },
    };

    private Fact Multiply(IOperation operation, IOperation first, Fact a, IOperation? second, Fact b)
    {
        if (a.Meaning is Meaning.Constant or Meaning.InverseCount)
            return b.Meaning is Meaning.Constant or Meaning.InverseCount || second is null ? Fact.Unknown : Multiply(operation, second, b, first, a);

        // A square, or a factor whose sign is not in sight.
        bool isSigned = !b.Is(Meaning.Constant) || b.Number < 0;

        if (a.Is(Meaning.Mean) && b.Is(Meaning.InverseCount) && Overlap(a, b))
            findings?.DividedAgain(operation, first, a);

        return (a.Meaning, b.Meaning) switch
        {
            (Meaning.BinaryLabel, Meaning.Constant) when b.IsConstant(2) => new Fact(Meaning.DoubledLabel),
            (Meaning.DoubledLabel, Meaning.Constant) when b.IsConstant(0.5) => new Fact(Meaning.BinaryLabel),
            _ => Carry(isSigned ? Fact.Unknown with { Function = Signed } : Fact.Unknown, a, b),
        };
    }

    private Fact Divide(IOperation operation, IOperation first, Fact a, Fact b)
    {
        if (a.Is(Meaning.Mean) && b.Is(Meaning.Count) && Overlap(a, b))
            findings?.DividedAgain(operation, first, a);

        switch (a.Meaning, b.Meaning)
        {
            case (Meaning.Constant, Meaning.OnePlusExponential) when a.IsConstant(1):
            case (Meaning.Exponential, Meaning.OnePlusExponential):
                return Made(Meaning.Probability, operation, ValueFunction.Sigmoid);
            case (Meaning.Exponential, Meaning.SumOfExponentials):
                if (!IsBounded(a) && !IsBounded(b))
                    findings?.Unstable(operation, UnstableForm.Softmax, null);

                return Made(Meaning.Probability, operation, ValueFunction.Softmax);
            case (Meaning.DoubledLabel, Meaning.Constant) when b.IsConstant(2):
                return new Fact(Meaning.BinaryLabel);
            case (Meaning.Constant, Meaning.Count):
                return a.IsConstant(1) ? b with { Meaning = Meaning.InverseCount } : Fact.Unknown;
            case (Meaning.Count, _) when BufferTypes.IsNumber(operation.Type) && operation.Type!.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64:
                // Elements divided by the length of a row are rows.
                return a;
            default:
                return Carry(Fact.Unknown, a, b);
        }
    }

    /// <summary>Whether something was taken from the exponents of a sum, or they may all be negative.</summary>
    private static bool IsBounded(Fact fact) => fact.IsShifted || fact.Function == Signed;

    private Fact Log(IOperation operation, IOperation first, Fact a)
    {
        switch (a.Meaning)
        {
            case Meaning.OnePlusExponential when !a.IsShifted && !BranchGuards.Bound(first.Syntax):
                return Unstable(operation, UnstableForm.Softplus, null);
            case Meaning.SumOfExponentials when !IsBounded(a):
                return Unstable(operation, UnstableForm.LogSumExp, null);
            case Meaning.Probability:
                if (a.Function is ValueFunction.Sigmoid or ValueFunction.Softmax)
                    Unstable(operation, a.Function == ValueFunction.Softmax ? UnstableForm.LogSoftmax : IsDifference(first) ? UnstableForm.LogOneMinusSigmoid : UnstableForm.LogSigmoid, a.Maker);

                return Made(Meaning.LogProbability, operation, ValueFunction.None);
            default:
                return Fact.Unknown;
        }
    }

    private Fact Unstable(IOperation operation, UnstableForm form, SyntaxNode? maker)
    {
        findings?.Unstable(operation, form, maker);
        return Fact.Unknown;
    }

    private static bool Overlap(Fact mean, Fact count)
    {
        if (count.Buffers.IsDefault)
            return false;

        foreach (int buffer in count.Buffers)
        {
            if (mean.Counts(buffer))
                return true;
        }

        return false;
    }

    private static bool IsDifference(IOperation operation) => Unconverted(operation) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract };
}
