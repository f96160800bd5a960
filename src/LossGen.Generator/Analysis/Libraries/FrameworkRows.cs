using System.Collections.Immutable;
using LossGen.Generator.Analysis.Meanings;

namespace LossGen.Generator.Analysis.Libraries;

/// <summary>The framework's own functions of numbers, and its views and copies of buffers.</summary>
internal static class FrameworkRows
{
    private const string MathF = "System.MathF";
    private const string Maths = "System.Math";

    public static ImmutableArray<LibraryMember> Members { get; } =
    [
        new(MathF, "Exp", ValueFunction.Exp),
        new(MathF, "Log", ValueFunction.Log),
        new(MathF, "Max Min Abs", ValueFunction.Max),
        new(Maths, "Exp", ValueFunction.Exp),
        new(Maths, "Log", ValueFunction.Log),
        new(Maths, "Max Min Abs", ValueFunction.Max),
        new("System.Single", "Exp", ValueFunction.Exp),
        new("System.Single", "Log", ValueFunction.Log),
        new("System.Single", "LogP1", ValueFunction.Log1p),
        new("System.Single", "Max Min Abs", ValueFunction.Max),
        new("System.Double", "Exp", ValueFunction.Exp),
        new("System.Double", "Log", ValueFunction.Log),
        new("System.Double", "LogP1", ValueFunction.Log1p),
        new("System.Double", "Max Min Abs", ValueFunction.Max),

        new("System.MemoryExtensions", "AsSpan AsMemory", ValueFunction.View),
        new("System.MemoryExtensions", "CopyTo", ValueFunction.Same),
        new("System.Span`1", "Slice", ValueFunction.View),
        new("System.Span`1", "ToArray CopyTo", ValueFunction.Same),
        new("System.ReadOnlySpan`1", "Slice", ValueFunction.View),
        new("System.ReadOnlySpan`1", "ToArray CopyTo", ValueFunction.Same),
        new("System.Memory`1", "Slice", ValueFunction.View),
        new("System.Memory`1", "ToArray CopyTo", ValueFunction.Same),
        new("System.ReadOnlyMemory`1", "Slice", ValueFunction.View),
        new("System.ReadOnlyMemory`1", "ToArray CopyTo", ValueFunction.Same),
        new("System.Array", "Clone CopyTo", ValueFunction.Same),
        new("System.Linq.Enumerable", "ToArray ToList AsEnumerable Take Skip Reverse Where", ValueFunction.Same),
        new("System.Linq.Enumerable", "Select", ValueFunction.Map),
        new("System.Array", "ConvertAll", ValueFunction.Map),
        new("System.Linq.Enumerable", "Max", ValueFunction.Max),
        new("System.Linq.Enumerable", "Sum", ValueFunction.Sum),
        new("System.Runtime.InteropServices.CollectionsMarshal", "AsSpan", ValueFunction.View),
    ];

    public static ImmutableArray<LibraryConsumer> Consumers { get; } = [];

    public static ImmutableArray<LibraryModule> Modules { get; } = [];
}
