"""The polynomials of tanh and log cosh near 0."""

from mpmath import cosh, log, mpf, sqrt, tanh

from fit import Fit

HALF = mpf(1) / 2

FITS = {
    "Tanh": Fit("(tanh(x)/x - 1) / x^2 in s = x^2, relative to tanh(x)", lambda s: (tanh(sqrt(s)) / sqrt(s) - 1) / s, lambda s: s * sqrt(s) / tanh(sqrt(s)),
                0, 1, {"Single": 7}),
    "LogCosh": Fit("(log(cosh x) - x^2/2) / x^4 in s = x^2, relative to log(cosh x)", lambda s: (log(cosh(sqrt(s))) / s - HALF) / s,
                   lambda s: s * s / log(cosh(sqrt(s))), 0, 1, {"Single": 6}),
}
