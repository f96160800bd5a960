"""The polynomials of sine and cosine."""

from mpmath import mpf, pi, sin, sqrt

from fit import Fit

HALF_PI = pi / 2 * mpf("1.002")

FITS = {
    "Sin": Fit("(sin(x)/x - 1) / x^2 in s = x^2, relative to sin(x)", lambda s: (sin(sqrt(s)) / sqrt(s) - 1) / s, lambda s: s * sqrt(s) / sin(sqrt(s)),
               0, HALF_PI ** 2, {"Single": 4}),
}
