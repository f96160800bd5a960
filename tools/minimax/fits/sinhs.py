"""The polynomial of sinh near 0."""

from mpmath import sinh, sqrt

from fit import Fit

FITS = {
    "Sinh": Fit("(sinh(x)/x - 1) / x^2 in s = x^2, relative to sinh(x)", lambda s: (sinh(sqrt(s)) / sqrt(s) - 1) / s, lambda s: s * sqrt(s) / sinh(sqrt(s)),
                0, 1, {"Single": 4}),
}
