"""The polynomials of log Gamma and its derivatives."""

from mpmath import cos, digamma, findroot, log, loggamma, mpf, pi, psi, sin, sqrt

from fit import Fit

HALF = mpf(1) / 2
ROOT = findroot(digamma, mpf("1.4616321449683623"))  # of digamma
SEAM = mpf("2.5")  # from here on log Gamma is Stirling's formula and a correction


def near(s):
    t = s + SEAM / 2 - HALF
    return loggamma(1 + t) / (t * (t - 1))


def stirling(x):
    return (x - HALF) * (log(x) - 1) + (log(2 * pi) - 1) / 2


def far(w):
    x = 1 / sqrt(w)
    return x * (loggamma(x) - stirling(x))


def beside_log(s):
    y = s + HALF
    return (digamma(1 / y) + log(y * ROOT)) / (1 - y * ROOT)


def beyond_reciprocal(s):
    y = s + HALF
    return (psi(1, 1 / y) / y - 1) / y


FITS = {
    "LgammaNear": Fit("log Gamma(1 + t) / (t (t - 1)) in s = t - 3/4, relative to log Gamma(1 + t)", near, lambda s: 1 / abs(near(s)),
                      (1 - SEAM) / 2, (SEAM - 1) / 2, {"Single": 11, "SingleFast": 10, "Double": 24, "DoubleFast": 23}),
    "LgammaFar": Fit("What log Gamma has beyond Stirling's formula, times x, in w = 1/x^2, relative to log Gamma(x)", far,
                     lambda w: sqrt(w) / loggamma(1 / sqrt(w)), 0, 1 / SEAM ** 2, {"Single": 3, "Double": 11, "DoubleFast": 10}),
    "Digamma": Fit("(digamma(x) - log(x/r)) / (1 - r/x), r being digamma's root, in s = 1/x - 1/2, relative to digamma(x)", beside_log,
                   lambda s: abs((1 - (s + HALF) * ROOT) / digamma(1 / (s + HALF))), -HALF, HALF,
                   {"Single": 8, "SingleFast": 6, "Double": 23, "DoubleFast": 22}),
    "Trigamma": Fit("(trigamma(x) - 1/x) x^2 in s = 1/x - 1/2, relative to trigamma(x)", beyond_reciprocal,
                    lambda s: (s + HALF) ** 2 / psi(1, 1 / (s + HALF)), -HALF, HALF, {"Single": 9, "SingleFast": 7, "Double": 25, "DoubleFast": 22}),
    "SinPi": Fit("sin(pi d) / (pi d) - 1, over d^2, in z = d^2", lambda z: (sin(pi * sqrt(z)) / (pi * sqrt(z)) - 1) / z,
                 lambda z: z * pi * sqrt(z) / sin(pi * sqrt(z)), 0, HALF ** 2, {"Single": 4, "Double": 8}),
    "CosPi": Fit("(cos(pi d) - 1) / d^2, in z = d^2", lambda z: (cos(pi * sqrt(z)) - 1) / z, lambda z: z, 0, HALF ** 2, {"Single": 5, "Double": 8}),
}
