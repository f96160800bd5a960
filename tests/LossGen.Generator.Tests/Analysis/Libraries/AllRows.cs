using System.Collections.Immutable;
using LossGen.Generator.Analysis.Libraries;

namespace LossGen.Generator.Tests.Analysis.Libraries;

/// <summary>The rows of all libraries.</summary>
internal static class AllRows
{
    public static ImmutableArray<LibraryMember> Members { get; } = [.. FrameworkRows.Members, .. TensorPrimitivesRows.Members, .. TorchSharpRows.Members, .. MLNetRows.Members];

    public static ImmutableArray<LibraryConsumer> Consumers { get; } =
        [.. FrameworkRows.Consumers, .. TensorPrimitivesRows.Consumers, .. TorchSharpRows.Consumers, .. MLNetRows.Consumers, .. StandardLossRows.Consumers];

    public static ImmutableArray<LibraryModule> Modules { get; } = [.. FrameworkRows.Modules, .. TensorPrimitivesRows.Modules, .. TorchSharpRows.Modules, .. MLNetRows.Modules];

    public static ImmutableArray<LibraryValue> Values { get; } = TorchSharpRows.Values;

    public static ImmutableArray<LibraryMark> Marks { get; } = MLNetRows.Marks;
}
