"""The losses of the catalogue by their definitions, for numbers of mpmath: the value of one element, or of one row.

A loss over elements takes numbers; one over rows takes lists (`x`, `p`, `a`), the label `y` or `action` as an int, and numbers for what is one per row. Nothing here is
written with overflow or cancellation in mind: the digits are many.
"""

from mpmath import cos, cosh, exp, fsum, inf, isinf, loggamma, log, mpf, sin, sqrt, tanh


def sigmoid(x):
    return 1 / (1 + exp(-x))


def softmax(x):
    top = max(x)
    weights = [exp(v - top) if not isinf(v) else mpf(0) for v in x]
    return [w / fsum(weights) for w in weights]


def logsumexp(x):
    return max(x) + log(fsum(exp(v - max(x)) for v in x))


def log_softmax(x):
    total = logsumexp(x)
    return [v - total for v in x]


def xlogy(x, y):
    return mpf(0) if x == 0 else x * log(y)


def dot(a, b):
    return fsum(u * v for u, v in zip(a, b))


def distance(a, b):
    return sqrt(fsum((u - v) ** 2 for u, v in zip(a, b)))


def norm(a):
    return sqrt(dot(a, a))


def others(x, y):
    return [v for i, v in enumerate(x) if i != y]


def smoothed(t, amount):
    return [(1 - amount) * v + amount / len(t) for v in t]


def one_hot(y, n):
    return [mpf(int(i == y)) for i in range(n)]


def kl(p, q):
    return fsum(xlogy(u, u / v) for u, v in zip(p, q))


# --- binary ---------------------------------------------------------------------------------------------------------------------------

def binary_cross_entropy(p, y):
    return -xlogy(y, p) - xlogy(1 - y, 1 - p)


def binary_cross_entropy_with_logits(x, y):
    return y * log(1 + exp(-x)) + (1 - y) * log(1 + exp(x))


def binary_cross_entropy_with_options(x, y, posWeight, labelSmoothing):
    t = y * (1 - labelSmoothing) + labelSmoothing / 2
    return posWeight * t * log(1 + exp(-x)) + (1 - t) * log(1 + exp(x))


def smoothed_hinge(x, y, smoothing):
    m = 1 - y * x
    return mpf(0) if m <= 0 else m ** 2 / (2 * smoothing) if m < smoothing else m - smoothing / 2


def sigmoid_focal(x, y, alpha, gamma):
    weight = (alpha * y + (1 - alpha) * (1 - y)) * (y * sigmoid(-x) + (1 - y) * sigmoid(x)) ** gamma
    return weight * binary_cross_entropy_with_logits(x, y)


def binary_focal(p, y, alpha, gamma):
    return -y * alpha * (1 - p) ** gamma * log(p) - (1 - y) * (1 - alpha) * p ** gamma * log(1 - p)


def binary_poly1(x, y, epsilon):
    p = y * sigmoid(x) + (1 - y) * sigmoid(-x)
    return -log(p) + epsilon * (y * sigmoid(-x) + (1 - y) * sigmoid(x))


BINARY = dict(
    BinaryCrossEntropy=binary_cross_entropy,
    BinaryCrossEntropyWithLogits=binary_cross_entropy_with_logits,
    BinaryCrossEntropyWithLogitsWithOptions=binary_cross_entropy_with_options,
    SoftMargin=lambda x, y: log(1 + exp(-y * x)),
    Hinge=lambda x, y: max(mpf(0), 1 - y * x),
    SquaredHinge=lambda x, y: max(mpf(0), 1 - y * x) ** 2,
    SmoothedHinge=smoothed_hinge,
    ModifiedHuber=lambda x, y: max(mpf(0), 1 - y * x) ** 2 if y * x >= -1 else -4 * y * x,
    Perceptron=lambda x, y: max(mpf(0), -y * x),
    Exponential=lambda x, y: exp(-y * x),
    SigmoidFocal=sigmoid_focal,
    Focal=sigmoid_focal,
    BinaryFocal=binary_focal,
    BinaryPoly1=binary_poly1,
    HingeEmbedding=lambda x, y, margin: x if y == 1 else max(mpf(0), margin - x),
    BrierWithLogits=lambda x, y: (y * sigmoid(-x) - (1 - y) * sigmoid(x)) ** 2 if y in (0, 1) else (sigmoid(x) - y) ** 2,
)


# --- several classes ------------------------------------------------------------------------------------------------------------------

def weighted_cross_entropy(x, y, w, labelSmoothing):
    """Of PyTorch's sum, what one row adds, by the weight that its mean divides by."""
    lp = log_softmax(x)
    return -(1 - labelSmoothing) * lp[y] - labelSmoothing / len(x) * dot(w, lp) / w[y]


