using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Analysis.Libraries;
using LossGen.Generator.Analysis.Meanings;
using LossGen.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>Calls: what they expect of their arguments, what they write and what they return.</summary>
internal sealed partial class FlowWalker
{
    /// <summary>An argument with what it stands for.</summary>
    private sealed record Argument(IArgumentOperation Operation, FlowValue Value)
    {
        public IParameterSymbol? Parameter => Operation.Parameter;

        public string Name => Operation.Parameter?.Name ?? "";
    }

    private FlowValue EvaluateCall(IInvocationOperation call)
    {
        FlowValue receiver = call.Instance is null ? FlowValue.Unknown : Evaluate(call.Instance);
        if (IsSequential(call.Type))
            return MakeSequential(call.Arguments);

        Argument[] arguments = [.. call.Arguments.Select(argument => new Argument(argument, Evaluate(argument.Value)))];
        IMethodSymbol method = call.TargetMethod;
        if (findings is not null)
            ExpectArguments(call, method, receiver, arguments);

        if (LibraryTable.MemberOf(method) is { } member)
            return ApplyMember(member, call, receiver, arguments);

        if (ModuleOf(call, receiver) is { } module && method.Name is "forward" or "call" && arguments.Length > 0)
            return Tensor(call, Apply(module, call, arguments[0].Operation.Value, FactOf(arguments[0].Value), null, Fact.Unknown));

        if (MeaningAttributes.LossOf(method) is { } loss)
            return EvaluateLoss(loss, call, method, arguments);

        if (analysis.Summarize(call, arguments.Select(argument => (argument.Parameter, FactOf(argument.Value)))) is { } summary)
            return ApplySummary(summary, call, arguments);

        return EvaluateUnknown(call, method, receiver, arguments);
    }

    /// <summary>A row of the table.</summary>
    private FlowValue ApplyMember(LibraryMember member, IInvocationOperation call, FlowValue receiver, Argument[] arguments)
    {
        ValueFunction function = member.Function;
        List<(IOperation Operation, FlowValue Value)> inputs = [];
        if (call.Instance is not null)
            inputs.Add((call.Instance, receiver));

        Argument? destination = arguments.FirstOrDefault(argument => argument.Name == member.Destination);
        inputs.AddRange(arguments.Where(argument => argument != destination).Select(static argument => (argument.Operation.Value, argument.Value)));
        if (inputs.Count == 0)
            return FlowValue.Unknown;

        if (function == ValueFunction.View)
            return inputs[0].Value with { IsPart = inputs[0].Value.IsPart || inputs.Skip(1).Any(static input => !(input.Value.Fact.IsConstant(0))) };

        // Select(x, v => ...): what the lambda makes of one value.
        if (function == ValueFunction.Map)
            return Tensor(call, arguments.Select(static argument => Unconverted(argument.Operation.Value)).OfType<IDelegateCreationOperation>().FirstOrDefault()?.Target is IFlowAnonymousFunctionOperation lambda ? analysis.Map(lambda, FactOf(inputs[0].Value)) : Fact.Unknown);

        Fact fact = Apply(function, call, inputs[0].Operation, FactOf(inputs[0].Value), inputs.Count > 1 ? inputs[1].Operation : null, inputs.Count > 1 ? FactOf(inputs[1].Value) : Fact.Unknown);
        if (destination is not null)
        {
            Write(destination.Value, fact);
            return FlowValue.Unknown;
        }

        // PyTorch's names: an underscore at the end means in place.
        if (call.TargetMethod.Name.EndsWith("_", System.StringComparison.Ordinal) && receiver.IsReference)
        {
            Write(receiver, fact);
            return receiver;
        }

        return Tensor(call, fact);
    }

    /// <summary>A result: a number, or a buffer of its own.</summary>
    private FlowValue Tensor(IOperation call, Fact fact) => BufferTypes.IsBuffer(call.Type) ? Fresh(call, [fact]) : FlowValue.Of(fact);

    /// <summary>What an object does to a tensor: its type tells, or what it was made as.</summary>
    private static ValueFunction? ModuleOf(IInvocationOperation call, FlowValue receiver)
    {
        if (receiver.Fact.Is(Meaning.Module))
            return receiver.Fact.Function;

        return call.Instance?.Type is INamedTypeSymbol type && LibraryTable.ModuleFunctionOf(MetadataNames.Of(type.OriginalDefinition)) is var function and not ValueFunction.None and not ValueFunction.Sequential ? function : null;
    }

