using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Analysis.Meanings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Analysis.Libraries;

/// <summary>What is known of other people's libraries: the rows of all of them, found by symbol.</summary>
internal static class LibraryTable
{
    private static readonly ImmutableArray<LibraryMember> Members = [.. FrameworkRows.Members, .. TensorPrimitivesRows.Members, .. TorchSharpRows.Members, .. MLNetRows.Members];
    private static readonly ImmutableArray<LibraryConsumer> Consumers = [.. TensorPrimitivesRows.Consumers, .. TorchSharpRows.Consumers, .. MLNetRows.Consumers, .. StandardLossRows.Consumers];
    private static readonly ImmutableArray<LibraryModule> Modules = [.. TensorPrimitivesRows.Modules, .. TorchSharpRows.Modules];

    private static readonly ImmutableArray<LibraryMark> Marks = [.. MLNetRows.Marks];

    private static readonly ILookup<string, LibraryValue> ValuesByName = ByName(TorchSharpRows.Values, static row => row.Names);
    private static readonly ILookup<string, LibraryMember> MembersByName = ByName(Members, static row => row.Names);
    private static readonly ILookup<string, LibraryConsumer> ConsumersByName = ByName(Consumers, static row => row.Names);
    private static readonly Dictionary<string, ValueFunction> ModulesByType = Modules.ToDictionary(static row => row.Type, static row => row.Function, StringComparer.Ordinal);
    private static readonly HashSet<string> ConsumerTypes = new(Consumers.Select(static row => row.Type), StringComparer.Ordinal);

    /// <summary>The types whose presence in a compilation makes the analysis worth its while.</summary>
    public static ImmutableArray<string> ConsumingTypes { get; } = [.. ConsumerTypes.OrderBy(static type => type, StringComparer.Ordinal)];

    /// <summary>What a method does to values.</summary>
    public static ValueFunction FunctionOf(IMethodSymbol method) => MemberOf(method)?.Function ?? ValueFunction.None;

    /// <summary>The row of a method.</summary>
    public static LibraryMember? MemberOf(IMethodSymbol method)
    {
        foreach (LibraryMember row in MembersByName[method.Name])
        {
            if (IsIn(method, row.Type) && row.Covers(method))
                return row;
        }

        return null;
    }

    /// <summary>Whether a method of that name expects anything: a look at the name alone, before the type is looked at.</summary>
    public static bool MayConsume(string name) => ConsumersByName.Contains(name);

    /// <summary>What the parameters of a method expect.</summary>
    /// <param name="receiver">The type of the object it is called on, where that is better known than by the method.</param>
    public static IEnumerable<LibraryConsumer> ConsumersOf(IInvocationOperation call, string? receiver) =>
        ConsumersByName[call.TargetMethod.Name].Where(row => ((receiver is not null && row.Type == receiver) || IsIn(call.TargetMethod, row.Type)) && row.Holds(call));

    /// <summary>What a field or property of a library, or one of the user's with an attribute of a library, holds.</summary>
    public static Meaning MeaningOf(ISymbol member)
    {
        foreach (LibraryValue row in ValuesByName[member.Name])
        {
            if (MetadataNames.Of(member.ContainingType.OriginalDefinition) == row.Type)
                return row.Meaning;
        }

        foreach (LibraryMark row in Marks)
        {
            if (row.Covers(member))
                return row.Meaning;
        }

        return Meaning.None;
    }

    /// <summary>What the objects of a type do to a tensor, where they are modules.</summary>
    public static ValueFunction ModuleFunctionOf(string type) => ModulesByType.TryGetValue(type, out ValueFunction function) ? function : ValueFunction.None;

    /// <summary>Whether objects of a type are modules, activations or losses, that the table has rows for.</summary>
    public static bool IsModule(string type) => ModulesByType.ContainsKey(type) || (ConsumerTypes.Contains(type) && type.IndexOf('+') < 0);

    private static bool IsIn(IMethodSymbol method, string type)
    {
        for (INamedTypeSymbol? container = method.ContainingType; container is not null; container = container.BaseType)
        {
            if (container.Name.Length > 0 && type.EndsWith(container.MetadataName, StringComparison.Ordinal) && MetadataNames.Of(container.OriginalDefinition) == type)
                return true;
        }

        return false;
    }

    private static ILookup<string, T> ByName<T>(IEnumerable<T> rows, Func<T, string> names) =>
        (from row in rows from name in names(row).Split(' ') select (name, row)).ToLookup(static pair => pair.name, static pair => pair.row, StringComparer.Ordinal);
}