def softmax_focal(x, y, gamma):
    p = softmax(x)
    return -fsum(others(p, y)) ** gamma * log(p[y])


def generalized(x, y, q):
    return (1 - softmax(x)[y] ** q) / q


def poly1(x, y, epsilon):
    p = softmax(x)
    return -log(p[y]) + epsilon * fsum(others(p, y))


MULTI_CLASS = dict(
    CrossEntropy=lambda x, y: -log_softmax(x)[y],
    CrossEntropyWithOptions=lambda x, y, labelSmoothing: -dot(smoothed(one_hot(y, len(x)), labelSmoothing), log_softmax(x)),
    CrossEntropyWeighted=weighted_cross_entropy,
    CrossEntropySoft=lambda x, t, labelSmoothing: -dot(smoothed(t, labelSmoothing), log_softmax(x)),
    CategoricalCrossEntropy=lambda p, t: -fsum(xlogy(v, u) for u, v in zip(p, t)),
    SparseCategoricalCrossEntropy=lambda p, y: -log(p[y]),
    NegativeLogLikelihood=lambda x, y: -x[y],
    NegativeLogLikelihoodWeighted=lambda x, y, w: -x[y],
    TemperatureCrossEntropy=lambda x, y, temperature: -log_softmax([v / temperature for v in x])[y],
    SoftcapCrossEntropy=lambda x, y, softcap: -log_softmax([softcap * tanh(v / softcap) for v in x])[y],
    CrossEntropyWithZLoss=lambda x, y, zWeight: -log_softmax(x)[y] + zWeight * logsumexp(x) ** 2,
    SoftmaxFocal=softmax_focal,
    GeneralizedCrossEntropy=generalized,
    Poly1CrossEntropy=poly1,
    CategoricalHinge=lambda x, y: max(mpf(0), 1 + max(mpf(0) if i == y else v for i, v in enumerate(x)) - x[y]),
    CrammerSinger=lambda x, y, margin: max(mpf(0), margin + max(others(x, y)) - x[y]),
    MultiMargin=lambda x, y, margin: fsum(max(mpf(0), margin - x[y] + v) for v in others(x, y)) / len(x),
    SquaredMultiMargin=lambda x, y, margin: fsum(max(mpf(0), margin - x[y] + v) ** 2 for v in others(x, y)) / len(x),
    MulticlassPerceptron=lambda x, y: max(x) - x[y],
    MulticlassBrier=lambda x, y: fsum((u - v) ** 2 for u, v in zip(softmax(x), one_hot(y, len(x)))),
    SequenceCrossEntropy=lambda x, y: -log_softmax(x)[y],
)

MULTI_LABEL = dict(
    MultiLabelSoftMargin=lambda x, y: fsum(binary_cross_entropy_with_logits(u, v) for u, v in zip(x, y)) / len(x),
    MultiLabelSoftMarginWeighted=lambda x, y, w: fsum(k * binary_cross_entropy_with_logits(u, v) for u, v, k in zip(x, y, w)) / len(x),
    BinaryCrossEntropyWithLogitsPerClass=lambda x, y, posWeight: fsum(
        binary_cross_entropy_with_options(u, v, k, 0) for u, v, k in zip(x, y, posWeight)) / len(x),
    MultiLabelSoftmax=lambda x, y: log(1 + fsum((1 - v) * exp(u) for u, v in zip(x, y))) + log(1 + fsum(v * exp(-u) for u, v in zip(x, y))),
)


# --- distributions --------------------------------------------------------------------------------------------------------------------

def jensen_shannon(p, q):
    middle = [(u + v) / 2 for u, v in zip(p, q)]
    return (kl(p, middle) + kl(q, middle)) / 2


def scaled(x, temperature):
    return softmax([v / temperature for v in x])


DISTRIBUTIONS = dict(
    KLDivergence=lambda x, t: kl(t, [exp(v) for v in x]),
    KLDivergenceWithLogTarget=lambda x, t: kl([exp(v) for v in t], [exp(v) for v in x]),
    KLDivergenceWithLogits=lambda x, t: kl(t, softmax(x)),
    KLDivergenceOfProbabilities=lambda p, t: kl(t, p),
    ReverseKLDivergenceWithLogits=lambda x, t: kl(softmax(x), t),
    GeneralizedKLDivergence=lambda p, t: kl(t, p) - fsum(t) + fsum(p),
    Distillation=lambda x, z, temperature: temperature ** 2 * kl(scaled(z, temperature), scaled(x, temperature)),
    JensenShannon=jensen_shannon,
    JensenShannonWithLogits=lambda x, z: jensen_shannon(softmax(x), softmax(z)),
    SymmetricKLDivergence=lambda x, z: kl(softmax(x), softmax(z)) + kl(softmax(z), softmax(x)),
    TotalVariation=lambda p, q: fsum(abs(u - v) for u, v in zip(p, q)) / 2,
    SquaredHellinger=lambda x, z: 1 - fsum(sqrt(u * v) for u, v in zip(softmax(x), softmax(z))),
    EntropyWithLogits=lambda x: -fsum(p * log(p) for p in softmax(x)),
    GaussianKL=lambda mu, logvar: -fsum(1 + s - m ** 2 - exp(s) for m, s in zip(mu, logvar)) / 2,
)


