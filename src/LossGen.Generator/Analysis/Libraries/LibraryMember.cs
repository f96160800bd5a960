using System.Linq;
using LossGen.Generator.Analysis.Meanings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Analysis.Libraries;

/// <summary>
/// A row: a member of a library that does something known to values. The values come in by the receiver of an instance method, or by the first parameters; the result goes out by the
/// parameter <see cref="Destination"/> where there is one, into the receiver where the name ends in an underscore, and else as the return value.
/// </summary>
/// <param name="Type">The metadata name of the type, nested types after a plus.</param>
/// <param name="Names">The names of members, with blanks between.</param>
/// <param name="Function">What they do.</param>
/// <param name="Destination">The parameter that the result goes out by.</param>
/// <param name="Unless">The parameters, with blanks between, that make an overload do something else, such as the base of a logarithm.</param>
internal sealed record LibraryMember(string Type, string Names, ValueFunction Function, string Destination = "destination", string Unless = "")
{
    /// <summary>Whether the row speaks of this overload.</summary>
    public bool Covers(IMethodSymbol overload) => Unless.Length == 0 || !overload.Parameters.Any(parameter => NameList.Has(Unless, parameter.Name));
}

/// <summary>A row: a parameter of a library's method, and what it expects.</summary>
/// <param name="Type">The metadata name of the type, nested types after a plus.</param>
/// <param name="Names">The names of members, with blanks between.</param>
/// <param name="Parameter">The parameter's name, or its names where the members call it differently, with blanks between; <c>this</c> for the receiver.</param>
/// <param name="Expected">What its values must be.</param>
/// <param name="Instead">The member of the same type that takes logits in the same place, such as <c>binary_cross_entropy_with_logits</c>; empty where there is none.</param>
/// <param name="When">
/// The parameter that must be true for the row to hold, or false where an exclamation mark stands before it; its argument, or its default where there is no argument, is known at compile time or the
/// row says nothing. Empty where the row always holds.
/// </param>
internal sealed record LibraryConsumer(string Type, string Names, string Parameter, Meaning Expected, string Instead = "", string When = "")
{
    /// <summary>Whether the row speaks of the parameter of that name.</summary>
    public bool Covers(string parameter) => NameList.Has(Parameter, parameter);

    /// <summary>Whether the call's options are those that the row speaks of.</summary>
    public bool Holds(IInvocationOperation call)
    {
        if (When.Length == 0)
            return true;

        bool wanted = When[0] != '!';
        string option = wanted ? When : When.Substring(1);
        return call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == option)?.Value.ConstantValue is { HasValue: true, Value: bool value } && value == wanted;
    }
}

/// <summary>A row: a type whose objects are modules, and what they do to a tensor.</summary>
/// <param name="Type">The metadata name of the type.</param>
/// <param name="Function">What <c>call</c> and <c>forward</c> do.</param>
internal sealed record LibraryModule(string Type, ValueFunction Function);

/// <summary>A row: fields and properties of a library whose values are of one meaning.</summary>
/// <param name="Type">The metadata name of the type, nested types after a plus.</param>
/// <param name="Names">The names of members, with blanks between.</param>
/// <param name="Meaning">What their values are.</param>
internal sealed record LibraryValue(string Type, string Names, Meaning Meaning);

/// <summary>
/// A row: an attribute by which users say what a field or property of theirs receives. Without the attribute it receives what it is called, where another member of its type has the attribute.
/// </summary>
/// <param name="Attribute">The metadata name of the attribute.</param>
/// <param name="Argument">The first argument of its constructor.</param>
/// <param name="Meaning">What the field or property then holds.</param>
internal sealed record LibraryMark(string Attribute, string Argument, Meaning Meaning)
{
    /// <summary>Whether the row speaks of this field or property.</summary>
    public bool Covers(ISymbol member) => Find(member) is { } attribute
        ? attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string name } && name == Argument
        : member.Name == Argument && member.ContainingType is { } type && type.GetMembers().Any(sibling => Find(sibling) is not null);

    private AttributeData? Find(ISymbol member) =>
        member is IFieldSymbol or IPropertySymbol ? member.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { } type && MetadataNames.Of(type) == Attribute) : null;
}
