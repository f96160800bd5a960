"""The losses of the tables over rows: the textbook formula of one row, transcribed operator by operator, and the rows at which it is evaluated.

A formula is a function of a row r: r.x and its like are lists (one number per class), r.y is the class index, r.T a number.
"""

from dataclasses import dataclass, field
from typing import Callable

from derivatives import (
    dot, exp, largest, log, logsoftmax, logsumexp, mean, norm, path, power, relu, rounded, sigmoid, smallest, softmax, tanh, total)

import rows


@dataclass(frozen=True)
class Loss:
    """One table.

    inputs: name to shape: element, index, sample, class or hyper.
    logits: the inputs of which only differences matter (but for a shift of all): what they are conditioned by is a relative error of each one's difference
    from the largest.
    gradients: the inputs whose derivatives are in the table.
    weight: of a row, multiplied to its value and summed for a mean.
    second: of a row's numbers, what the square of a rounding is multiplied by in the value, where that counts.
    """

    name: str
    formulas: tuple
    function: Callable
    inputs: dict
    calls: Callable
    gradients: tuple = ("x",)
    logits: tuple = ("x",)
    weight: Callable = None
    ignored: int = None
    is_mean: bool = False
    hyper: dict = field(default_factory=dict)
    second: Callable = None


CLASSED = dict(x="element", y="index")



def against_targets(v):
    """log(softmax(v)), to be weighted by targets t: the derivative p_i sum(t) - t_i is a difference of these terms, however the t are distributed."""
    s = path(logsumexp(v))
    return [a - s for a in v]


# --- cross-entropy and what is made of it ---------------------------------------------------------------------------------------------

cross_entropy = Loss(
    name="CrossEntropy",
    formulas=(
        "-log(softmax(x)[y])", "-log(exp(x[y])/sum(exp(x)))", "log(sum(exp(x))) - x[y]", "-logsoftmax(x)[y]", "-sum(onehot(y)*log(softmax(x)))"),
    function=lambda r: -log(softmax(r.x)[r.y]),
    inputs=CLASSED,
    calls=rows.classified,
)

soft_cross_entropy = Loss(
    name="SoftCrossEntropy",
    formulas=("-sum(t*log(softmax(x)))",),
    function=lambda r: -dot(r.t, against_targets(r.x)),
    inputs=dict(x="element", t="element"),
    calls=rows.targeted,
)

weighted_cross_entropy = Loss(
    name="WeightedCrossEntropy",
    formulas=("-log(softmax(x)[y])",),
    function=lambda r: -log(softmax(r.x)[r.y]),
    inputs=dict(CLASSED, w="class"),
    calls=rows.weighted,
    weight=lambda r: r.w[r.y],
    ignored=-100,
    is_mean=True,
)


def smoothed(r):
    """PyTorch's numerator: (1-eps) w_y nll + eps/C sum of w_c (-log p_c)."""
    p = against_targets(r.x)
    return -(rounded(1 - r.eps) * r.w[r.y] * p[r.y]) - r.eps / len(p) * dot(r.w, p)


smoothed_sum = Loss(
    name="SmoothedSum",
    formulas=("-(1 - eps)*w[y]*lp[y] - eps/classes()*sum(w*lp) where lp = logsoftmax(x)",),
    function=smoothed,
    inputs=dict(CLASSED, w="class", eps="hyper"),
    hyper=dict(eps="0.1"),
    calls=rows.smoothed,
    ignored=-100,
)

# All three options of PyTorch's CrossEntropyLoss: its mean divides by the sum of the w[y], so that each row's value is its numerator over w[y].
torch_cross_entropy = Loss(
    name="TorchCrossEntropy",
    formulas=("-(1 - eps)*lp[y] - eps/classes()*sum(w*lp)/w[y] where lp = logsoftmax(x)",),
    function=lambda r: smoothed(r) / r.w[r.y],
    inputs=dict(CLASSED, w="class", eps="hyper"),
    hyper=dict(eps="0.1"),
    calls=rows.smoothed,
    weight=lambda r: r.w[r.y],
    ignored=-100,
    is_mean=True,
)

temperature = Loss(
    name="Temperature",
    formulas=("-log(softmax(x/T)[y])",),
    function=lambda r: -log(softmax([a / r.T for a in r.x])[r.y]),
    inputs=dict(CLASSED, T="hyper"),
    hyper=dict(T="1.7"),
    gradients=("x", "T"),
    calls=rows.classified,
)

sample_temperature = Loss(
    name="SampleTemperature",
    formulas=("-log(softmax(x/s)[y])",),
    function=lambda r: -log(softmax([a / r.s for a in r.x])[r.y]),
    inputs=dict(CLASSED, s="sample"),
    gradients=("x", "s"),
    calls=rows.with_temperatures,
)

biased_cross_entropy = Loss(
    name="BiasedCrossEntropy",
    formulas=("-log(softmax(x + b)[y])",),
    function=lambda r: -log(softmax([rounded(a + b) for a, b in zip(r.x, r.b)])[r.y]),
    inputs=dict(CLASSED, b="class"),
    gradients=("x", "b"),
    calls=rows.biased,
)

