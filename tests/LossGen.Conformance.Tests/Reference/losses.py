"""The losses of the reference tables: textbook formula, exact value, exact gradient.

Each loss is written twice. `textbook` is the formula as the C# kernel declares it, transcribed operator by operator; `value` is a form that
can be evaluated at any argument, and `gradient` its derivative by the first input. make_reference.py checks the second against the first,
and the gradient against differences of the value, before it writes a number.

`value_scale` and `gradient_scale` tell where the exact problem is ill-conditioned: the answer is a difference of terms that are larger than
itself and that depend on rounded inputs or constants. They return the size of those terms, and the error is then counted in ulps of it.
"""

from dataclasses import dataclass, field
from typing import Callable

import numpy
from mpmath import cosh, exp, expm1, inf, log, log1p, mp, mpf, sign, sqrt, tanh


def single(value):
    """The exact value of the float nearest to a number."""
    return mpf(float(numpy.float32(value)))


# --- functions of the formula language ------------------------------------------------------------------------------------------------

def sigmoid(x):
    return 1 / (1 + exp(-x)) if x >= 0 else exp(x) / (1 + exp(x))


def softplus(x):
    return max(x, mpf(0)) + log1p(exp(-abs(x)))


def xlogy(x, y):
    """x*log(y), with 0*log(0) = 0."""
    return mpf(0) if x == 0 else x * log(y)


def step(condition):
    return mpf(1) if condition else mpf(0)


# --- the points -----------------------------------------------------------------------------------------------------------------------

MAGNITUDES = [
    "0", "1e-45", "1e-30", "1e-8", "1e-4", "0.01", "0.3", "1", "2", "5", "10", "16", "17", "20", "40", "80", "88", "90", "100", "104",
    "200", "1e3", "1e4", "1e8", "1e20", "1e30",
]
REALS = [numpy.float32(s + m) for m in MAGNITUDES for s in ("", "-")]


def next_to(value, direction):
    return numpy.nextafter(numpy.float32(value), numpy.float32(direction))


PROBABILITIES = [
    *(numpy.float32(p) for p in (
        "0", "1e-45", "1e-30", "1e-8", "1e-7", "2e-7", "1e-6", "1e-4", "0.01", "0.1", "0.25", "0.3", "0.49", "0.5", "0.51", "0.7", "0.9",
        "0.99", "0.9999", "0.999999", "1")),
    next_to(1e-7, 0), next_to(1e-7, 1), next_to(1, 0), next_to(next_to(1, 0), 0), next_to(0.3, 0), next_to(0.3, 1),
]


@dataclass(frozen=True)
class Loss:
    """One table.

    limits: (x, y, value, gradient) where x is infinite and the limit exists.
    smooth: whether the gradient may be checked by differences at (x, y).
    """

    name: str
    formula: str
    textbook: Callable
    value: Callable
    gradient: Callable
    labels: tuple
    points: tuple = tuple(REALS)
    extra: tuple = ()
    hyper: dict = field(default_factory=dict)
    limits: tuple = ()
    smooth: Callable = lambda x, y: True
    value_scale: Callable = lambda x, y: mpf(0)
    gradient_scale: Callable = lambda x, y: mpf(0)


# --- losses of logits -----------------------------------------------------------------------------------------------------------------

binary_cross_entropy = Loss(
    name="BinaryCrossEntropy",
    formula="-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)",
    textbook=lambda x, y: -(xlogy(y, sigmoid(x)) + xlogy(1 - y, 1 - sigmoid(x))),
    value=lambda x, y: y * softplus(-x) + (1 - y) * softplus(x),
    gradient=lambda x, y: (1 - y) * sigmoid(x) - y * sigmoid(-x),
    labels=("0", "1", "0.3"),
    limits=(
        (inf, "1", 0, 0), (inf, "0", inf, 1), (-inf, "1", inf, -1), (-inf, "0", 0, 0),
        (inf, "0.3", inf, 1 - single("0.3")), (-inf, "0.3", inf, -single("0.3"))),
    # A soft label: the gradient is 0 at logit(y), as the difference of two terms.
    gradient_scale=lambda x, y: max((1 - y) * sigmoid(x), y * sigmoid(-x)),
)

