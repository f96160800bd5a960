using System.Collections.Immutable;
using LossGen.Generator.Analysis.Meanings;

namespace LossGen.Generator.Analysis.Libraries;

/// <summary>
/// TorchSharp: functions of tensors, as methods of a tensor and as static ones, and modules, which are objects. A module is told by its static type or, where that is a base type, by the type that it
/// was created with. What a loss expects is in <see cref="TorchSharpLossRows"/>.
/// </summary>
internal static class TorchSharpRows
{
    public const string Torch = "TorchSharp.torch";
    public const string Tensor = Torch + "+Tensor";
    public const string Special = Torch + "+special";
    public const string Functional = Torch + "+nn+functional";
    public const string Distributions = Torch + "+distributions";
    public const string Module = "TorchSharp.Modules.";

    private const string Accessor = "TorchSharp.Utils.TensorAccessor`1";
    private const string Scalars = "TorchSharp.TensorExtensionMethods";

    /// <summary>Views, copies, casts, choices of elements: methods that a tensor has and <c>torch</c> has too.</summary>
    private const string Rearrangements =
        "clone flatten unflatten ravel reshape squeeze squeeze_ unsqueeze unsqueeze_ permute transpose t movedim moveaxis swapaxes swapdims broadcast_to tile select narrow index_select take "
        + "take_along_dim gather masked_select flip fliplr flipud roll rot90 diagonal repeat_interleave msort positive";

    /// <summary>The same, of a tensor only.</summary>
    private const string OwnRearrangements =
        "to to_type type_as cpu cuda mps float double half bfloat16 bool byte char short int long detach detach_ alias contiguous pin_memory to_dense view view_as expand expand_as repeat "
        + "transpose_ index slice requires_grad_ with_requires_grad MoveToOuterDisposeScope MoveToOtherDisposeScope DetachFromDisposeScope item data";

    private const string Comparisons = "eq equal ne not_equal gt greater ge greater_equal lt less le less_equal";

    private const string Linears = "Linear Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d";

    private const string Neutrals = "Identity Flatten Unflatten Dropout Dropout1d Dropout2d Dropout3d PixelShuffle PixelUnshuffle ChannelShuffle";

    public static ImmutableArray<LibraryMember> Members { get; } =
    [
        new(Tensor, "sigmoid sigmoid_", ValueFunction.Sigmoid),
        new(Torch, "sigmoid sigmoid_", ValueFunction.Sigmoid),
        new(Special, "sigmoid sigmoid_ expit", ValueFunction.Sigmoid),
        new(Functional, "sigmoid", ValueFunction.Sigmoid),

        new(Tensor, "log_sigmoid", ValueFunction.LogSigmoid),
        new(Functional, "logsigmoid", ValueFunction.LogSigmoid),

        new(Tensor, "softmax", ValueFunction.Softmax),
        new(Torch, "softmax", ValueFunction.Softmax),
        new(Special, "softmax", ValueFunction.Softmax),
        new(Functional, "softmax softmax2d", ValueFunction.Softmax),

        new(Tensor, "log_softmax", ValueFunction.LogSoftmax),
        new(Special, "log_softmax", ValueFunction.LogSoftmax),
        new(Functional, "log_softmax", ValueFunction.LogSoftmax),

        new(Tensor, "logit logit_", ValueFunction.Logit),
        new(Torch, "logit logit_", ValueFunction.Logit),
        new(Special, "logit", ValueFunction.Logit),

        .. OnBoth("exp exp_", ValueFunction.Exp),
        .. OnBoth("log log_", ValueFunction.Log),
        .. OnBoth("log1p log1p_", ValueFunction.Log1p),
        .. OnBoth("add add_", ValueFunction.Add, unless: "alpha"),
        .. OnBoth("sub sub_ subtract subtract_", ValueFunction.Subtract),
        .. OnBoth("mul mul_ multiply", ValueFunction.Multiply),
        .. OnBoth("div div_ divide true_divide true_divide_", ValueFunction.Divide),
        .. OnBoth("neg neg_ negative", ValueFunction.Negate),
        .. OnBoth("sum", ValueFunction.Sum),
        .. OnBoth("max amax maximum min amin minimum abs absolute", ValueFunction.Max),
        .. OnBoth("sign", ValueFunction.Sign),
        .. OnBoth("argmax", ValueFunction.ArgMax),
        .. OnBoth("clamp clip", ValueFunction.Clamp),
        .. OnBoth(Comparisons, ValueFunction.Indicator),
        new(Functional, "one_hot", ValueFunction.Indicator),

        .. OnBoth(Rearrangements, ValueFunction.Same),
        new(Tensor, OwnRearrangements, ValueFunction.Same),
        new(Tensor, "type", ValueFunction.Same, Unless: "typeFunc"),
        new(Scalars, "ToHalf ToSingle ToDouble ToByte ToSByte ToInt16 ToInt32 ToInt64 ToBoolean", ValueFunction.Same),
        new(Accessor, "ToArray", ValueFunction.Same),
        new(Accessor, "CopyTo", ValueFunction.Same, Destination: "array"),
        new(Functional, "dropout dropout1d dropout2d dropout3d", ValueFunction.Same),
    ];

