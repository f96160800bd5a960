using System.Collections.Immutable;
using LossGen.Generator.Analysis.Meanings;

namespace LossGen.Generator.Analysis.Libraries;

/// <summary>System.Numerics.Tensors: functions of spans that write to a destination.</summary>
internal static class TensorPrimitivesRows
{
    private const string Primitives = "System.Numerics.Tensors.TensorPrimitives";

    public static ImmutableArray<LibraryMember> Members { get; } =
    [
        new(Primitives, "Sigmoid", ValueFunction.Sigmoid),
        new(Primitives, "SoftMax", ValueFunction.Softmax),
        new(Primitives, "Exp", ValueFunction.Exp),
        new(Primitives, "Log", ValueFunction.Log, Unless: "y"),
        new(Primitives, "LogP1", ValueFunction.Log1p),
        new(Primitives, "Add", ValueFunction.Add),
        new(Primitives, "Subtract", ValueFunction.Subtract),
        new(Primitives, "Multiply", ValueFunction.Multiply),
        new(Primitives, "Divide", ValueFunction.Divide),
        new(Primitives, "Negate", ValueFunction.Negate),
        new(Primitives, "Sum", ValueFunction.Sum),
        new(Primitives, "Max Min Abs", ValueFunction.Max),
        new(Primitives, "IndexOfMax", ValueFunction.ArgMax),
        new(Primitives, "ConvertChecked ConvertSaturating ConvertTruncating ConvertToHalf ConvertToSingle", ValueFunction.Same),
    ];

    /// <summary>The activations expect logits of their own accord.</summary>
    public static ImmutableArray<LibraryConsumer> Consumers { get; } =
    [
        new(Primitives, "Sigmoid SoftMax", "x", Meaning.Logits),
    ];

    public static ImmutableArray<LibraryModule> Modules { get; } = [];
}