# --- regression -----------------------------------------------------------------------------------------------------------------------

def huber(x, y, delta):
    d = abs(x - y)
    return d ** 2 / 2 if d <= delta else delta * (d - delta / 2)


def tukey(x, y, c):
    return c ** 2 / 6 * (1 - max(mpf(0), 1 - ((x - y) / c) ** 2) ** 3)


def negative_binomial(x, y, r):
    m = exp(x)
    return -y * log(m / (m + r)) - r * log(r / (m + r))


REGRESSION = dict(
    MeanSquaredError=lambda x, y: (x - y) ** 2,
    HalfSquaredError=lambda x, y: (x - y) ** 2 / 2,
    MeanAbsoluteError=lambda x, y: abs(x - y),
    Huber=huber,
    SmoothL1=lambda x, y, beta: huber(x, y, beta) / beta,
    PseudoHuber=lambda x, y, delta: delta ** 2 * (sqrt(1 + ((x - y) / delta) ** 2) - 1),
    LogCosh=lambda x, y: log(cosh(x - y)),
    Quantile=lambda x, y, quantile: (y - x) * (quantile - int(y < x)),
    Expectile=lambda x, y, expectile: abs(expectile - int(y < x)) * (y - x) ** 2,
    EpsilonInsensitive=lambda x, y, epsilon: max(mpf(0), abs(x - y) - epsilon),
    SquaredEpsilonInsensitive=lambda x, y, epsilon: max(mpf(0), abs(x - y) - epsilon) ** 2,
    MeanAbsolutePercentageError=lambda x, y: 100 * abs(x - y) / max(abs(y), mpf("1e-7")),
    MeanSquaredLogarithmicError=lambda x, y: log((1 + x) / (1 + y)) ** 2,
    PoissonNll=lambda x, y: exp(x) - y * x,
    PoissonNllWithRate=lambda x, y: x - y * log(x),
    PoissonNllFull=lambda x, y: exp(x) - y * x + loggamma(y + 1),
    GammaNll=lambda x, y: y / exp(x) + x,
    Tweedie=lambda x, y, power: exp((2 - power) * x) / (2 - power) - y * exp((1 - power) * x) / (1 - power),
    GaussianNll=lambda x, y, v: log(v) / 2 + (x - y) ** 2 / (2 * v),
    GaussianNllWithLogVariance=lambda x, y, s: s / 2 + (x - y) ** 2 / (2 * exp(s)),
    LaplaceNll=lambda x, y, b: log(2 * b) + abs(x - y) / b,
    StudentNll=lambda x, y, nu: (nu + 1) / 2 * log(1 + (x - y) ** 2 / nu),
    NegativeBinomialNll=negative_binomial,
    Cauchy=lambda x, y, c: c ** 2 / 2 * log(1 + ((x - y) / c) ** 2),
    Charbonnier=lambda x, y, epsilon: sqrt((x - y) ** 2 + epsilon ** 2),
    Fair=lambda x, y, c: c * abs(x - y) - c ** 2 * log(1 + abs(x - y) / c),
    GemanMcClure=lambda x, y, c: c ** 2 * (x - y) ** 2 / (2 * (c ** 2 + (x - y) ** 2)),
    Welsch=lambda x, y, c: c ** 2 / 2 * (1 - exp(-((x - y) / c) ** 2)),
    Tukey=tukey,
)


# --- embeddings, segmentation, ranking -------------------------------------------------------------------------------------------------

def cosine(a, b):
    return dot(a, b) / (norm(a) * norm(b))


def arc_face(x, y, scale, margin):
    turned = [v * cos(margin) - sqrt(1 - v ** 2) * sin(margin) if i == y else v for i, v in enumerate(x)]
    return -log_softmax([scale * v for v in turned])[y]


def supervised_contrastive(s, t, temperature):
    return -dot(t, log_softmax([v / temperature for v in s])) / fsum(t)