    /// <summary>The activations expect logits of their own accord, and what draws at random expects probabilities, or logits where it says so.</summary>
    public static ImmutableArray<LibraryConsumer> Consumers { get; } =
    [
        new(Tensor, "sigmoid sigmoid_ softmax log_softmax log_sigmoid", "this", Meaning.Logits),
        new(Torch, "sigmoid sigmoid_ softmax", "input", Meaning.Logits),
        new(Special, "sigmoid sigmoid_ expit softmax log_softmax", "input", Meaning.Logits),
        new(Functional, "sigmoid logsigmoid softmax softmax2d log_softmax", "input x", Meaning.Logits),
        new(Module + "Sigmoid", "forward call", "input tensor", Meaning.Logits),
        new(Module + "Softmax", "forward call", "input tensor", Meaning.Logits),
        new(Module + "Softmax2d", "forward call", "input tensor", Meaning.Logits),
        new(Module + "LogSoftmax", "forward call", "input tensor", Meaning.Logits),
        new(Module + "LogSigmoid", "forward call", "input tensor", Meaning.Logits),

        new(Tensor, "logit logit_ bernoulli multinomial", "this", Meaning.Probability),
        new(Torch, "logit logit_ bernoulli multinomial", "input", Meaning.Probability),
        new(Special, "logit", "input", Meaning.Probability),
        new(Distributions, Drawn, "probs", Meaning.Probability),
        new(Distributions, Drawn, "logits", Meaning.Logits),

        .. TorchSharpLossRows.Consumers,
    ];

    public static ImmutableArray<LibraryModule> Modules { get; } =
    [
        new(Module + "Sigmoid", ValueFunction.Sigmoid),
        new(Module + "LogSigmoid", ValueFunction.LogSigmoid),
        new(Module + "Softmax", ValueFunction.Softmax),
        new(Module + "Softmax2d", ValueFunction.Softmax),
        new(Module + "LogSoftmax", ValueFunction.LogSoftmax),
        new(Module + "Sequential", ValueFunction.Sequential),
        .. Each(Linears, ValueFunction.Linear),
        .. Each(Neutrals, ValueFunction.Same),
    ];

    /// <summary>Not <c>logits</c> of a categorical distribution: those are logarithms of probabilities and serve as either.</summary>
    public static ImmutableArray<LibraryValue> Values { get; } =
    [
        new(Module + "Bernoulli", "probs mean", Meaning.Probability),
        new(Module + "Bernoulli", "logits", Meaning.Logits),
        new(Module + "Categorical", "probs", Meaning.Probability),
        new(Module + "OneHotCategorical", "probs", Meaning.Probability),
        new(Module + "Geometric", "probs", Meaning.Probability),
        new(Module + "Binomial", "probs", Meaning.Probability),
    ];

    private const string Drawn = "Bernoulli Binomial Categorical Geometric Multinomial OneHotCategorical RelaxedBernoulli RelaxedOneHotCategorical";

    private static ImmutableArray<LibraryMember> OnBoth(string names, ValueFunction function, string unless = "") =>
        [new(Tensor, names, function, Unless: unless), new(Torch, names, function, Unless: unless)];

    private static ImmutableArray<LibraryModule> Each(string types, ValueFunction function)
    {
        ImmutableArray<LibraryModule>.Builder rows = ImmutableArray.CreateBuilder<LibraryModule>();
        foreach (string type in types.Split(' '))
            rows.Add(new LibraryModule(Module + type, function));

        return rows.ToImmutable();
    }
}
