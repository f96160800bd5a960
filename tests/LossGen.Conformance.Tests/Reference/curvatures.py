"""The losses of the tables with second derivatives: the exact second derivative of losses.py's losses, and of two more.

Each is written in a form that can be evaluated at any argument, and make_second.py checks it against differences of the gradient. A scale is
as in losses.py: the size of the terms where the second derivative is a difference of larger ones.
"""

from dataclasses import dataclass
from typing import Callable

from mpmath import cosh, exp, mpf, tanh

from losses import (
    DELTA, Loss, REALS, binary_cross_entropy, cauchy, focal, hinge, huber, log_cosh_error, logistic, poisson, pseudo_huber, quantile,
    sigmoid, softplus, squared_error, squared_hinge, step, tanh_squared)


@dataclass(frozen=True)
class Curvature:
    """hessian: the second derivative by x. doubles: further x, which only doubles have."""

    loss: Loss
    hessian: Callable
    hessian_scale: Callable = lambda x, y: mpf(0)
    doubles: tuple = (0.1, -0.1, 1 / 3, 36.7, -36.8, 600.5, -600.5, 709.7, -709.7, -745.1, 745.2, 1e-300, -5e-324, 1e60)
    smooth: Callable = lambda x, y: True


def focal_hessian(gamma):
    """With p the probability of the label, q = 1 - p: q^g p (g log p (q - g p) + 2 g q + q), by q' = -p q."""

    def terms(x, y):
        m = x if y == 1 else -x
        p, q, log_p = sigmoid(m), sigmoid(-m), -softplus(-m)
        weight = (mpf(25) if y == 1 else mpf(75)) / 100 * exp(-gamma * softplus(m)) * p
        return weight, [gamma * log_p * q, -gamma ** 2 * log_p * p, (2 * gamma + 1) * q]

    def hessian(x, y):
        weight, parts = terms(x, y)
        return weight * sum(parts)

    def scale(x, y):
        weight, parts = terms(x, y)
        # As in losses.py the power is ill-conditioned in gamma.
        return (1 + gamma * softplus(x if y == 1 else -x)) * weight * max(abs(part) for part in parts)

    return hessian, scale


def tanh_hessian(x, y):
    """2 s^2 (s^2 - 2 t (t - y)), with s = 1/cosh(x) and t = tanh(x)."""
    s, t = 1 / cosh(x) ** 2, tanh(x)
    return 2 * s * (s - 2 * t * (t - y))


def tanh_scale(x, y):
    s, t = 1 / cosh(x) ** 2, tanh(x)
    return 2 * s * max(s, 2 * abs(t) * max(abs(t), abs(y)))


def cauchy_hessian(x, y):
    c = (x - y) ** 2 / 2
    return (1 - c) / (1 + c) ** 2


def cauchy_scale(x, y):
    c = (x - y) ** 2 / 2
    # 1/S - r^2/S^2, with S = 1 + c and r^2 = 2*c.
    return max(1 / (1 + c), 2 * c / (1 + c) ** 2)


# The Tweedie deviance of power 3/2 with a log link, up to what does not depend on x: log rates in the tails, unlike Poisson's, on both sides.
tweedie = Loss(
    name="Tweedie",
    formula="exp((2-rho)*x)/(2-rho) - y*exp((1-rho)*x)/(1-rho)",
    textbook=lambda x, y: exp(x / 2) * 2 + y * exp(-x / 2) * 2,
    value=lambda x, y: exp(x / 2) * 2 + y * exp(-x / 2) * 2,
    gradient=lambda x, y: exp(x / 2) - y * exp(-x / 2),
    labels=("0", "1", "7"),
    hyper=dict(rho=mpf(3) / 2),
    gradient_scale=lambda x, y: max(exp(x / 2), y * exp(-x / 2)),
)

# Of both inputs, with cross terms that the diagonal does not see.
gaussian = Loss(
    name="Gaussian",
    formula="0.5*(y + square(x)*exp(-y))",
    textbook=lambda x, y: (y + x ** 2 * exp(-y)) / 2,
    value=lambda x, y: (y + x ** 2 * exp(-y)) / 2,
    gradient=lambda x, y: x * exp(-y),
    labels=("0", "1", "-2.5"),
    points=tuple(x for x in REALS if abs(x) <= 1e8),
    value_scale=lambda x, y: max(abs(y) / 2, x ** 2 * exp(-y) / 2),
)

focal2, focal2_scale = focal_hessian(mpf(2))


def logistic_curvature(x, y):
    return sigmoid(x) * sigmoid(-x)


CURVATURES = (
    Curvature(binary_cross_entropy, logistic_curvature),
    Curvature(logistic, logistic_curvature),
    Curvature(focal("2"), focal2, focal2_scale),
    Curvature(tanh_squared, tanh_hessian, tanh_scale),
    Curvature(squared_error, lambda x, y: mpf(2)),
    Curvature(huber, lambda x, y: step(abs(x - y) <= DELTA), smooth=lambda x, y: abs(x - y) != DELTA),
    Curvature(pseudo_huber, lambda x, y: (1 + ((x - y) / DELTA) ** 2) ** (mpf(-3) / 2)),
    Curvature(cauchy, cauchy_hessian, cauchy_scale),
    Curvature(log_cosh_error, lambda x, y: 1 / cosh(x - y) ** 2),
    Curvature(quantile, lambda x, y: mpf(0), smooth=lambda x, y: x != y),
    Curvature(hinge, lambda x, y: mpf(0), smooth=lambda x, y: y * x != 1),
    Curvature(squared_hinge, lambda x, y: 2 * step(1 - y * x > 0), smooth=lambda x, y: y * x != 1),
    Curvature(poisson, lambda x, y: exp(x)),
    Curvature(tweedie, lambda x, y: exp(x / 2) / 2 + y * exp(-x / 2) / 2),
    Curvature(gaussian, lambda x, y: exp(-y)),
)