softcap = Loss(
    name="Softcap",
    formulas=("-log(softmax(c*tanh(x/c))[y])",),
    function=lambda r: -log(softmax([rounded(r.c * tanh(a / r.c)) for a in r.x])[r.y]),
    inputs=dict(CLASSED, c="hyper"),
    hyper=dict(c="30"),
    logits=(),
    calls=rows.capped,
)

z_loss = Loss(
    name="ZLoss",
    formulas=("a*logsumexp(x)^2",),
    # With the largest taken out, as a number, so that the logarithm's own rounding can be marked.
    function=lambda r: r.a * square(rounded(rounded(logsumexp([a - r.top("x") for a in r.x])) + r.top("x"))),
    inputs=dict(x="element", a="hyper"),
    hyper=dict(a="1e-4"),
    calls=rows.plain,
)


def square(a):
    return a * a


def with_complement(function):
    """Of p = softmax(x)[y] and 1 - p, which is taken of the other classes: 1 - p itself cancels all digits there are."""

    def of(r):
        powers = [exp(a) for a in r.x]
        s = total(powers)
        others = [e for i, e in enumerate(powers) if i != r.y]
        return function(r, powers[r.y] / s, total(others) / s if others else s * 0)

    return of


focal = Loss(
    name="FocalSoftmax",
    formulas=("-(1-p)^g*log(p) where p = softmax(x)[y]",),
    function=with_complement(lambda r, p, q: -(power(q, r.g) * log(p))),
    inputs=dict(CLASSED, g="hyper"),
    hyper=dict(g="2"),
    calls=rows.classified,
)

generalised_cross_entropy = Loss(
    name="GeneralizedCrossEntropy",
    formulas=("(1-p^q)/q where p = softmax(x)[y]",),
    function=lambda r: (1 - power(softmax(r.x)[r.y], r.q)) / r.q,
    inputs=dict(CLASSED, q="hyper"),
    hyper=dict(q="0.7"),
    calls=rows.classified,
)

negative_log_likelihood = Loss(
    name="NegativeLogLikelihood",
    formulas=("-x[y]",),
    function=lambda r: -r.x[r.y],
    inputs=CLASSED,
    logits=(),
    ignored=-100,
    calls=rows.log_probabilities,
)

info_nce = Loss(
    name="InfoNce",
    formulas=("logsumexp(s/tau) - s[y]/tau",),
    function=lambda r: logsumexp([a / r.tau for a in r.s]) - r.s[r.y] / r.tau,
    inputs=dict(s="element", y="index", tau="hyper"),
    hyper=dict(tau="0.07"),
    gradients=("s", "tau"),
    logits=(),
    calls=rows.similarities,
)

# --- distributions --------------------------------------------------------------------------------------------------------------------


def rounded_row(v):
    return [rounded(a) for a in v]


entropy = Loss(
    name="Entropy",
    formulas=("-sum(p*log(p)) where p = softmax(x)",),
    function=lambda r: -dot(rounded_row(softmax(r.x)), rounded_row(logsoftmax(r.x))),
    inputs=dict(x="element"),
    calls=rows.plain,
)


def weighted_log(t, quotient):
    """t log(quotient), and 0 at t = 0 whatever the rest."""
    return t * log(quotient) if t.value else t * 0


kl_from_logits = Loss(
    name="KlFromLogits",
    formulas=("sum(t*log(t/softmax(x)))",),
    function=lambda r: total([weighted_log(t, rounded(t / p)) for t, p in zip(r.t, map(exp, against_targets(r.x)))]),
    inputs=dict(x="element", t="element"),
    calls=rows.targeted,
)

list_net = Loss(
    name="ListNet",
    formulas=("-sum(softmax(t)*log(softmax(x)))",),
    function=lambda r: -dot(rounded_row(softmax(r.t)), against_targets(r.x)),
    inputs=dict(x="element", t="element"),
    logits=("x", "t"),
    calls=lambda: ((length, dict(x=given["x"], t=given["z"])) for length, given in rows.two_logits()),
)


def kl(r):
    p, u, v = rounded_row(softmax(r.x)), rounded_row(logsoftmax(r.x)), rounded_row(against_targets(r.z))
    return total([a * (b - c) for a, b, c in zip(p, u, v)])


kl_of_softmaxes = Loss(
    name="KlOfSoftmaxes",
    formulas=("sum(p*log(p/q)) where p = softmax(x), q = softmax(z)",),
    function=kl,
    inputs=dict(x="element", z="element"),
    gradients=("x", "z"),
    logits=("x", "z"),
    calls=rows.two_logits,
)


def jensen_shannon(r):
    p, q = ([exp(rounded(a)) for a in logsoftmax(v)] for v in (r.x, r.z))
    m = [(a + b) / 2 for a, b in zip(p, q)]
    return total([a * rounded(log(a / c)) + b * rounded(log(b / c)) for a, b, c in zip(p, q, m)]) / 2


jensen_shannon_divergence = Loss(
    name="JensenShannon",
    formulas=("(sum(p*log(p/m)) + sum(q*log(q/m)))/2 where p = softmax(x), q = softmax(z), m = (p + q)/2",),
    function=jensen_shannon,
    inputs=dict(x="element", z="element"),
    gradients=("x", "z"),
    logits=("x", "z"),
    calls=rows.two_logits,
)

