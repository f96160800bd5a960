using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Analysis.Libraries;
using LossGen.Generator.Tests.Analysis.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Corpus;

/// <summary>Counts the calls that the tables know, so that silence is not blindness.</summary>
internal sealed class RowUse
{
    private static readonly ILookup<string, string> TypesByName =
        AllRows.Members.Select(static row => (row.Names, row.Type)).Concat(AllRows.Consumers.Select(static row => (row.Names, row.Type)))
            .SelectMany(static row => row.Names.Split(' ').Select(name => (name, row.Type)))
            .Distinct()
            .ToLookup(static pair => pair.name, static pair => pair.Type, StringComparer.Ordinal);

    private static readonly ImmutableHashSet<(string, string)> Consuming =
        [.. AllRows.Consumers.SelectMany(static row => row.Names.Split(' ').Select(name => (row.Type, name)))];

    /// <summary>How often each row's member is called, by type and name.</summary>
    public Dictionary<string, int> Producers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Consumers { get; } = new(StringComparer.Ordinal);

    /// <summary>How often a call bears the name of a row and binds to nothing at all.</summary>
    public Dictionary<string, int> Unbound { get; } = new(StringComparer.Ordinal);

    public void Count(SemanticModel model)
    {
        foreach (InvocationExpressionSyntax call in model.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            string? name = call.Expression switch
            {
                SimpleNameSyntax simple => simple.Identifier.ValueText,
                MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
                MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
                _ => null,
            };
            if (name is not null && TypesByName.Contains(name))
                Count(model, call, name);
        }
    }

    private void Count(SemanticModel model, InvocationExpressionSyntax call, string name)
    {
        SymbolInfo info = model.GetSymbolInfo(call);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method)
        {
            Add(Unbound, name);
            return;
        }

        ITypeSymbol? receiver = call.Expression is MemberAccessExpressionSyntax access ? model.GetTypeInfo(access.Expression).Type : null;
        foreach (string type in TypesByName[name])
        {
            if (IsOf(method.ContainingType, type) || IsOf(receiver, type))
                Add(Consuming.Contains((type, name)) ? Consumers : Producers, $"{type}.{name}");
        }
    }

    private static bool IsOf(ITypeSymbol? symbol, string type)
    {
        for (; symbol is not null; symbol = symbol.BaseType)
        {
            if (type.EndsWith(symbol.MetadataName, StringComparison.Ordinal) && symbol.OriginalDefinition is INamedTypeSymbol named && MetadataNames.Of(named) == type)
                return true;
        }

        return false;
    }

    private static void Add(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