def tversky(x, t, alpha, beta, smooth):
    hits = fsum(sigmoid(u) * v for u, v in zip(x, t))
    alarms = fsum(sigmoid(u) * (1 - v) for u, v in zip(x, t))
    misses = fsum(sigmoid(-u) * v for u, v in zip(x, t))
    return (alpha * alarms + beta * misses) / (hits + alpha * alarms + beta * misses + smooth)


OTHERS = dict(
    CosineEmbedding=lambda a, b, y, margin: 1 - cosine(a, b) if y == 1 else max(mpf(0), cosine(a, b) - margin),
    CosineDistance=lambda a, b: 1 - cosine(a, b),
    TripletMargin=lambda a, p, n, margin: max(mpf(0), distance(a, p) - distance(a, n) + margin),
    MarginRanking=lambda a, b, y, margin: max(mpf(0), y * (b - a) + margin),
    Contrastive=lambda a, b, y, margin: distance(a, b) ** 2 if y == 1 else max(mpf(0), margin - distance(a, b)) ** 2,
    InfoNce=lambda s, y, temperature: -log_softmax([v / temperature for v in s])[y],
    SupervisedContrastive=supervised_contrastive,
    SigmoidContrastive=lambda s, y, t, b: log(1 + exp(-y * (t * s + b))),
    CosFace=lambda x, y, scale, margin: -log_softmax([scale * (v - margin if i == y else v) for i, v in enumerate(x)])[y],
    ArcFace=arc_face,
    Dice=lambda x, t, smooth: tversky(x, t, mpf("0.5"), mpf("0.5"), smooth / 2),
    Jaccard=lambda x, t, smooth: tversky(x, t, 1, 1, smooth),
    Tversky=tversky,
    FocalTversky=lambda x, t, alpha, beta, gamma, smooth: tversky(x, t, alpha, beta, smooth) ** gamma,
    PairwiseLogistic=lambda a, b: log(1 + exp(b - a)),
    ListNet=lambda x, t: -dot(softmax(t), log_softmax(x)),
    RankingSoftmax=lambda x, t: -dot(t, log_softmax(x)),
)


# --- reinforcement learning, preferences, ordinal ---------------------------------------------------------------------------------------

def ppo(x, old, advantage, epsilon):
    ratio = exp(x - old)
    return -min(ratio * advantage, max(1 - epsilon, min(1 + epsilon, ratio)) * advantage)


def dpo(chosen, rejected, refChosen, refRejected, beta, labelSmoothing):
    h = beta * (chosen - rejected - refChosen + refRejected)
    return (1 - labelSmoothing) * log(1 + exp(-h)) + labelSmoothing * log(1 + exp(h))


def orpo(chosen, rejected):
    odds = [exp(v) / (1 - exp(v)) for v in (chosen, rejected)]
    return log(1 + odds[1] / odds[0])


def cumulative(x, low, high):
    return -log((1 if isinf(high) else sigmoid(high - x)) - (0 if isinf(low) else sigmoid(low - x)))


OTHERS |= dict(
    PolicyGradient=lambda x, action, advantage: -advantage * log_softmax(x)[action],
    PpoClipped=ppo,
    EntropyBonus=lambda x: fsum(p * log(p) for p in softmax(x)),
    ReverseKLEstimate=lambda x, reference: exp(reference - x) - 1 - (reference - x),
    Dpo=dpo,
    Ipo=lambda chosen, rejected, refChosen, refRejected, beta: (chosen - rejected - refChosen + refRejected - 1 / (2 * beta)) ** 2,
    SimPo=lambda chosen, rejected, beta, gamma: log(1 + exp(gamma - beta * (chosen - rejected))),
    Orpo=orpo,
    Kto=lambda x, reference, y, baseline, beta: sigmoid(-beta * y * (x - reference - baseline)),
    CumulativeLogit=cumulative,
    CumulativeLogits=lambda x, y, θ: cumulative(x, θ[y], θ[y + 1]),
    Coral=lambda x, t, b: fsum(binary_cross_entropy_with_logits(x + u, v) for u, v in zip(b, t)),
)

# Objectives of boosters: sums, with second derivatives.
OBJECTIVES = dict(
    LogisticObjective=binary_cross_entropy_with_logits,
    SquaredObjective=REGRESSION["HalfSquaredError"],
    PoissonObjective=REGRESSION["PoissonNll"],
    GammaObjective=REGRESSION["GammaNll"],
    TweedieObjective=REGRESSION["Tweedie"],
    SoftmaxObjective=MULTI_CLASS["CrossEntropy"],
)

LOSSES = BINARY | MULTI_CLASS | MULTI_LABEL | DISTRIBUTIONS | REGRESSION | OTHERS | OBJECTIVES
