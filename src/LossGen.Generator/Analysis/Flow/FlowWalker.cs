using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Analysis.Meanings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>Walks the operations of a block in the order of their execution: what each stands for, and what it does to the state.</summary>
/// <param name="analysis">The method that it walks over.</param>
/// <param name="findings">Is told what is found, in the last round; null before.</param>
internal sealed partial class FlowWalker(MethodFlow analysis, IFindings? findings)
{
    private FlowState state = new();
    private int block;

    /// <summary>Walks over one operation of a block; the state is changed.</summary>
    public FlowValue Walk(IOperation operation, FlowState at, int inBlock)
    {
        state = at;
        block = inBlock;
        return Evaluate(operation);
    }

    /// <summary>What an expression, walked now, is known to be.</summary>
    public Fact FactAt(IOperation operation, FlowState at, int inBlock) => FactOf(Walk(operation, at, inBlock));

    /// <summary>What a value is known to be in a state.</summary>
    public Fact FactAt(FlowValue value, FlowState at, int inBlock)
    {
        state = at;
        block = inBlock;
        return FactOf(value);
    }

    /// <summary>What a parameter refers to in a state.</summary>
    public FlowValue ParameterAt(IParameterSymbol parameter, FlowState at, int inBlock)
    {
        state = at;
        block = inBlock;
        return state.ValueOf(parameter) ?? FromOutside(parameter, parameter.Type);
    }

    private FlowValue Evaluate(IOperation operation)
    {
        analysis.Step();
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (NumberOf(operation) is { } number)
            return FlowValue.Of(Fact.Constant(number));

        if (operation.ConstantValue is { HasValue: true, Value: null })
            return FlowValue.None;

        switch (operation)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.Length: 0 }:
                return EvaluateReference(operation);
            case IFlowCaptureOperation capture:
                return EvaluateCapture(capture);
            case IFlowCaptureReferenceOperation reference:
                return state.ValueOf(reference.Id) ?? FlowValue.Unknown;
            case IExpressionStatementOperation or IConversionOperation or IParenthesizedOperation or IAwaitOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus } or IReturnOperation { ReturnedValue: not null }:
                return Evaluate(operation.ChildOperations.First());
            case ISimpleAssignmentOperation assignment:
                return EvaluateAssignment(assignment);
            case ICompoundAssignmentOperation compound:
                return EvaluateCompound(compound);
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruct(deconstruction.Target, Evaluate(deconstruction.Value));
            case IIncrementOrDecrementOperation increment:
                Evaluate(increment.Target);
                Assign(increment.Target, FlowValue.Unknown, null);
                return FlowValue.Unknown;
            case IBinaryOperation binary:
                return EvaluateBinary(binary);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } negation:
                return FlowValue.Of(Negate(FactOf(Evaluate(negation.Operand))));
            case ITupleOperation tuple:
                return new FlowValue(Fact.Unknown, [], Elements: [.. tuple.Elements.Select(Evaluate)]);
            case IArrayCreationOperation array:
                return EvaluateArray(array);
            case ICollectionExpressionOperation collection:
                return Fresh(collection, collection.Elements.Select(element => FactOf(Evaluate(element is ISpreadOperation spread ? spread.Operand : element))));
            case IArrayElementReferenceOperation element:
                return ReadElement(Evaluate(element.ArrayReference), element.Indices);
            case IPropertyReferenceOperation { Instance: { } instance } indexer:
                return ReadElement(Evaluate(instance), [.. indexer.Arguments.Select(static argument => argument.Value)]);
            case IImplicitIndexerReferenceOperation indexer:
                return ReadImplicit(indexer);
            case IInvocationOperation invocation:
                return EvaluateCall(invocation);
            case IObjectCreationOperation creation:
                return EvaluateCreation(creation);
            case IFlowAnonymousFunctionOperation or IAnonymousFunctionOperation or IDelegateCreationOperation or IMethodReferenceOperation:
                return FlowValue.Unknown;
            default:
                return EvaluateOther(operation);
        }
    }

    /// <summary>An operation that nothing is known of: its parts are walked; memory made on the stack is a buffer.</summary>
    private FlowValue EvaluateOther(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
            Evaluate(child);

        return operation.Kind == OperationKind.None && operation.Syntax.IsKindOfStackAlloc() ? Fresh(operation, []) : FlowValue.Unknown;
    }

    /// <summary>What the values of an expression are, all of them.</summary>
    private Fact FactOf(FlowValue value)
    {
        if (!value.IsReference)
            return value.Fact;

        Fact fact = Fact.None;
        foreach (int buffer in value.Buffers)
            fact = Fact.Join(fact, Read(buffer, value.IsPart));

        return fact.Is(Meaning.None) ? Fact.Unknown : fact;
    }

    /// <summary>What a buffer holds here, as a whole or in a part.</summary>
    private Fact Read(int buffer, bool isPart)
    {
        Cell cell = state.CellOf(buffer) ?? Cell.Of(analysis.Buffers.Initial(buffer));
        if (cell.Loop < 0 || !analysis.Loops.Contains(cell.Loop, block))
            return cell.After;

        if (isPart && cell.IsWritten)
            return cell.After;

        // Inside the loop that writes it: a part is what it was before, unless nothing was; the whole is both.
        return isPart && !cell.Before.Is(Meaning.None) ? cell.Before : Fact.Join(cell.Before, cell.After);
    }

    /// <summary>A new buffer with the values of some facts; with none, one that nothing is written to yet.</summary>
    private FlowValue Fresh(IOperation maker, IEnumerable<Fact> facts)
    {
        int buffer = analysis.Buffers.Of(maker.Syntax, Fact.None, block);
        state.Set(buffer, Cell.Of(facts.Aggregate(Fact.None, Fact.Join)));
        return FlowValue.Of(buffer);
    }

    private FlowValue EvaluateArray(IArrayCreationOperation array)
    {
        foreach (IOperation size in array.DimensionSizes)
            Evaluate(size);

        FlowValue made = Fresh(array, array.Initializer is null ? [] : Elements(array.Initializer).Select(element => FactOf(Evaluate(element))).ToList());

        // new float[n]: n is how many values there are in it.
        if (array.DimensionSizes.Length == 1 && Unconverted(array.DimensionSizes[0]) is ILocalReferenceOperation or IParameterReferenceOperation)
            MakeCount(Unconverted(array.DimensionSizes[0]), made.Buffers);

        return made;
    }

    private static IEnumerable<IOperation> Elements(IArrayInitializerOperation initializer) =>
        initializer.ElementValues.SelectMany(static element => element is IArrayInitializerOperation inner ? Elements(inner) : [element]);

    private void MakeCount(IOperation length, ImmutableArray<int> buffers)
    {
        if (KeyOf(length) is not { } key)
            return;

        Fact known = FactOf(state.ValueOf(key) ?? FlowValue.Unknown);
        state.Set(key, FlowValue.Of(new Fact(Meaning.Count, Buffers: known.Is(Meaning.Count) ? Fact.Union(known.Buffers, buffers) : buffers)));
    }

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;

        return operation;
    }

    private static double? NumberOf(IOperation operation)
    {
        if (operation.ConstantValue is not { HasValue: true, Value: { } value })
            return null;

        return value switch
        {
            float or double or decimal or byte or sbyte or short or ushort or int or uint or long or ulong => System.Convert.ToDouble(value, CultureInfo.InvariantCulture),
            _ => null,
        };
    }
}
