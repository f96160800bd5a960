"""The polynomials of powers."""

from mpmath import atanh, log, mpf, sqrt

from fit import Fit

LOG2 = 2 / log(mpf(2))  # log2((1+s)/(1-s)) = LOG2 atanh(s)
Z_MAX = mpf("0.02945")  # s^2 at m = sqrt 2
HALF = mpf("0.50001")  # the rounding to the nearest integer may overstep the half by a little
SUM = mpf("0.53")  # where the low part of the product is added to a remainder of a half

FITS = {
    "Log2": Fit("log2((1+s)/(1-s)) beyond its s and s^3, divided by s^5, in z = s^2; relative to the first term",
                lambda z: LOG2 * (atanh(sqrt(z)) / sqrt(z) - 1 - z / 3) / z ** 2, lambda z: z ** 2 / LOG2, 0, Z_MAX, {"Single": 3, "Double": 7}),
    "Log2BeyondFirst": Fit("log2((1+s)/(1-s)) beyond its s, divided by s^3, in z = s^2; relative to the first term",
                           lambda z: LOG2 * (atanh(sqrt(z)) / sqrt(z) - 1) / z, lambda z: z / LOG2, 0, Z_MAX, {"SingleFast": 3}),
    "Log2Slope": Fit("the derivative of log2((1+s)/(1-s)) by s, in z = s^2; relative to itself",
                     lambda z: LOG2 / (1 - z), lambda z: (1 - z) / LOG2, 0, Z_MAX, {"Single": 2, "Double": 2}),
    "Exp2": Fit("(2^r - 1) / r, relative to 2^r", lambda r: (mpf(2) ** r - 1) / r, lambda r: abs(r) / mpf(2) ** r, -HALF, HALF,
                {"Single": (6, -SUM, SUM), "SingleFast": 5, "Double": 11, "DoubleFast": 10}),
}
