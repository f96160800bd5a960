using System;

namespace LossGen.Conformance.Tests.Rows;

/// <summary>The losses of the tables, in double.</summary>
internal static partial class DoubleRowLosses
{
    [Loss("-log(softmax(x)[y])", Reduction = Reduction.Sum)]
    public static partial double CrossEntropy(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("-log(exp(x[y])/sum(exp(x)))", Reduction = Reduction.Sum)]
    public static partial double CrossEntropyOfExponentials(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("log(sum(exp(x))) - x[y]", Reduction = Reduction.Sum)]
    public static partial double CrossEntropyOfLogSum(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("-logsoftmax(x)[y]", Reduction = Reduction.Sum)]
    public static partial double CrossEntropyOfLogSoftmax(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("-sum(onehot(y)*log(softmax(x)))", Reduction = Reduction.Sum)]
    public static partial double CrossEntropyOfOneHot(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("-sum(t*log(softmax(x)))", Reduction = Reduction.Sum)]
    public static partial double SoftCrossEntropy(
        ReadOnlySpan<double> x, ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("-log(softmax(x)[y])", Weight = "w[y]", Mask = "y != -100")]
    public static partial double WeightedCrossEntropy(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> w, [RowLength] int classes,
        [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("-(1 - eps)*w[y]*lp[y] - eps/classes()*sum(w*lp) where lp = logsoftmax(x)", Mask = "y != -100", Reduction = Reduction.Sum)]
    public static partial double SmoothedSum(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> w, [RowLength] int classes, double eps,
        [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("-(1 - eps)*lp[y] - eps/classes()*sum(w*lp)/w[y] where lp = logsoftmax(x)", Weight = "w[y]", Mask = "y != -100")]
    public static partial double TorchCrossEntropy(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> w, [RowLength] int classes, double eps,
        [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("-log(softmax(x/T)[y])", Reduction = Reduction.Sum)]
    public static partial double Temperature(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [RowLength] int classes, double T,
        [Gradient] Span<double> dx, [Gradient] out double dT, [LossValues] Span<double> values);

    [Loss("-log(softmax(x/s)[y])", Reduction = Reduction.Sum)]
    public static partial double SampleTemperature(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerSample] ReadOnlySpan<double> s, [RowLength] int classes,
        [Gradient] Span<double> dx, [Gradient] Span<double> ds, [LossValues] Span<double> values);

    [Loss("-log(softmax(x + b)[y])", Reduction = Reduction.Sum)]
    public static partial double BiasedCrossEntropy(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> b, [RowLength] int classes,
        [Gradient] Span<double> dx, [Gradient] Span<double> db, [LossValues] Span<double> values);

    [Loss("-log(softmax(c*tanh(x/c))[y])", Reduction = Reduction.Sum)]
    public static partial double Softcap(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [RowLength] int classes, double c, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("a*logsumexp(x)^2", Reduction = Reduction.Sum)]
    public static partial double ZLoss(
        ReadOnlySpan<double> x, [RowLength] int classes, double a, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("-(1-p)^g*log(p) where p = softmax(x)[y]", Reduction = Reduction.Sum)]
    public static partial double FocalSoftmax(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [RowLength] int classes, double g, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("(1-p^q)/q where p = softmax(x)[y]", Reduction = Reduction.Sum)]
    public static partial double GeneralizedCrossEntropy(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [RowLength] int classes, double q, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("-x[y]", Mask = "y != -100", Reduction = Reduction.Sum)]
    public static partial double NegativeLogLikelihood(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("logsumexp(s/tau) - s[y]/tau", Reduction = Reduction.Sum)]
    public static partial double InfoNce(
        ReadOnlySpan<double> s, ReadOnlySpan<int> y, [RowLength] int classes, double tau,
        [Gradient] Span<double> ds, [Gradient] out double dtau, [LossValues] Span<double> values);

    [Loss("-sum(p*log(p)) where p = softmax(x)", Reduction = Reduction.Sum)]
    public static partial double Entropy(ReadOnlySpan<double> x, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("sum(t*log(t/softmax(x)))", Reduction = Reduction.Sum)]
    public static partial double KlFromLogits(
        ReadOnlySpan<double> x, ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("-sum(softmax(t)*log(softmax(x)))", Reduction = Reduction.Sum)]
    public static partial double ListNet(
        ReadOnlySpan<double> x, ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("sum(p*log(p/q)) where p = softmax(x), q = softmax(z)", Reduction = Reduction.Sum)]
    public static partial double KlOfSoftmaxes(
        ReadOnlySpan<double> x, ReadOnlySpan<double> z, [RowLength] int classes,
        [Gradient] Span<double> dx, [Gradient] Span<double> dz, [LossValues] Span<double> values);

    [Loss("(sum(p*log(p/m)) + sum(q*log(q/m)))/2 where p = softmax(x), q = softmax(z), m = (p + q)/2", Reduction = Reduction.Sum)]
    public static partial double JensenShannon(
        ReadOnlySpan<double> x, ReadOnlySpan<double> z, [RowLength] int classes,
        [Gradient] Span<double> dx, [Gradient] Span<double> dz, [LossValues] Span<double> values);

    [Loss("max(0, max(x + 1 - onehot(y)) - x[y])", Reduction = Reduction.Sum)]
    public static partial double CrammerSinger(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("sum((1 - onehot(y))*max(0, 1 - x[y] + x))/classes()", Reduction = Reduction.Sum)]
    public static partial double MultiMargin(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("1 - dot(a,b)/(norm(a)*norm(b))", Reduction = Reduction.Sum)]
    public static partial double CosineEmbedding(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, [RowLength] int classes,
        [Gradient] Span<double> da, [Gradient] Span<double> db, [LossValues] Span<double> values);

    [Loss("max(0, norm(a-p) - norm(a-n) + m)", Reduction = Reduction.Sum)]
    public static partial double Triplet(
        ReadOnlySpan<double> a, ReadOnlySpan<double> p, ReadOnlySpan<double> n, [RowLength] int classes, double m,
        [Gradient] Span<double> da, [Gradient] Span<double> dp, [Gradient] Span<double> dn, [LossValues] Span<double> values);

    [Loss("1 - (2*sum(p*t) + 1)/(sum(p) + sum(t) + 1) where p = sigmoid(x)", Reduction = Reduction.Sum)]
    public static partial double Dice(
        ReadOnlySpan<double> x, [PerElement] ReadOnlySpan<byte> t, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss(
        "1 - (hits + 1)/(hits + α*alarms + β*misses + 1) where p = sigmoid(x), hits = sum(p*t), alarms = sum(p*(1-t)), misses = sum((1-p)*t)",
        Reduction = Reduction.Sum)]
    public static partial double Tversky(
        ReadOnlySpan<double> x, [PerElement] ReadOnlySpan<byte> t, [RowLength] int classes, double α, double β,
        [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("mean((x - mean(x))^2)", Reduction = Reduction.Sum)]
    public static partial double Variance(ReadOnlySpan<double> x, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("max(x)", Reduction = Reduction.Sum)]
    public static partial double RowMax(ReadOnlySpan<double> x, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("min(x)", Reduction = Reduction.Sum)]
    public static partial double RowMin(ReadOnlySpan<double> x, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("mean(x)", Reduction = Reduction.Sum)]
    public static partial double RowMean(ReadOnlySpan<double> x, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("norm(x)", Reduction = Reduction.Sum)]
    public static partial double RowNorm(ReadOnlySpan<double> x, [RowLength] int classes, [Gradient] Span<double> dx, [LossValues] Span<double> values);
}