# Two bindings and constants: 1 - t is 0.95 - 0.9*y, so for y = 1 the constants themselves cancel.
smoothed = dict(t=lambda y: y * mpf(9) / 10 + mpf(1) / 20)
smoothed_binary_cross_entropy = Loss(
    name="SmoothedBinaryCrossEntropy",
    formula="-(t*log(p) + (1-t)*log(1-p)) where p = sigmoid(x), t = y*0.9 + 0.05",
    textbook=lambda x, y: -(xlogy(smoothed["t"](y), sigmoid(x)) + xlogy(1 - smoothed["t"](y), 1 - sigmoid(x))),
    value=lambda x, y: smoothed["t"](y) * softplus(-x) + (1 - smoothed["t"](y)) * softplus(x),
    gradient=lambda x, y: (1 - smoothed["t"](y)) * sigmoid(x) - smoothed["t"](y) * sigmoid(-x),
    labels=("0", "1"),
    limits=(
        (inf, "0", inf, mpf(95) / 100), (inf, "1", inf, mpf(5) / 100), (-inf, "0", inf, -mpf(5) / 100), (-inf, "1", inf, -mpf(95) / 100)),
    value_scale=lambda x, y: max(smoothed["t"](y) * softplus(-x), mpf(95) / 100 * softplus(x)),
    gradient_scale=lambda x, y: max(smoothed["t"](y) * sigmoid(-x), mpf(95) / 100 * sigmoid(x)),
)

logistic = Loss(
    name="Logistic",
    formula="log(1+exp(-y*x))",
    textbook=lambda x, y: log(1 + exp(-y * x)),
    value=lambda x, y: softplus(-y * x),
    gradient=lambda x, y: -y * sigmoid(-y * x),
    labels=("1", "-1"),
    limits=((inf, "1", 0, 0), (-inf, "1", inf, -1), (inf, "-1", inf, 1), (-inf, "-1", 0, 0)),
)


def focal(gamma):
    """The focal loss of Lin et al. (2017). Its power is ill-conditioned in gamma: by gamma*|log q|, with q the probability of the other class."""
    gamma = single(gamma)

    def of_margin(m):
        """Loss of the margin m = +-x, without the class weight."""
        return exp(-gamma * softplus(m)) * softplus(-m)

    def derivative(m):
        return -exp(-gamma * softplus(m)) * (gamma * sigmoid(m) * softplus(-m) + sigmoid(-m))

    def alpha(y):
        return mpf(25) / 100 if y == 1 else mpf(75) / 100

    def margin(x, y):
        return x if y == 1 else -x

    def textbook(x, y):
        p = sigmoid(x)
        p_t = y * p + (1 - y) * (1 - p)
        return -alpha(y) * (1 - p_t) ** gamma * log(p_t)

    def value(x, y):
        return alpha(y) * of_margin(margin(x, y))

    def gradient(x, y):
        return alpha(y) * derivative(margin(x, y)) * (1 if y == 1 else -1)

    def condition(x, y):
        return 1 + gamma * softplus(margin(x, y))

    return Loss(
        name=f"Focal{'Half' if gamma == 0.5 else int(gamma)}",
        formula="-alpha_t * (1 - p_t)^gamma * log(p_t) where p = sigmoid(x), p_t = y*p + (1-y)*(1-p), alpha_t = y*0.25 + (1-y)*0.75",
        textbook=textbook,
        value=value,
        gradient=gradient,
        labels=("0", "1"),
        hyper=dict(gamma=gamma),
        limits=(
            (inf, "1", 0, 0), (-inf, "1", inf, mpf(-25) / 100), (inf, "0", inf, mpf(75) / 100), (-inf, "0", 0, 0)),
        value_scale=lambda x, y: condition(x, y) * abs(value(x, y)),
        gradient_scale=lambda x, y: condition(x, y) * abs(gradient(x, y)),
    )


def squared_after(name, formula, link, derivative, labels, limits):
    """(link(x) - y)^2: ill-conditioned where the link nears the label."""

    def reach(x, y):
        return max(abs(link(x)), abs(y))

    return Loss(
        name=name,
        formula=formula,
        textbook=lambda x, y: (link(x) - y) ** 2,
        value=lambda x, y: (link(x) - y) ** 2,
        gradient=lambda x, y: 2 * (link(x) - y) * derivative(x),
        labels=labels,
        limits=limits,
        # d = link - y carries an error e of 4 ulp of its terms; d^2 then carries 2*d*e + e^2.
        value_scale=lambda x, y: step(y != 0) * (2 * abs(link(x) - y) * reach(x, y) + mpf(2) ** -20 * reach(x, y) ** 2),
        gradient_scale=lambda x, y: step(y != 0) * 2 * reach(x, y) * derivative(x),
    )


