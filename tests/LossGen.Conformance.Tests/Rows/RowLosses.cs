using System;

namespace LossGen.Conformance.Tests.Rows;

/// <summary>The losses of the tables, in float.</summary>
internal static partial class RowLosses
{
    [Loss("-log(softmax(x)[y])", Reduction = Reduction.Sum)]
    public static partial float CrossEntropy(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("-log(exp(x[y])/sum(exp(x)))", Reduction = Reduction.Sum)]
    public static partial float CrossEntropyOfExponentials(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("log(sum(exp(x))) - x[y]", Reduction = Reduction.Sum)]
    public static partial float CrossEntropyOfLogSum(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("-logsoftmax(x)[y]", Reduction = Reduction.Sum)]
    public static partial float CrossEntropyOfLogSoftmax(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("-sum(onehot(y)*log(softmax(x)))", Reduction = Reduction.Sum)]
    public static partial float CrossEntropyOfOneHot(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("-sum(t*log(softmax(x)))", Reduction = Reduction.Sum)]
    public static partial float SoftCrossEntropy(
        ReadOnlySpan<float> x, ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("-log(softmax(x)[y])", Weight = "w[y]", Mask = "y != -100")]
    public static partial float WeightedCrossEntropy(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> w, [RowLength] int classes,
        [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("-(1 - eps)*w[y]*lp[y] - eps/classes()*sum(w*lp) where lp = logsoftmax(x)", Mask = "y != -100", Reduction = Reduction.Sum)]
    public static partial float SmoothedSum(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> w, [RowLength] int classes, float eps,
        [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("-(1 - eps)*lp[y] - eps/classes()*sum(w*lp)/w[y] where lp = logsoftmax(x)", Weight = "w[y]", Mask = "y != -100")]
    public static partial float TorchCrossEntropy(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> w, [RowLength] int classes, float eps,
        [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("-log(softmax(x/T)[y])", Reduction = Reduction.Sum)]
    public static partial float Temperature(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, float T,
        [Gradient] Span<float> dx, [Gradient] out float dT, [LossValues] Span<float> values);

    [Loss("-log(softmax(x/s)[y])", Reduction = Reduction.Sum)]
    public static partial float SampleTemperature(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerSample] ReadOnlySpan<float> s, [RowLength] int classes,
        [Gradient] Span<float> dx, [Gradient] Span<float> ds, [LossValues] Span<float> values);

    [Loss("-log(softmax(x + b)[y])", Reduction = Reduction.Sum)]
    public static partial float BiasedCrossEntropy(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> b, [RowLength] int classes,
        [Gradient] Span<float> dx, [Gradient] Span<float> db, [LossValues] Span<float> values);

    [Loss("-log(softmax(c*tanh(x/c))[y])", Reduction = Reduction.Sum)]
    public static partial float Softcap(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, float c, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("a*logsumexp(x)^2", Reduction = Reduction.Sum)]
    public static partial float ZLoss(ReadOnlySpan<float> x, [RowLength] int classes, float a, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("-(1-p)^g*log(p) where p = softmax(x)[y]", Reduction = Reduction.Sum)]
    public static partial float FocalSoftmax(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, float g, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("(1-p^q)/q where p = softmax(x)[y]", Reduction = Reduction.Sum)]
    public static partial float GeneralizedCrossEntropy(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, float q, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("-x[y]", Mask = "y != -100", Reduction = Reduction.Sum)]
    public static partial float NegativeLogLikelihood(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("logsumexp(s/tau) - s[y]/tau", Reduction = Reduction.Sum)]
    public static partial float InfoNce(
        ReadOnlySpan<float> s, ReadOnlySpan<int> y, [RowLength] int classes, float tau,
        [Gradient] Span<float> ds, [Gradient] out float dtau, [LossValues] Span<float> values);

    [Loss("-sum(p*log(p)) where p = softmax(x)", Reduction = Reduction.Sum)]
    public static partial float Entropy(ReadOnlySpan<float> x, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("sum(t*log(t/softmax(x)))", Reduction = Reduction.Sum)]
    public static partial float KlFromLogits(
        ReadOnlySpan<float> x, ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("-sum(softmax(t)*log(softmax(x)))", Reduction = Reduction.Sum)]
    public static partial float ListNet(
        ReadOnlySpan<float> x, ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("sum(p*log(p/q)) where p = softmax(x), q = softmax(z)", Reduction = Reduction.Sum)]
    public static partial float KlOfSoftmaxes(
        ReadOnlySpan<float> x, ReadOnlySpan<float> z, [RowLength] int classes,
        [Gradient] Span<float> dx, [Gradient] Span<float> dz, [LossValues] Span<float> values);

    [Loss("(sum(p*log(p/m)) + sum(q*log(q/m)))/2 where p = softmax(x), q = softmax(z), m = (p + q)/2", Reduction = Reduction.Sum)]
    public static partial float JensenShannon(
        ReadOnlySpan<float> x, ReadOnlySpan<float> z, [RowLength] int classes,
        [Gradient] Span<float> dx, [Gradient] Span<float> dz, [LossValues] Span<float> values);

    [Loss("max(0, max(x + 1 - onehot(y)) - x[y])", Reduction = Reduction.Sum)]
    public static partial float CrammerSinger(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("sum((1 - onehot(y))*max(0, 1 - x[y] + x))/classes()", Reduction = Reduction.Sum)]
    public static partial float MultiMargin(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("1 - dot(a,b)/(norm(a)*norm(b))", Reduction = Reduction.Sum)]
    public static partial float CosineEmbedding(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, [RowLength] int classes,
        [Gradient] Span<float> da, [Gradient] Span<float> db, [LossValues] Span<float> values);

    [Loss("max(0, norm(a-p) - norm(a-n) + m)", Reduction = Reduction.Sum)]
    public static partial float Triplet(
        ReadOnlySpan<float> a, ReadOnlySpan<float> p, ReadOnlySpan<float> n, [RowLength] int classes, float m,
        [Gradient] Span<float> da, [Gradient] Span<float> dp, [Gradient] Span<float> dn, [LossValues] Span<float> values);

    [Loss("1 - (2*sum(p*t) + 1)/(sum(p) + sum(t) + 1) where p = sigmoid(x)", Reduction = Reduction.Sum)]
    public static partial float Dice(
        ReadOnlySpan<float> x, [PerElement] ReadOnlySpan<byte> t, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(
        "1 - (hits + 1)/(hits + α*alarms + β*misses + 1) where p = sigmoid(x), hits = sum(p*t), alarms = sum(p*(1-t)), misses = sum((1-p)*t)",
        Reduction = Reduction.Sum)]
    public static partial float Tversky(
        ReadOnlySpan<float> x, [PerElement] ReadOnlySpan<byte> t, [RowLength] int classes, float α, float β,
        [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("mean((x - mean(x))^2)", Reduction = Reduction.Sum)]
    public static partial float Variance(ReadOnlySpan<float> x, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("max(x)", Reduction = Reduction.Sum)]
    public static partial float RowMax(ReadOnlySpan<float> x, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("min(x)", Reduction = Reduction.Sum)]
    public static partial float RowMin(ReadOnlySpan<float> x, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("mean(x)", Reduction = Reduction.Sum)]
    public static partial float RowMean(ReadOnlySpan<float> x, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("norm(x)", Reduction = Reduction.Sum)]
    public static partial float RowNorm(ReadOnlySpan<float> x, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);
}
