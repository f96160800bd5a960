"""The polynomials of log cosh: near 0, and of the logarithm of 1 + e^-2|x| far from it."""

from mpmath import cosh, exp, log, log1p, mpf, sqrt

from fit import Fit

HALF = mpf(1) / 2
SEAM = mpf(17) / 16

FITS = {
    "LogCosh": Fit("(log(cosh x) - x^2/2) / x^4 in s = x^2, for x < 17/16, relative to log(cosh x)",
                   lambda s: (log(cosh(sqrt(s))) / s - HALF) / s, lambda s: s * s / log(cosh(sqrt(s))),
                   0, SEAM ** 2, {"Single": 7, "SingleFast": 6, "Double": 15, "DoubleFast": 14}),
    "LogCoshTail": Fit("(log(1+u) - u + u^2/2) / u^3 for u < e^(-17/8), by the error that it leaves in log(cosh x), u = e^-2x",
                       lambda u: (log1p(u) - u + u ** 2 / 2) / u ** 3, lambda u: u ** 3 / (log1p(u) - log(mpf(2)) - log(u) / 2),
                       0, exp(-2 * SEAM), {"Single": 3, "SingleFast": 2, "Double": 8, "DoubleFast": 7}),
}
