"""The polynomials of sine and cosine."""

from mpmath import mpf, pi, sin, sqrt

from fit import Fit

# r = x - q pi oversteps half of pi where the rounding of x/pi counts: at the ends of the ranges, 2^18 and 2^34, by this much.
SINGLE = pi / 2 * mpf("1.015")
DOUBLE = pi / 2 * mpf("1.0001")

# The last zero of the error lies at half of pi, so that the cosine of 0 is 1.
DOUBLE_FAST = pi / 2 * mpf("1.005")

FITS = {
    "Sin": Fit("(sin(r)/r - 1) / r^2 in s = r^2, relative to sin(r)", lambda s: (sin(sqrt(s)) / sqrt(s) - 1) / s, lambda s: s * sqrt(s) / sin(sqrt(s)),
               0, 1, {"Single": (4, 0, SINGLE ** 2), "Double": (8, 0, DOUBLE ** 2), "DoubleFast": (7, 0, DOUBLE_FAST ** 2)}),
}
