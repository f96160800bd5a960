using System.Collections.Immutable;
using LossGen.Generator.Analysis.Meanings;

namespace LossGen.Generator.Analysis.Libraries;

/// <summary>The framework itself: elementary functions of one number, sums and largest elements, and the views and copies of buffers.</summary>
internal static class FrameworkRows
{
    private const string Linq = "System.Linq.Enumerable";

    /// <summary>Sequences of elements of the sequence they are called on, single elements, and the same in a collection.</summary>
    private const string Choices =
        "AsEnumerable ToArray ToList Reverse Skip SkipLast SkipWhile Take TakeLast TakeWhile Where Order OrderDescending OrderBy OrderByDescending Distinct First Last Single ElementAt";

    public static ImmutableArray<LibraryMember> Members { get; } =
    [
        .. Number("System.Math"),
        .. Number("System.MathF", otherBase: "y"),
        .. Number("System.Half"),
        .. Number("System.Single"),
        .. Number("System.Double"),
        new("System.Math", "Clamp", ValueFunction.Clamp),
        new("System.Half", "Clamp", ValueFunction.Clamp),
        new("System.Single", "Clamp", ValueFunction.Clamp),
        new("System.Double", "Clamp", ValueFunction.Clamp),
        new("System.Half", "LogP1", ValueFunction.Log1p),
        new("System.Single", "LogP1", ValueFunction.Log1p),
        new("System.Double", "LogP1", ValueFunction.Log1p),

        new(Linq, "Sum", ValueFunction.Sum, Unless: "selector"),
        new(Linq, "Max", ValueFunction.Max, Unless: "selector comparer"),
        new(Linq, "Select", ValueFunction.Map),
        new("System.Array", "ConvertAll", ValueFunction.Map),
        new(Linq, Choices, ValueFunction.Same),

        new("System.MemoryExtensions", "AsSpan AsMemory", ValueFunction.View),
        new("System.MemoryExtensions", "CopyTo", ValueFunction.Same),
        .. Buffer("System.Span`1"),
        .. Buffer("System.ReadOnlySpan`1"),
        .. Buffer("System.Memory`1"),
        .. Buffer("System.ReadOnlyMemory`1"),
        .. Buffer("System.ArraySegment`1"),
        new("System.Array", "Clone", ValueFunction.Same),
        new("System.Array", "CopyTo", ValueFunction.Same, Destination: "array"),
        new("System.Array", "Copy ConstrainedCopy", ValueFunction.Same, Destination: "destinationArray"),
        new("System.Collections.Generic.List`1", "ToArray GetRange Slice", ValueFunction.Same),
        new("System.Collections.Generic.List`1", "CopyTo", ValueFunction.Same, Destination: "array"),
        new("System.Collections.Generic.CollectionExtensions", "CopyTo", ValueFunction.Same),
        new("System.Runtime.InteropServices.CollectionsMarshal", "AsSpan", ValueFunction.View),
    ];

    public static ImmutableArray<LibraryConsumer> Consumers { get; } = [];

    public static ImmutableArray<LibraryModule> Modules { get; } = [];

    /// <summary>The functions of one number that all of these types have; their logarithms to other bases have a second parameter.</summary>
    private static ImmutableArray<LibraryMember> Number(string type, string otherBase = "newBase") =>
    [
        new(type, "Exp", ValueFunction.Exp),
        new(type, "Log", ValueFunction.Log, Unless: otherBase),
        new(type, "Max Min Abs", ValueFunction.Max),
        new(type, "Sign", ValueFunction.Sign),
    ];

    private static ImmutableArray<LibraryMember> Buffer(string type) =>
    [
        new(type, "Slice", ValueFunction.View),
        new(type, "ToArray CopyTo", ValueFunction.Same),
    ];
}
