using System.Collections.Immutable;
using LossGen.Generator.Analysis.Meanings;
using static LossGen.Generator.Analysis.Libraries.TorchSharpRows;

namespace LossGen.Generator.Analysis.Libraries;

/// <summary>
/// What TorchSharp's losses expect, as functions and as modules. A module's <c>call</c> is inherited and calls its parameters <c>input1</c> and <c>input2</c>, where <c>forward</c> has their names.
/// </summary>
/// <remarks>
/// The targets of binary cross-entropy may be probabilities too, and those of cross-entropy probabilities or one-hot rows: only what fits none of these is a mistake there. Cross-entropy of
/// logarithms of probabilities is that of the logits, since a log-softmax of a log-softmax changes nothing.
/// </remarks>
internal static class TorchSharpLossRows
{
    private const string Inputs = "input input1";
    private const string Targets = "target input2";
    private const string Vision = "TorchSharp.torchvision+ops";

    public static ImmutableArray<LibraryConsumer> Consumers { get; } =
    [
        new(Functional, "binary_cross_entropy_with_logits", "input", Meaning.Logits),
        new(Functional, "binary_cross_entropy_with_logits", "target", Meaning.BinaryLabel),
        .. Loss("BCEWithLogitsLoss", Meaning.Logits, Meaning.BinaryLabel),

        new(Functional, "binary_cross_entropy", "input", Meaning.Probability, Instead: "binary_cross_entropy_with_logits"),
        new(Functional, "binary_cross_entropy", "target", Meaning.BinaryLabel),
        .. Loss("BCELoss", Meaning.Probability, Meaning.BinaryLabel),

        new(Functional, "cross_entropy", "input", Meaning.Logits),
        new(Functional, "cross_entropy", "target", Meaning.ClassIndex),
        .. Loss("CrossEntropyLoss", Meaning.Logits, Meaning.ClassIndex),

        new(Functional, "nll_loss", "input", Meaning.LogProbability, Instead: "cross_entropy"),
        new(Functional, "nll_loss", "target", Meaning.ClassIndex),
        .. Loss("NLLLoss", Meaning.LogProbability, Meaning.ClassIndex),

        new(Functional, "multilabel_soft_margin_loss", "input", Meaning.Logits),
        new(Functional, "multilabel_soft_margin_loss", "target", Meaning.BinaryLabel),
        .. Loss("MultiLabelSoftMarginLoss", Meaning.Logits, Meaning.BinaryLabel),

        new(Functional, "soft_margin_loss", "input", Meaning.Logits),
        .. Loss("SoftMarginLoss", Meaning.Logits, Meaning.SignedLabel),

        // The first arguments are distances, vectors or ranks; only the labels are of a kind.
        new(Functional, "soft_margin_loss hinge_embedding_loss cosine_embedding_loss margin_ranking_loss", "target", Meaning.SignedLabel),
        new(Module + "HingeEmbeddingLoss", "forward call", Targets, Meaning.SignedLabel),
        new(Module + "CosineEmbeddingLoss", "forward call", "target input3", Meaning.SignedLabel),
        new(Module + "MarginRankingLoss", "forward call", "target input3", Meaning.SignedLabel),
        new(Functional, "multi_margin_loss", "target", Meaning.ClassIndex),
        new(Module + "MultiMarginLoss", "forward call", Targets, Meaning.ClassIndex),

        // The target's form is an option whose default is unlike PyTorch's. A module has the option from its constructor, out of sight of the call.
        new(Functional, "kl_div", "input", Meaning.LogProbability),
        new(Functional, "kl_div", "target", Meaning.LogProbability, When: "log_target"),
        new(Functional, "kl_div", "target", Meaning.Probability, When: "!log_target"),
        new(Module + "KLDivLoss", "forward call", Inputs, Meaning.LogProbability),

        new(Functional, "ctc_loss", "log_probs", Meaning.LogProbability),
        new(Module + "CTCLoss", "forward call", "log_probs input1", Meaning.LogProbability),

        new(Vision, "sigmoid_focal_loss", "inputs", Meaning.Logits),
        new(Vision, "sigmoid_focal_loss", "targets", Meaning.BinaryLabel),
    ];

    private static ImmutableArray<LibraryConsumer> Loss(string type, Meaning input, Meaning target) =>
        [new(Module + type, "forward call", Inputs, input), new(Module + type, "forward call", Targets, target)];
}