sigmoid_squared = squared_after(
    "SigmoidSquared", "(sigmoid(x)-y)^2", sigmoid, lambda x: sigmoid(x) * sigmoid(-x), ("0", "1", "0.3"),
    ((inf, "0", 1, 0), (inf, "1", 0, 0), (-inf, "0", 0, 0), (-inf, "1", 1, 0)))

tanh_squared = squared_after(
    "TanhSquared", "(tanh(x)-y)^2", tanh, lambda x: 1 / cosh(x) ** 2, ("0", "0.5", "-1"),
    ((inf, "0", 1, 0), (-inf, "0", 1, 0), (inf, "-1", 4, 0), (-inf, "-1", 0, 0)))

# --- losses of a residual -------------------------------------------------------------------------------------------------------------

squared_error = Loss(
    name="SquaredError",
    formula="(x-y)^2",
    textbook=lambda x, y: (x - y) ** 2,
    value=lambda x, y: (x - y) ** 2,
    gradient=lambda x, y: 2 * (x - y),
    labels=("0", "1", "-2.5"),
    extra=((next_to(1, 2), "1"), (next_to(1, 0), "1"), ("-2.5", "-2.5")),
    limits=((inf, "1", inf, inf), (-inf, "1", inf, -inf)),
)

absolute_error = Loss(
    name="AbsoluteError",
    formula="abs(x-y)",
    textbook=lambda x, y: abs(x - y),
    value=lambda x, y: abs(x - y),
    gradient=lambda x, y: sign(x - y),
    labels=("0", "1", "-2.5"),
    extra=((next_to(1, 2), "1"), (next_to(1, 0), "1"), ("-2.5", "-2.5")),
    limits=((inf, "1", inf, 1), (-inf, "1", inf, -1)),
    smooth=lambda x, y: x != y,
)

DELTA = mpf(3) / 2


def huber_value(x, y):
    r = x - y
    return r ** 2 / 2 if abs(r) <= DELTA else DELTA * (abs(r) - DELTA / 2)


huber = Loss(
    name="Huber",
    formula="abs(r) <= delta ? 0.5*r^2 : delta*(abs(r)-0.5*delta) where r = x - y",
    textbook=huber_value,
    value=huber_value,
    gradient=lambda x, y: x - y if abs(x - y) <= DELTA else DELTA * sign(x - y),
    labels=("0", "1", "-2.5"),
    extra=(
        ("1.5", "0"), ("-1.5", "0"), (next_to(1.5, 2), "0"), (next_to(1.5, 0), "0"), ("2.5", "1"), ("-0.5", "1"), ("-1", "-2.5"),
        ("-4", "-2.5")),
    hyper=dict(delta=DELTA),
    limits=((inf, "1", inf, DELTA), (-inf, "1", inf, -DELTA)),
    smooth=lambda x, y: abs(x - y) != DELTA,
)

pseudo_huber = Loss(
    name="PseudoHuber",
    formula="delta^2*(sqrt(1+((x-y)/delta)^2)-1)",
    textbook=lambda x, y: DELTA ** 2 * (sqrt(1 + ((x - y) / DELTA) ** 2) - 1),
    value=lambda x, y: (x - y) ** 2 / (1 + sqrt(1 + ((x - y) / DELTA) ** 2)),
    gradient=lambda x, y: (x - y) / sqrt(1 + ((x - y) / DELTA) ** 2),
    labels=("0", "1", "-2.5"),
    hyper=dict(delta=DELTA),
    limits=((inf, "1", inf, DELTA), (-inf, "1", inf, -DELTA)),
)

MILLI = mpf(1) / 1000
charbonnier = Loss(
    name="Charbonnier",
    formula="sqrt((x-y)^2+1e-6)-1e-3",
    textbook=lambda x, y: sqrt((x - y) ** 2 + MILLI ** 2) - MILLI,
    value=lambda x, y: (x - y) ** 2 / (sqrt((x - y) ** 2 + MILLI ** 2) + MILLI),
    gradient=lambda x, y: (x - y) / sqrt((x - y) ** 2 + MILLI ** 2),
    labels=("0", "1", "-2.5"),
    limits=((inf, "1", inf, 1), (-inf, "1", inf, -1)),
)

