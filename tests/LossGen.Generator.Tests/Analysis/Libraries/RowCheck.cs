using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Analysis.Libraries;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Analysis.Libraries;

/// <summary>What a row names and a compilation has not: a type, a member, a parameter.</summary>
/// <param name="Compilation">Has or refers to the libraries.</param>
internal sealed record RowCheck(Compilation Compilation)
{
    private const string Result = "destination";

    public string[] Missing(LibraryMember row)
    {
        if (TypeOf(row.Type) is not { } type)
            return [$"type {row.Type}"];

        ILookup<string, IMethodSymbol> methods = MethodsOf(type);
        string[] names = row.Names.Split(' ');
        IMethodSymbol[] overloads = [.. names.SelectMany(name => methods[name])];
        return
        [
            .. names.Where(name => !methods[name].Any(row.Covers)).Select(name => $"method {row.Type}.{name}"),
            .. Unknown(row.Unless, overloads).Select(parameter => $"parameter '{parameter}' of {row.Type}.{row.Names}"),
            .. Unknown(row.Destination == Result ? "" : row.Destination, overloads).Select(parameter => $"parameter '{parameter}' of {row.Type}.{row.Names}"),
        ];
    }

    public string[] Missing(LibraryConsumer row)
    {
        if (TypeOf(row.Type) is not { } type)
            return [$"type {row.Type}"];

        ILookup<string, IMethodSymbol> methods = MethodsOf(type);
        string[] names = row.Names.Split(' ');
        IMethodSymbol[] overloads = [.. names.SelectMany(name => methods[name])];
        bool isReceiver = row.Parameter == "this";
        return
        [
            .. names
                .Where(name => !methods[name].Any(method => isReceiver ? !method.IsStatic : method.Parameters.Any(parameter => row.Covers(parameter.Name))))
                .Select(name => $"method {row.Type}.{name} with '{row.Parameter}'"),
            .. Unknown(isReceiver ? "" : row.Parameter, overloads).Select(parameter => $"parameter '{parameter}' of {row.Type}.{row.Names}"),
            .. Unknown(row.When.TrimStart('!'), overloads).Select(parameter => $"parameter '{parameter}' of {row.Type}.{row.Names}"),
            .. row.Instead.Length == 0 || methods.Contains(row.Instead) ? (string[])[] : [$"method {row.Type}.{row.Instead}"],
        ];
    }

    public string[] Missing(LibraryModule row)
    {
        if (TypeOf(row.Type) is not { } type)
            return [$"type {row.Type}"];

        ILookup<string, IMethodSymbol> methods = MethodsOf(type);
        return [.. ((string[])["forward", "call"]).Where(name => !methods.Contains(name)).Select(name => $"method {row.Type}.{name}")];
    }

    public string[] Missing(LibraryValue row) => TypeOf(row.Type) is not { } type
        ? [$"type {row.Type}"]
        : [.. row.Names.Split(' ').Where(name => !type.GetMembers(name).Any(static member => member is IPropertySymbol or IFieldSymbol)).Select(name => $"property {row.Type}.{name}")];

    public string[] Missing(LibraryMark row) => TypeOf(row.Attribute) is not { } type
        ? [$"type {row.Attribute}"]
        : type.InstanceConstructors.Any(static constructor => constructor.Parameters is [{ Type.SpecialType: SpecialType.System_String }]) ? [] : [$"constructor of {row.Attribute}"];

    /// <summary>Not <c>GetTypeByMetadataName</c>: a type that two assemblies have is there too.</summary>
    private INamedTypeSymbol? TypeOf(string name) => Compilation.GetTypesByMetadataName(name).FirstOrDefault();

    private static ILookup<string, IMethodSymbol> MethodsOf(INamedTypeSymbol type) => Bases(type)
        .SelectMany(static container => container.GetMembers().OfType<IMethodSymbol>())
        .Where(static method => method.MethodKind == MethodKind.Ordinary)
        .ToLookup(static method => method.Name, StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? container = type; container is not null; container = container.BaseType)
            yield return container;
    }

    private static IEnumerable<string> Unknown(string names, IMethodSymbol[] methods) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(name => !methods.Any(method => method.Parameters.Any(parameter => parameter.Name == name)));
}