# --- margins --------------------------------------------------------------------------------------------------------------------------

# The largest of the true class and the others with their margin of 1, less the true class: 0 where the true class leads by 1 or more.
crammer_singer = Loss(
    name="CrammerSinger",
    formulas=("max(0, max(x + 1 - onehot(y)) - x[y])",),
    function=lambda r: relu(largest([rounded(a + 1) if i != r.y else a for i, a in enumerate(r.x)]) - r.x[r.y]),
    inputs=CLASSED,
    logits=(),
    calls=rows.margins,
)

multi_margin = Loss(
    name="MultiMargin",
    formulas=("sum((1 - onehot(y))*max(0, 1 - x[y] + x))/classes()",),
    function=lambda r: total([relu(rounded(1 - r.x[r.y] + a)) for i, a in enumerate(r.x) if i != r.y] or [r.x[0] * 0]) / len(r.x),
    inputs=CLASSED,
    logits=(),
    calls=rows.margins,
)

# --- embeddings -----------------------------------------------------------------------------------------------------------------------

cosine_embedding = Loss(
    name="CosineEmbedding",
    formulas=("1 - dot(a,b)/(norm(a)*norm(b))",),
    function=lambda r: 1 - rounded(path(rounded(dot(r.a, r.b))) / (path(rounded(norm(r.a))) * path(rounded(norm(r.b))))),
    inputs=dict(a="element", b="element"),
    gradients=("a", "b"),
    logits=(),
    calls=rows.vectors,
)

triplet = Loss(
    name="Triplet",
    formulas=("max(0, norm(a-p) - norm(a-n) + m)",),
    function=lambda r: relu(
        rounded(norm([rounded(u - v) for u, v in zip(r.a, r.p)])) - rounded(norm([rounded(u - v) for u, v in zip(r.a, r.n)])) + r.m),
    inputs=dict(a="element", p="element", n="element", m="hyper"),
    hyper=dict(m="0.5"),
    gradients=("a", "p", "n"),
    logits=(),
    calls=rows.triplets,
)

# --- overlaps -------------------------------------------------------------------------------------------------------------------------


def dice_loss(r):
    p = [sigmoid(a) for a in r.x]
    return 1 - rounded((2 * dot(p, r.t) + 1) / (total(p) + total(r.t) + 1))


dice = Loss(
    name="Dice",
    formulas=("1 - (2*sum(p*t) + 1)/(sum(p) + sum(t) + 1) where p = sigmoid(x)",),
    function=dice_loss,
    inputs=dict(x="element", t="element"),
    logits=(),
    calls=rows.overlaps,
)


def tversky_loss(r):
    p = [sigmoid(a) for a in r.x]
    q = [sigmoid(-a) for a in r.x]
    hits, false_alarms, misses = dot(p, r.t), dot(p, [1 - b for b in r.t]), dot(q, r.t)
    return 1 - rounded((hits + 1) / (hits + r.α * false_alarms + r.β * misses + 1))


tversky = Loss(
    name="Tversky",
    formulas=("1 - (hits + 1)/(hits + α*alarms + β*misses + 1) where p = sigmoid(x), hits = sum(p*t), alarms = sum(p*(1-t)), misses = sum((1-p)*t)",),
    function=tversky_loss,
    inputs=dict(x="element", t="element", α="hyper", β="hyper"),
    hyper={"α": "0.3", "β": "0.7"},
    logits=(),
    calls=rows.overlaps,
)

# --- a reduction alone ----------------------------------------------------------------------------------------------------------------


def alone(name, formula, function, calls=rows.reduced, second=None):
    return Loss(name=name, formulas=(formula,), function=function, inputs=dict(x="element"), logits=(), calls=calls, second=second)


# Of equal numbers it is the square of what the mean is off by: no number should be so large that this is infinite.
variance = alone(
    "Variance", "mean((x - mean(x))^2)", lambda r: mean([square(a - m) for m in (mean(r.x),) for a in r.x]),
    calls=lambda: rows.reduced("1e20"), second=lambda values: 4 * max(abs(v) for v in values["x"]) ** 2)
row_max = alone("RowMax", "max(x)", lambda r: largest(r.x))
row_min = alone("RowMin", "min(x)", lambda r: smallest(r.x))
row_mean = alone("RowMean", "mean(x)", lambda r: mean(r.x))
row_norm = alone("RowNorm", "norm(x)", lambda r: norm(r.x))

LOSSES = (
    cross_entropy, soft_cross_entropy, weighted_cross_entropy, smoothed_sum, torch_cross_entropy, temperature, sample_temperature, biased_cross_entropy,
    softcap, z_loss, focal, generalised_cross_entropy, negative_log_likelihood, info_nce, entropy, kl_from_logits, list_net, kl_of_softmaxes,
    jensen_shannon_divergence, crammer_singer, multi_margin, cosine_embedding, triplet, dice, tversky, variance, row_max, row_min, row_mean, row_norm,
)