cauchy = Loss(
    name="Cauchy",
    formula="log(1+(x-y)^2/2)",
    textbook=lambda x, y: log(1 + (x - y) ** 2 / 2),
    value=lambda x, y: log1p((x - y) ** 2 / 2),
    gradient=lambda x, y: (x - y) / (1 + (x - y) ** 2 / 2),
    labels=("0", "1", "-2.5"),
    limits=((inf, "1", inf, 0), (-inf, "1", inf, 0)),
)

welsch = Loss(
    name="Welsch",
    formula="1-exp(-(x-y)^2/2)",
    textbook=lambda x, y: 1 - exp(-(x - y) ** 2 / 2),
    value=lambda x, y: -expm1(-(x - y) ** 2 / 2),
    gradient=lambda x, y: (x - y) * exp(-(x - y) ** 2 / 2),
    labels=("0", "1", "-2.5"),
    limits=((inf, "1", 1, 0), (-inf, "1", 1, 0)),
    # The exponent is a rounded square: its error grows with the exponent.
    gradient_scale=lambda x, y: (1 + (x - y) ** 2 / 2) * abs(x - y) * exp(-(x - y) ** 2 / 2),
)


def log_cosh(u):
    # Below 1, through sinh: log(cosh(u)) = log1p(2*sinh(u/2)^2).
    if abs(u) < 1:
        return log1p((exp(u / 2) - exp(-u / 2)) ** 2 / 2)
    return abs(u) + log1p(exp(-2 * abs(u))) - log(mpf(2))


log_cosh_error = Loss(
    name="LogCosh",
    formula="logcosh(x-y)",
    textbook=lambda x, y: log(cosh(x - y)),
    value=lambda x, y: log_cosh(x - y),
    gradient=lambda x, y: tanh(x - y),
    labels=("0", "1", "-2.5"),
    limits=((inf, "1", inf, 1), (-inf, "1", inf, -1)),
)

TAU = single("0.9")
quantile = Loss(
    name="Quantile",
    formula="max(tau*r, (tau-1)*r) where r = y - x",
    textbook=lambda x, y: max(TAU * (y - x), (TAU - 1) * (y - x)),
    value=lambda x, y: TAU * (y - x) if y > x else (TAU - 1) * (y - x),
    # At the tie both sides count half.
    gradient=lambda x, y: -TAU if y > x else 1 - TAU if y < x else mpf(1) / 2 - TAU,
    labels=("0", "1", "-2.5"),
    extra=((next_to(1, 2), "1"), (next_to(1, 0), "1"), ("-2.5", "-2.5")),
    hyper=dict(tau=TAU),
    limits=((inf, "1", inf, 1 - TAU), (-inf, "1", inf, -TAU)),
    smooth=lambda x, y: x != y,
)

# --- losses of a margin ---------------------------------------------------------------------------------------------------------------

MARGIN_EXTRA = tuple((s * v, str(s)) for s in (1, -1) for v in (next_to(1, 0), next_to(1, 2), numpy.float32(0.99), numpy.float32(0.5)))

hinge = Loss(
    name="Hinge",
    formula="max(0, 1-y*x)",
    textbook=lambda x, y: max(mpf(0), 1 - y * x),
    value=lambda x, y: max(mpf(0), 1 - y * x),
    # Against a constant the tie takes the constant's derivative, 0.
    gradient=lambda x, y: -y * step(1 - y * x > 0),
    labels=("1", "-1"),
    extra=MARGIN_EXTRA,
    limits=((inf, "1", 0, 0), (-inf, "1", inf, -1), (inf, "-1", inf, 1), (-inf, "-1", 0, 0)),
    smooth=lambda x, y: y * x != 1,
)

