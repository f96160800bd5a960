"""The polynomials of sinh and cosh around 0: the odd and the even half of e^r."""

from mpmath import cosh, log, mpf, sinh, sqrt

from fit import Fit

HALF_LN2 = log(mpf(2)) / 2 * mpf("1.0001")  # the rounding of n = x/ln2 may overstep the half by a little

FITS = {
    "Sinh": Fit("(sinh(r)/r - 1) / r^2 in s = r^2, relative to sinh(r)", lambda s: (sinh(sqrt(s)) / sqrt(s) - 1) / s, lambda s: s * sqrt(s) / sinh(sqrt(s)),
                0, HALF_LN2 ** 2, {"Single": 2, "Double": 5}),
    "TwiceCosh": Fit("2 (cosh(r) - 1) / r^2 in s = r^2, relative to 2 cosh(r)", lambda s: 2 * (cosh(sqrt(s)) - 1) / s, lambda s: s / (2 * cosh(sqrt(s))),
                0, HALF_LN2 ** 2, {"Single": 3, "SingleFast": 2, "Double": 5}),
}
