using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Analysis.Libraries;
using LossGen.Generator.Analysis.Meanings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>Reading and writing of locals, parameters, members and elements.</summary>
internal sealed partial class FlowWalker
{
    /// <summary>What a location is kept under: a local, a parameter, or a member of <c>this</c> or of a type; null for what is not followed.</summary>
    private object? KeyOf(IOperation location) => location switch
    {
        ILocalReferenceOperation local => analysis.IsHoisted(local.Local) ? null : local.Local,
        IParameterReferenceOperation parameter => analysis.IsHoisted(parameter.Parameter) ? null : parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation, Arguments.Length: 0 } property => property.Property,
        _ => null,
    };

    private FlowValue EvaluateReference(IOperation reference)
    {
        if (reference is IPropertyReferenceOperation { Instance: { } owner } property && LengthOf(property, owner) is { } length)
            return length;

        if (reference is IFieldReferenceOperation { Instance: { } instance and not IInstanceReferenceOperation } field)
        {
            FlowValue whole = Evaluate(instance);
            if (!whole.Elements.IsDefault && field.Field.ContainingType is { IsTupleType: true } tuple)
            {
                int index = 0;
                while (index < tuple.TupleElements.Length && !SymbolEqualityComparer.Default.Equals(tuple.TupleElements[index].CorrespondingTupleField, field.Field.CorrespondingTupleField))
                    index++;

                return index < whole.Elements.Length ? whole.Elements[index] : FlowValue.Unknown;
            }

            return FromOutside(field.Field, field.Field.Type);
        }

        if (KeyOf(reference) is not { } key)
            return SymbolOf(reference) is { } symbol && MeaningOf(symbol) != Meaning.None ? FromOutside(symbol, reference.Type) : FlowValue.Unknown;

        return state.ValueOf(key) ?? FromOutside((ISymbol)key, reference.Type);
    }

    private static ISymbol? SymbolOf(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    private static Meaning MeaningOf(ISymbol symbol)
    {
        Meaning stated = MeaningAttributes.Of(symbol);
        return stated == Meaning.None && symbol is IFieldSymbol or IPropertySymbol ? LibraryTable.MeaningOf(symbol) : stated;
    }

    /// <summary>What the caller, or another method, has left in a parameter or member: what its attribute says.</summary>
    private FlowValue FromOutside(ISymbol symbol, ITypeSymbol? type)
    {
        Meaning stated = MeaningOf(symbol);
        Fact fact = stated == Meaning.None ? Fact.Unknown : new Fact(stated, MakerName: symbol.Name);
        if (!BufferTypes.IsBuffer(type))
            return FlowValue.Of(fact);

        return FlowValue.Of(analysis.Buffers.Of(symbol, fact, -1));
    }

    /// <summary>x.Length counts the values of x; x.Span is x.</summary>
    private FlowValue? LengthOf(IPropertyReferenceOperation property, IOperation owner)
    {
        // memory.Span refers to what the memory refers to.
        if (property.Property is { Name: "Span" } && BufferTypes.IsBuffer(property.Type))
            return Evaluate(owner);

        if (property.Property.Name is not ("Length" or "Count" or "LongLength") || property.Arguments.Length > 0)
            return null;

        FlowValue counted = Evaluate(owner);
        return counted is { IsReference: true } ? FlowValue.Of(new Fact(Meaning.Count, Buffers: counted.Buffers)) : null;
    }

    private FlowValue EvaluateCapture(IFlowCaptureOperation capture)
    {
        analysis.Captured(capture.Id, capture.Value);
        FlowValue value = Evaluate(capture.Value);
        state.Set(capture.Id, value);
        return value;
    }

    private FlowValue EvaluateAssignment(ISimpleAssignmentOperation assignment)
    {
        FlowValue value = Evaluate(assignment.Value);
        if (assignment.IsRef)
            value = FlowValue.Unknown;

        Assign(assignment.Target, value, assignment.Value);
        return value;
    }

    private FlowValue Deconstruct(IOperation target, FlowValue value)
    {
        if (target is IDeclarationExpressionOperation declaration)
            return Deconstruct(declaration.Expression, value);

        if (target is ITupleOperation tuple)
        {
            for (int i = 0; i < tuple.Elements.Length; i++)
                Deconstruct(tuple.Elements[i], !value.Elements.IsDefault && value.Elements.Length == tuple.Elements.Length ? value.Elements[i] : FlowValue.Unknown);
        }
        else
        {
            Assign(target, value, null);
        }

        return value;
    }

    /// <summary>Writes a value to a location.</summary>
    /// <param name="written">The expression that is written, where there is one.</param>
    private void Assign(IOperation target, FlowValue value, IOperation? written)
    {
        switch (target)
        {
            case IFlowCaptureReferenceOperation capture:
                AssignCaptured(capture, value, written);
                return;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, written);
                return;
            case IArrayElementReferenceOperation element:
                WriteElement(Evaluate(element.ArrayReference), element.Indices, FactOf(value));
                return;
            case IPropertyReferenceOperation { Instance: { } instance, Arguments.Length: > 0 } indexer:
                WriteElement(Evaluate(instance), [.. indexer.Arguments.Select(static argument => argument.Value)], FactOf(value));
                return;
            case IImplicitIndexerReferenceOperation indexer:
                WriteElement(Evaluate(indexer.Instance), [indexer.Argument], FactOf(value));
                return;
        }

        if (written is not null && SymbolOf(target) is IFieldSymbol or IPropertySymbol or IParameterSymbol)
            Expect(SymbolOf(target)!, written, value);

        if (KeyOf(target) is { } key)
            state.Set(key, value);
    }

    /// <summary>An element or a local that was captured before the value was computed, as in <c>y[i] = c ? 1 : -1</c>.</summary>
    private void AssignCaptured(IFlowCaptureReferenceOperation capture, FlowValue value, IOperation? written)
    {
        ImmutableArray<IOperation> locations = analysis.LocationsOf(capture.Id);
        foreach (IOperation location in locations)
        {
            if (location is not IFlowCaptureReferenceOperation)
                Assign(location, locations.Length == 1 ? value : FlowValue.Unknown, written);
        }
    }

    private void Expect(ISymbol symbol, IOperation written, FlowValue value)
    {
        Meaning expected = MeaningAttributes.Of(symbol);
        if (expected != Meaning.None && findings is not null)
            findings.Expect(symbol.Name, [new Expectation(written, FactOf(value), expected, symbol.Name)]);
    }

    private FlowValue ReadElement(FlowValue whole, ImmutableArray<IOperation> indices)
    {
        foreach (IOperation index in indices)
            Evaluate(index);

        return whole.IsReference ? FlowValue.Of(FactOf(whole with { IsPart = true })) : FlowValue.Unknown;
    }

    /// <summary>x[1..] is a part of x, x[^1] an element.</summary>
    private FlowValue ReadImplicit(IImplicitIndexerReferenceOperation indexer)
    {
        FlowValue whole = Evaluate(indexer.Instance);
        Evaluate(indexer.Argument);
        return indexer.IndexerSymbol is IMethodSymbol ? whole with { IsPart = true } : ReadElement(whole, []);
    }

    /// <summary>Writes an element: in a loop all of them, one after another; else one of many.</summary>
    private void WriteElement(FlowValue whole, ImmutableArray<IOperation> indices, Fact fact)
    {
        bool isFixed = indices.All(static index => index.ConstantValue.HasValue);
        foreach (IOperation index in indices)
            Evaluate(index);

        Write(whole with { IsPart = true }, fact, isFixed);
    }

    /// <summary>Writes to the buffers of a reference.</summary>
    /// <param name="isFixed">Whether what is written of a part is the same part in each round of a loop.</param>
    private void Write(FlowValue target, Fact fact, bool isFixed = false)
    {
        foreach (int buffer in target.Buffers)
        {
            Cell cell = state.CellOf(buffer) ?? Cell.Of(analysis.Buffers.Initial(buffer));
            int loop = isFixed || !target.IsPart ? -1 : analysis.Loops.Outermost(block, analysis.Buffers.BlockOf(buffer));
            if (!target.IsPart && target.Buffers.Length == 1)
                state.Set(buffer, Cell.Of(fact));
            else if (loop < 0 || target.Buffers.Length > 1)
                state.Set(buffer, Cell.Of(Fact.Join(cell.After, fact)));
            else if (cell.Loop == loop)
                state.Set(buffer, cell with { After = Fact.Join(cell.After, fact), IsWritten = true });
            else
                state.Set(buffer, new Cell(cell.After, fact, loop, IsWritten: true));
        }
    }

    /// <summary>Of an array that code is given which is not seen: it may write anything to it.</summary>
    private void Escape(FlowValue value)
    {
        foreach (int buffer in value.Buffers)
            state.Set(buffer, Cell.Of(Fact.Unknown));

        if (!value.Elements.IsDefault)
        {
            foreach (FlowValue element in value.Elements)
                Escape(element);
        }
    }
}
