using LossGen.Generator.Analysis.Meanings;

namespace LossGen.Generator.Analysis.Libraries;

/// <summary>
/// A row: a member of a library that does something known to values. The values come in by the receiver of an instance method, or by the first parameters; the result goes out by the
/// parameter <c>destination</c> where there is one, into the receiver where the name ends in an underscore, and else as the return value.
/// </summary>
/// <param name="Type">The metadata name of the type, nested types after a plus.</param>
/// <param name="Names">The names of members, with blanks between.</param>
/// <param name="Function">What they do.</param>
internal sealed record LibraryMember(string Type, string Names, ValueFunction Function);

/// <summary>A row: a parameter of a library's method, and what it expects.</summary>
/// <param name="Type">The metadata name of the type, nested types after a plus.</param>
/// <param name="Names">The names of members, with blanks between.</param>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Expected">What its values must be.</param>
/// <param name="Instead">The member of the same type that takes what was passed by mistake, such as <c>binary_cross_entropy_with_logits</c> for logits; empty where there is none.</param>
internal sealed record LibraryConsumer(string Type, string Names, string Parameter, Meaning Expected, string Instead = "");

/// <summary>A row: a type whose objects are modules, and what they do to a tensor.</summary>
/// <param name="Type">The metadata name of the type.</param>
/// <param name="Function">What <c>call</c> and <c>forward</c> do.</param>
internal sealed record LibraryModule(string Type, ValueFunction Function);
