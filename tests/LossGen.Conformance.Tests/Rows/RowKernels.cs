using System;
using System.Collections.Immutable;
using System.Numerics;

namespace LossGen.Conformance.Tests.Rows;

/// <summary>A kernel of the tests.</summary>
/// <param name="Name">The method that declares it.</param>
/// <param name="Table">The table it is held to.</param>
/// <param name="Run">Calls it with what a table's call gives, and returns the reduced loss.</param>
internal sealed record RowKernel<T>(string Name, string Table, Func<RowArguments<T>, T> Run)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    /// <summary>A kernel whose table has its name.</summary>
    public RowKernel(string name, Func<RowArguments<T>, T> run)
        : this(name, name, run)
    {
    }
}

/// <summary>All kernels over rows.</summary>
internal static class RowKernels
{
    public static ImmutableArray<RowKernel<float>> Single { get; } =
    [
        new(nameof(RowLosses.CrossEntropy), static r => RowLosses.CrossEntropy(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.CrossEntropyOfExponentials), "CrossEntropy",
            static r => RowLosses.CrossEntropyOfExponentials(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.CrossEntropyOfLogSum), "CrossEntropy",
            static r => RowLosses.CrossEntropyOfLogSum(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.CrossEntropyOfLogSoftmax), "CrossEntropy",
            static r => RowLosses.CrossEntropyOfLogSoftmax(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.CrossEntropyOfOneHot), "CrossEntropy",
            static r => RowLosses.CrossEntropyOfOneHot(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.SoftCrossEntropy),
            static r => RowLosses.SoftCrossEntropy(r.Elements("x"), r.Elements("t"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.WeightedCrossEntropy),
            static r => RowLosses.WeightedCrossEntropy(r.Elements("x"), r.Indices("y"), r.Classwise("w"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.SmoothedSum),
            static r => RowLosses.SmoothedSum(r.Elements("x"), r.Indices("y"), r.Classwise("w"), r.Classes, r.Hyper("eps"), r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.TorchCrossEntropy),
            static r => RowLosses.TorchCrossEntropy(r.Elements("x"), r.Indices("y"), r.Classwise("w"), r.Classes,
                r.Hyper("eps"), r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.Temperature),
            static r => RowLosses.Temperature(r.Elements("x"), r.Indices("y"), r.Classes, r.Hyper("T"), r.OfElements("dx"), out r.Total("dT"), r.Values)),
        new(
            nameof(RowLosses.SampleTemperature),
            static r => RowLosses.SampleTemperature(r.Elements("x"), r.Indices("y"), r.Samples("s"), r.Classes,
                r.OfElements("dx"), r.OfSamples("ds"), r.Values)),
        new(
            nameof(RowLosses.BiasedCrossEntropy),
            static r => RowLosses.BiasedCrossEntropy(r.Elements("x"), r.Indices("y"), r.Classwise("b"), r.Classes,
                r.OfElements("dx"), r.OfClasses("db"), r.Values)),
        new(nameof(RowLosses.Softcap), static r => RowLosses.Softcap(r.Elements("x"), r.Indices("y"), r.Classes, r.Hyper("c"), r.OfElements("dx"), r.Values)),
        new(nameof(RowLosses.ZLoss), static r => RowLosses.ZLoss(r.Elements("x"), r.Classes, r.Hyper("a"), r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.FocalSoftmax),
            static r => RowLosses.FocalSoftmax(r.Elements("x"), r.Indices("y"), r.Classes, r.Hyper("g"), r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.GeneralizedCrossEntropy),
            static r => RowLosses.GeneralizedCrossEntropy(r.Elements("x"), r.Indices("y"), r.Classes, r.Hyper("q"), r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.NegativeLogLikelihood),
            static r => RowLosses.NegativeLogLikelihood(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.InfoNce),
            static r => RowLosses.InfoNce(r.Elements("s"), r.Indices("y"), r.Classes, r.Hyper("tau"), r.OfElements("ds"), out r.Total("dtau"), r.Values)),
        new(nameof(RowLosses.Entropy), static r => RowLosses.Entropy(r.Elements("x"), r.Classes, r.OfElements("dx"), r.Values)),
        new(nameof(RowLosses.KlFromLogits), static r => RowLosses.KlFromLogits(r.Elements("x"), r.Elements("t"), r.Classes, r.OfElements("dx"), r.Values)),
        new(nameof(RowLosses.ListNet), static r => RowLosses.ListNet(r.Elements("x"), r.Elements("t"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.KlOfSoftmaxes),
            static r => RowLosses.KlOfSoftmaxes(r.Elements("x"), r.Elements("z"), r.Classes, r.OfElements("dx"), r.OfElements("dz"), r.Values)),
        new(
            nameof(RowLosses.JensenShannon),
            static r => RowLosses.JensenShannon(r.Elements("x"), r.Elements("z"), r.Classes, r.OfElements("dx"), r.OfElements("dz"), r.Values)),
        new(nameof(RowLosses.CrammerSinger), static r => RowLosses.CrammerSinger(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(nameof(RowLosses.MultiMargin), static r => RowLosses.MultiMargin(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.CosineEmbedding),
            static r => RowLosses.CosineEmbedding(r.Elements("a"), r.Elements("b"), r.Classes, r.OfElements("da"), r.OfElements("db"), r.Values)),
        new(
            nameof(RowLosses.Triplet),
            static r => RowLosses.Triplet(r.Elements("a"), r.Elements("p"), r.Elements("n"), r.Classes,
                r.Hyper("m"), r.OfElements("da"), r.OfElements("dp"), r.OfElements("dn"), r.Values)),
        new(nameof(RowLosses.Dice), static r => RowLosses.Dice(r.Elements("x"), r.Bytes("t"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(RowLosses.Tversky),
            static r => RowLosses.Tversky(r.Elements("x"), r.Bytes("t"), r.Classes, r.Hyper("α"), r.Hyper("β"), r.OfElements("dx"), r.Values)),
        new(nameof(RowLosses.Variance), static r => RowLosses.Variance(r.Elements("x"), r.Classes, r.OfElements("dx"), r.Values)),
        new(nameof(RowLosses.RowMax), static r => RowLosses.RowMax(r.Elements("x"), r.Classes, r.OfElements("dx"), r.Values)),
        new(nameof(RowLosses.RowMin), static r => RowLosses.RowMin(r.Elements("x"), r.Classes, r.OfElements("dx"), r.Values)),
        new(nameof(RowLosses.RowMean), static r => RowLosses.RowMean(r.Elements("x"), r.Classes, r.OfElements("dx"), r.Values)),
        new(nameof(RowLosses.RowNorm), static r => RowLosses.RowNorm(r.Elements("x"), r.Classes, r.OfElements("dx"), r.Values)),
    ];

    public static ImmutableArray<RowKernel<double>> Double { get; } =
    [
        new(
            nameof(DoubleRowLosses.CrossEntropy),
            static r => DoubleRowLosses.CrossEntropy(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.CrossEntropyOfExponentials), "CrossEntropy",
            static r => DoubleRowLosses.CrossEntropyOfExponentials(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.CrossEntropyOfLogSum), "CrossEntropy",
            static r => DoubleRowLosses.CrossEntropyOfLogSum(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.CrossEntropyOfLogSoftmax), "CrossEntropy",
            static r => DoubleRowLosses.CrossEntropyOfLogSoftmax(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.CrossEntropyOfOneHot), "CrossEntropy",
            static r => DoubleRowLosses.CrossEntropyOfOneHot(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.SoftCrossEntropy),
            static r => DoubleRowLosses.SoftCrossEntropy(r.Elements("x"), r.Elements("t"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.WeightedCrossEntropy),
            static r => DoubleRowLosses.WeightedCrossEntropy(r.Elements("x"), r.Indices("y"), r.Classwise("w"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.SmoothedSum),
            static r => DoubleRowLosses.SmoothedSum(r.Elements("x"), r.Indices("y"), r.Classwise("w"), r.Classes,
                r.Hyper("eps"), r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.TorchCrossEntropy),
            static r => DoubleRowLosses.TorchCrossEntropy(r.Elements("x"), r.Indices("y"), r.Classwise("w"), r.Classes,
                r.Hyper("eps"), r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.Temperature),
            static r => DoubleRowLosses.Temperature(r.Elements("x"), r.Indices("y"), r.Classes,
                r.Hyper("T"), r.OfElements("dx"), out r.Total("dT"), r.Values)),
        new(
            nameof(DoubleRowLosses.SampleTemperature),
            static r => DoubleRowLosses.SampleTemperature(r.Elements("x"), r.Indices("y"), r.Samples("s"), r.Classes,
                r.OfElements("dx"), r.OfSamples("ds"), r.Values)),
        new(
            nameof(DoubleRowLosses.BiasedCrossEntropy),
            static r => DoubleRowLosses.BiasedCrossEntropy(r.Elements("x"), r.Indices("y"), r.Classwise("b"), r.Classes,
                r.OfElements("dx"), r.OfClasses("db"), r.Values)),
        new(
            nameof(DoubleRowLosses.Softcap),
            static r => DoubleRowLosses.Softcap(r.Elements("x"), r.Indices("y"), r.Classes, r.Hyper("c"), r.OfElements("dx"), r.Values)),
        new(nameof(DoubleRowLosses.ZLoss), static r => DoubleRowLosses.ZLoss(r.Elements("x"), r.Classes, r.Hyper("a"), r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.FocalSoftmax),
            static r => DoubleRowLosses.FocalSoftmax(r.Elements("x"), r.Indices("y"), r.Classes, r.Hyper("g"), r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.GeneralizedCrossEntropy),
            static r => DoubleRowLosses.GeneralizedCrossEntropy(r.Elements("x"), r.Indices("y"), r.Classes, r.Hyper("q"), r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.NegativeLogLikelihood),
            static r => DoubleRowLosses.NegativeLogLikelihood(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.InfoNce),
            static r => DoubleRowLosses.InfoNce(r.Elements("s"), r.Indices("y"), r.Classes,
                r.Hyper("tau"), r.OfElements("ds"), out r.Total("dtau"), r.Values)),
        new(nameof(DoubleRowLosses.Entropy), static r => DoubleRowLosses.Entropy(r.Elements("x"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.KlFromLogits),
            static r => DoubleRowLosses.KlFromLogits(r.Elements("x"), r.Elements("t"), r.Classes, r.OfElements("dx"), r.Values)),
        new(nameof(DoubleRowLosses.ListNet), static r => DoubleRowLosses.ListNet(r.Elements("x"), r.Elements("t"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.KlOfSoftmaxes),
            static r => DoubleRowLosses.KlOfSoftmaxes(r.Elements("x"), r.Elements("z"), r.Classes, r.OfElements("dx"), r.OfElements("dz"), r.Values)),
        new(
            nameof(DoubleRowLosses.JensenShannon),
            static r => DoubleRowLosses.JensenShannon(r.Elements("x"), r.Elements("z"), r.Classes, r.OfElements("dx"), r.OfElements("dz"), r.Values)),
        new(
            nameof(DoubleRowLosses.CrammerSinger),
            static r => DoubleRowLosses.CrammerSinger(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.MultiMargin),
            static r => DoubleRowLosses.MultiMargin(r.Elements("x"), r.Indices("y"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.CosineEmbedding),
            static r => DoubleRowLosses.CosineEmbedding(r.Elements("a"), r.Elements("b"), r.Classes, r.OfElements("da"), r.OfElements("db"), r.Values)),
        new(
            nameof(DoubleRowLosses.Triplet),
            static r => DoubleRowLosses.Triplet(r.Elements("a"), r.Elements("p"), r.Elements("n"), r.Classes,
                r.Hyper("m"), r.OfElements("da"), r.OfElements("dp"), r.OfElements("dn"), r.Values)),
        new(nameof(DoubleRowLosses.Dice), static r => DoubleRowLosses.Dice(r.Elements("x"), r.Bytes("t"), r.Classes, r.OfElements("dx"), r.Values)),
        new(
            nameof(DoubleRowLosses.Tversky),
            static r => DoubleRowLosses.Tversky(r.Elements("x"), r.Bytes("t"), r.Classes, r.Hyper("α"), r.Hyper("β"), r.OfElements("dx"), r.Values)),
        new(nameof(DoubleRowLosses.Variance), static r => DoubleRowLosses.Variance(r.Elements("x"), r.Classes, r.OfElements("dx"), r.Values)),
        new(nameof(DoubleRowLosses.RowMax), static r => DoubleRowLosses.RowMax(r.Elements("x"), r.Classes, r.OfElements("dx"), r.Values)),
        new(nameof(DoubleRowLosses.RowMin), static r => DoubleRowLosses.RowMin(r.Elements("x"), r.Classes, r.OfElements("dx"), r.Values)),
        new(nameof(DoubleRowLosses.RowMean), static r => DoubleRowLosses.RowMean(r.Elements("x"), r.Classes, r.OfElements("dx"), r.Values)),
        new(nameof(DoubleRowLosses.RowNorm), static r => DoubleRowLosses.RowNorm(r.Elements("x"), r.Classes, r.OfElements("dx"), r.Values)),
    ];
}