    private static bool IsSequential(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Sequential" } named && LibraryTable.ModuleFunctionOf(MetadataNames.Of(named)) == ValueFunction.Sequential;

    /// <summary>Modules in a row do what the last one does.</summary>
    private FlowValue MakeSequential(ImmutableArray<IArgumentOperation> arguments)
    {
        Fact last = Fact.Unknown;
        foreach (IOperation element in arguments.SelectMany(static argument => Unconverted(argument.Value) is IArrayCreationOperation { Initializer: { } initializer } ? Elements(initializer) : [argument.Value]))
        {
            FlowValue value = Evaluate(element);
            Fact made = value.Elements.IsDefaultOrEmpty ? value.Fact : value.Elements[value.Elements.Length - 1].Fact;

            // Dropout, Flatten and the like hand on what they get.
            last = made is { Meaning: Meaning.Module, Function: ValueFunction.Same } && last.Is(Meaning.Module) ? last : made;
        }

        return FlowValue.Of(last.Is(Meaning.Module) ? last : Fact.Unknown);
    }

    private FlowValue EvaluateCreation(IObjectCreationOperation creation)
    {
        if (IsSequential(creation.Type))
            return MakeSequential(creation.Arguments);

        FlowValue[] values = [.. creation.Arguments.Select(argument => Evaluate(argument.Value))];
        if (creation.Initializer is not null)
            Evaluate(creation.Initializer);

        if (creation.Type is INamedTypeSymbol type && AsModule(type) is { } module)
            return FlowValue.Of(module);

        // new Span<float>(array), new List<float>(array).
        if (BufferTypes.IsBuffer(creation.Type))
            {
            FlowValue? given = values.FirstOrDefault(static value => value.IsReference);
            return creation.Type!.Name is not "List" && given is not null ? given with { IsPart = values.Length > 1 } : Fresh(creation, given is null ? [] : [FactOf(given)]);
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (BufferTypes.IsWritable(creation.Arguments[i].Parameter?.Type))
                Escape(values[i]);
        }

        return FlowValue.Unknown;
    }

    private static Fact? AsModule(INamedTypeSymbol type)
    {
        string name = MetadataNames.Of(type.OriginalDefinition);
        return LibraryTable.IsModule(name) ? new Fact(Meaning.Module, MakerName: name, Function: LibraryTable.ModuleFunctionOf(name)) : null;
    }

    /// <summary>One of our losses: its return value and gradients are means, unless they are sums.</summary>
    private FlowValue EvaluateLoss(AttributeData loss, IInvocationOperation call, IMethodSymbol method, Argument[] arguments)
    {
        // Reduction.Mean is 0, and the default.
        bool isMean = LossAttributes.Argument(loss, "Reduction") is null or 0;
        ImmutableArray<int> buffers = [.. arguments.SelectMany(static argument => argument.Value.Buffers).Distinct().OrderBy(static buffer => buffer)];
        Fact fact = isMean ? new Fact(Meaning.Mean, call.Syntax, MakerNames.Of(call), Buffers: buffers) : Fact.Unknown;
        foreach (Argument argument in arguments)
        {
            if (argument.Operation.Parameter is not { } parameter)
                continue;

            if (parameter.RefKind == RefKind.Out)
                Assign(argument.Operation.Value, FlowValue.Unknown, null);
            else if (MeaningAttributes.IsDerivative(parameter))
                Write(argument.Value, fact);
            else if (BufferTypes.IsWritable(parameter.Type) && parameter.GetAttributes().Any(static attribute => LossAttributes.NameOf(attribute) == LossAttributes.LossValues))
                Write(argument.Value, Fact.Unknown);
        }

        return FlowValue.Of(method.ReturnsVoid ? Fact.Unknown : fact);
    }

    private FlowValue ApplySummary(CallSummary summary, IInvocationOperation call, Argument[] arguments)
    {
        // The helper was walked as if its parameters had nothing in common.
        bool overlap = arguments.SelectMany(static argument => argument.Value.Buffers.Distinct()).GroupBy(static buffer => buffer).Any(static group => group.Count() > 1);
        foreach (Argument argument in arguments)
        {
            if (argument.Parameter is not { } parameter)
                continue;

            if (overlap && BufferTypes.IsWritable(parameter.Type))
                Escape(argument.Value);
            else if (parameter.RefKind is RefKind.Out or RefKind.Ref)
                Assign(argument.Operation.Value, FlowValue.Of(summary.Written(parameter.Ordinal)), null);
            else if (BufferTypes.IsWritable(parameter.Type))
                Write(argument.Value, summary.Written(parameter.Ordinal));
        }

        state.ForgetMembers();
        if (summary.ReturnedParameter is { } returned && arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == returned) is { } same)
            return same.Value;

        Fact result = summary.Result.Maker is null ? summary.Result : summary.Result with { Maker = call.Syntax, MakerName = MakerNames.Of(call) };
        return Tensor(call, result);
    }

