"""The polynomials of the logarithms."""

from mpmath import atanh, expm1, log, log1p, mpf, sqrt

from fit import Fit

LOW, HIGH = mpf("-0.25"), mpf("0.5")
OVER_LN2 = 1 / log(mpf(2))
HALF_LN2 = log(mpf(2)) / 2 * mpf("1.0001")  # the rounding of n = x/ln2 may overstep the half by a little

FITS = {
    "Log": Fit("(log(1+f) - f) / f^2, relative to log(1+f), for 1+f from 3/4 to 3/2",
               lambda f: (log1p(f) - f) / f ** 2, lambda f: f ** 2 / abs(log1p(f)),
               LOW, HIGH, {"Single": 9, "SingleFast": 8}),
    "Log2": Fit("(log2(1+f) - f / ln 2) / f^2, relative to log2(1+f), for 1+f from sqrt(1/2) to sqrt 2",
                lambda f: (log1p(f) - f) * OVER_LN2 / f ** 2, lambda f: f ** 2 / abs(log1p(f) * OVER_LN2),
                sqrt(mpf(1) / 2) - 1, sqrt(mpf(2)) - 1, {"Single": 9, "SingleFast": 8}),
    "Quotient": Fit("(log((1+s)/(1-s)) / s - 2) / z in z = s^2, relative to log((1+s)/(1-s)), for s to 1/5",
                    lambda z: 2 * (atanh(sqrt(z)) / sqrt(z) - 1) / z, lambda z: z * sqrt(z) / (2 * atanh(sqrt(z))),
                    0, mpf("0.04"), {"Single": 3, "Double": 7}),
    "Log1pOfUnit": Fit("(log(1+u) - u + u^2/2) / u^3, relative to log(1+u)",
                       lambda u: (log1p(u) - u + u ** 2 / 2) / u ** 3, lambda u: u ** 3 / log1p(u),
                       0, 1, {"Single": 8, "SingleFast": 7, "Double": 19, "DoubleFast": 18}),
    "Expm1": Fit("(e^r - 1 - r) / r^2, relative to e^r - 1, for log(1 - e^x)",
                 lambda r: (expm1(r) - r) / r ** 2, lambda r: r ** 2 / abs(expm1(r)),
                 -HALF_LN2, HALF_LN2, {"Single": 6, "SingleFast": 5, "Double": 11, "DoubleFast": 10}),
}
