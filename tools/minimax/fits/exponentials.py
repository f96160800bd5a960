"""The polynomials of e^x and its kin."""

from mpmath import exp, expm1, log, mpf

from fit import Fit

HALF_LN2 = log(mpf(2)) / 2 * mpf("1.0001")  # the rounding of n = x/ln2 may overstep the half by a little

FITS = {
    "Exp": Fit("(e^r - 1 - r) / r^2, relative to e^r", lambda r: (exp(r) - 1 - r) / r ** 2, lambda r: r ** 2 / exp(r), -HALF_LN2, HALF_LN2,
               {"Single": 5}),
    "Expm1": Fit("(e^r - 1 - r) / r^2, relative to e^r - 1", lambda r: (expm1(r) - r) / r ** 2, lambda r: r ** 2 / abs(expm1(r)), -HALF_LN2, HALF_LN2,
                 {"Single": 6}),
}
