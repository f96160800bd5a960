"""The polynomials of powers."""

from mpmath import atanh, log, mpf, sqrt

from fit import Fit

LOG2 = 2 / log(mpf(2))  # log2((1+s)/(1-s)) = LOG2 atanh(s)
Z_MAX = mpf("0.02945")  # s^2 at m = sqrt 2
HALF = mpf("0.50001")  # the rounding to the nearest integer may overstep the half by a little
SUM = mpf("0.53")  # where the low part of the product is added to a remainder of a half
THIRD = mpf(1) / 3
H_MAX = mpf("0.1036")  # |1 - a y^3| of the first guess y of a^(-1/3), from the bits of a
H_MAX_2 = mpf(2) ** -21  # and after one step

FITS = {
    "Log2": Fit("log2((1+s)/(1-s)) beyond its s and s^3, divided by s^5, in z = s^2; relative to the first term",
                lambda z: LOG2 * (atanh(sqrt(z)) / sqrt(z) - 1 - z / 3) / z ** 2, lambda z: z ** 2 / LOG2, 0, Z_MAX, {"Single": 3, "Double": 7}),
    "Log2BeyondFirst": Fit("log2((1+s)/(1-s)) beyond its s, divided by s^3, in z = s^2; relative to the first term",
                           lambda z: LOG2 * (atanh(sqrt(z)) / sqrt(z) - 1) / z, lambda z: z / LOG2, 0, Z_MAX, {"SingleFast": 3}),
    "Log2Slope": Fit("the derivative of log2((1+s)/(1-s)) by s, in z = s^2; relative to itself",
                     lambda z: LOG2 / (1 - z), lambda z: (1 - z) / LOG2, 0, Z_MAX, {"Single": 2, "Double": 2}),
    "Exp2": Fit("(2^r - 1) / r, relative to 2^r", lambda r: (mpf(2) ** r - 1) / r, lambda r: abs(r) / mpf(2) ** r, -HALF, HALF,
                {"Single": (6, -SUM, SUM), "SingleFast": 5, "Double": 11, "DoubleFast": 10}),
    "InverseCbrt": Fit("((1 - h)^(-1/3) - 1) / h, relative to (1 - h)^(-1/3)", lambda h: ((1 - h) ** (-THIRD) - 1) / h,
                       lambda h: abs(h) * (1 - h) ** THIRD, -H_MAX, H_MAX, {"Double": 4}),
    "Cbrt": Fit("((1 - h)^(-2/3) - 1) / h, relative to (1 - h)^(-2/3)", lambda h: ((1 - h) ** (-2 * THIRD) - 1) / h,
                lambda h: abs(h) * (1 - h) ** (2 * THIRD), -H_MAX, H_MAX, {"Single": 5, "Double": (2, -H_MAX_2, H_MAX_2)}),
    "CbrtSquared": Fit("((1 - h)^(-1/3) - 1) / h, relative to (1 - h)^(-1/3)", lambda h: ((1 - h) ** (-THIRD) - 1) / h,
                       lambda h: abs(h) * (1 - h) ** THIRD, -H_MAX, H_MAX, {"Single": 5, "Double": (2, -H_MAX_2, H_MAX_2)}),
}