    /// <summary>A method that is not seen: what it is given to write to, and the members, may hold anything after it.</summary>
    private FlowValue EvaluateUnknown(IInvocationOperation call, IMethodSymbol method, FlowValue receiver, Argument[] arguments)
    {
        foreach (Argument argument in arguments)
        {
            Meaning stated = argument.Parameter is null ? Meaning.None : MeaningAttributes.Of(argument.Parameter);
            Fact fact = stated == Meaning.None ? Fact.Unknown : new Fact(stated, MakerName: argument.Name);
            if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref)
                Assign(argument.Operation.Value, FlowValue.Of(fact), null);
            else if (stated != Meaning.None && argument.Parameter?.Type is INamedTypeSymbol { Name: "Span" or "Memory" })
                Write(argument.Value, fact);
            else if (stated == Meaning.None && BufferTypes.IsWritable(argument.Parameter?.Type))
                Escape(argument.Value);
        }

        // list.Add(value), and whatever else is done to a list or an array.
        if (receiver.IsReference && BufferTypes.IsWritable(call.Instance?.Type))
        {
            if (method.Name == "Add" && arguments.Length == 1)
                Write(receiver with { IsPart = true }, FactOf(arguments[0].Value));
            else if (method.Name is not ("ToArray" or "GetEnumerator" or "GetLength"))
                Escape(receiver);
        }

        if (!BufferTypes.IsOfLibrary(method))
            state.ForgetMembers();

        if (call.Type is INamedTypeSymbol type && AsModule(type) is { } module)
            return FlowValue.Of(module);

        Meaning result = MeaningAttributes.OfResult(method);
        return Tensor(call, result == Meaning.None ? Fact.Unknown : new Fact(result, call.Syntax, MakerNames.Of(call)));
    }

    /// <summary>What the parameters say that they expect, and what the table says.</summary>
    private void ExpectArguments(IInvocationOperation call, IMethodSymbol method, FlowValue receiver, Argument[] arguments)
    {
        ImmutableArray<Expectation>.Builder expectations = ImmutableArray.CreateBuilder<Expectation>();
        string? type = receiver.Fact.Is(Meaning.Module) ? receiver.Fact.MakerName : call.Instance?.Type is INamedTypeSymbol named ? MetadataNames.Of(named.OriginalDefinition) : null;
        LibraryConsumer[] rows = [.. LibraryTable.ConsumersOf(call, type)];
        foreach (Argument argument in arguments)
        {
            if (argument.Parameter is not { } parameter)
                continue;

            // A span that can be written to may be there for the result.
            Meaning stated = parameter.Type is INamedTypeSymbol { Name: "Span" or "Memory" } || parameter.RefKind == RefKind.Out ? Meaning.None : MeaningAttributes.Of(parameter);
            LibraryConsumer? row = rows.FirstOrDefault(row => row.Covers(parameter.Name));
            Meaning expected = stated == Meaning.None ? row?.Expected ?? Meaning.None : stated;
            if (expected != Meaning.None)
                expectations.Add(new Expectation(argument.Operation.Value, FactOf(argument.Value), expected, parameter.Name, row?.Instead ?? ""));
        }

        if (call.Instance is not null && rows.FirstOrDefault(static row => row.Parameter == "this") is { } own)
            expectations.Add(new Expectation(call.Instance, FactOf(receiver), own.Expected, "this", own.Instead));

        if (expectations.Count > 0)
            findings!.Expect(ConsumerName(call, receiver), expectations.ToImmutable());
    }

    private static string ConsumerName(IInvocationOperation call, FlowValue receiver)
    {
        if (receiver.Fact is { Meaning: Meaning.Module, MakerName: { } module })
            return module.Substring(module.LastIndexOf('.') + 1);

        return call.TargetMethod.Name is "forward" or "call" && call.Instance?.Type is { } type ? type.Name : MakerNames.Of(call);
    }
}
