"""The polynomials of the logarithms."""

from mpmath import log1p, mpf, sqrt

from fit import Fit

FITS = {
    "Log": Fit("(log(1+f) - f) / f^2, relative to log(1+f)", lambda f: (log1p(f) - f) / f ** 2, lambda f: f ** 2 / abs(log1p(f)),
               sqrt(mpf(1) / 2) - 1, sqrt(mpf(2)) - 1, {"Single": 9}),
    "Log1pOfUnit": Fit("(log(1+u) - u + u^2/2) / u^3, relative to log(1+u)", lambda u: (log1p(u) - u + u ** 2 / 2) / u ** 3, lambda u: u ** 3 / log1p(u),
                       0, 1, {"Single": 8}),
}
