"""The polynomials of e^x and its kin."""

from mpmath import exp, expm1, log, mpf

from fit import Fit

LN2 = log(mpf(2))
HALF_LN2 = LN2 / 2 * mpf("1.0001")  # the rounding of n = x/ln2 may overstep the half by a little
HALF = mpf("0.50001")

# e^r - 1 from -1/4 to 1/2, where its last place changes its worth
QUARTER_LESS = log(mpf(3) / 4) * mpf("1.00001")
HALF_MORE = log(mpf(3) / 2) * mpf("1.00001")

FITS = {
    "Exp": Fit("(e^r - 1 - r) / r^2, relative to e^r", lambda r: (exp(r) - 1 - r) / r ** 2, lambda r: r ** 2 / exp(r), -HALF_LN2, HALF_LN2,
               {"Single": 5, "SingleFast": 4, "Double": 10, "DoubleFast": 9}),
    "Exp2": Fit("(2^r - 1) / r, relative to 2^r", lambda r: expm1(r * LN2) / r, lambda r: abs(r) / mpf(2) ** r, -HALF, HALF,
                {"Single": 6, "Double": 11}),
    "Expm1": Fit("(e^r - 1 - r) / r^2, relative to e^r - 1", lambda r: (expm1(r) - r) / r ** 2, lambda r: r ** 2 / abs(expm1(r)), -HALF_LN2, HALF_LN2,
                 {"Single": 5, "Double": 10}),
    "Expm1Cubic": Fit("2 (e^r - 1 - r - r^2/2) / r^3, relative to e^r - 1", lambda r: 2 * (expm1(r) - r - r ** 2 / 2) / r ** 3,
                      lambda r: abs(r) ** 3 / (2 * abs(expm1(r))), QUARTER_LESS, HALF_MORE, {"Single": 5, "Double": 9}),
}