squared_hinge = Loss(
    name="SquaredHinge",
    formula="max(0, 1-y*x)^2",
    textbook=lambda x, y: max(mpf(0), 1 - y * x) ** 2,
    value=lambda x, y: max(mpf(0), 1 - y * x) ** 2,
    gradient=lambda x, y: -2 * y * max(mpf(0), 1 - y * x),
    labels=("1", "-1"),
    extra=MARGIN_EXTRA,
    limits=((inf, "1", 0, 0), (-inf, "1", inf, -inf), (inf, "-1", inf, inf), (-inf, "-1", 0, 0)),
    smooth=lambda x, y: y * x != 1,
)

exponential = Loss(
    name="Exponential",
    formula="exp(-y*x)",
    textbook=lambda x, y: exp(-y * x),
    value=lambda x, y: exp(-y * x),
    gradient=lambda x, y: -y * exp(-y * x),
    labels=("1", "-1"),
    limits=((inf, "1", 0, 0), (-inf, "1", inf, -inf), (inf, "-1", inf, inf), (-inf, "-1", 0, 0)),
)

# --- losses of a log rate -------------------------------------------------------------------------------------------------------------

poisson = Loss(
    name="Poisson",
    formula="exp(x)-y*x",
    textbook=lambda x, y: exp(x) - y * x,
    value=lambda x, y: exp(x) - y * x,
    gradient=lambda x, y: exp(x) - y,
    labels=("0", "1", "3"),
    limits=((inf, "0", inf, inf), (inf, "1", inf, inf), (-inf, "0", 0, 0), (-inf, "1", inf, -1), (-inf, "3", inf, -3)),
    value_scale=lambda x, y: max(exp(x), abs(y * x)),
    gradient_scale=lambda x, y: max(exp(x), y),
)

gamma_log_link = Loss(
    name="GammaLogLink",
    formula="y*exp(-x)+x",
    textbook=lambda x, y: y * exp(-x) + x,
    value=lambda x, y: y * exp(-x) + x,
    gradient=lambda x, y: 1 - y * exp(-x),
    labels=("0.3", "1", "7"),
    limits=((inf, "1", inf, 1), (-inf, "1", inf, -inf)),
    value_scale=lambda x, y: max(y * exp(-x), abs(x)),
    gradient_scale=lambda x, y: max(y * exp(-x), mpf(1)),
)

# --- losses of a probability, with the clamp of the formula language --------------------------------------------------------------------

EPSILON = mpf(10) ** -7


def held(argument):
    """The stability clamp: the argument of a logarithm or quotient that an input drives to 0 is held at 1e-7 or above."""
    return max(argument, EPSILON)


probability_cross_entropy = Loss(
    name="ProbabilityCrossEntropy",
    formula="-(y*log(p) + (1-y)*log(1-p))",
    textbook=lambda p, y: -(xlogy(y, held(p)) + xlogy(1 - y, held(1 - p))),
    value=lambda p, y: -(xlogy(y, held(p)) + (xlogy(1 - y, EPSILON) if 1 - p < EPSILON else (1 - y) * log1p(-p))),
    # At the clamped value: finite, and not silenced.
    gradient=lambda p, y: -y / held(p) + (1 - y) / held(1 - p),
    labels=("0", "1", "0.3"),
    points=tuple(PROBABILITIES),
    smooth=lambda p, y: EPSILON < p < 1 - EPSILON,
    gradient_scale=lambda p, y: max(y / held(p), (1 - y) / held(1 - p)),
)

kullback_leibler = Loss(
    name="KullbackLeibler",
    formula="y*log(y/p)",
    textbook=lambda p, y: mpf(0) if y == 0 else y * log(y / held(p)),
    value=lambda p, y: mpf(0) if y == 0 else y * log(y / held(p)),
    gradient=lambda p, y: -y / held(p),
    labels=("0", "0.3", "0.7", "1"),
    points=tuple(PROBABILITIES),
    extra=tuple((numpy.float32(y) * numpy.float32(1 + d), y) for y in ("0.3", "0.7") for d in (1e-3, -1e-3, 1e-5, -1e-5)),
    smooth=lambda p, y: p > EPSILON,
)

LOSSES = (
    binary_cross_entropy, smoothed_binary_cross_entropy, logistic, focal("2"), focal("0.5"), sigmoid_squared, tanh_squared,
    squared_error, absolute_error, huber, pseudo_huber, charbonnier, cauchy, welsch, log_cosh_error, quantile,
    hinge, squared_hinge, exponential, poisson, gamma_log_link, probability_cross_entropy, kullback_leibler,
)
