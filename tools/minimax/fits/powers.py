"""The polynomials of powers."""

from mpmath import atanh, log, mpf, sqrt

from fit import Fit

LOG2 = 2 / log(mpf(2))  # log2((1+s)/(1-s)) = LOG2 atanh(s)

FITS = {
    "Log2": Fit("log2((1+s)/(1-s)) beyond its s and s^3, divided by s^5, in z = s^2; relative to the first term",
                lambda z: LOG2 * (atanh(sqrt(z)) / sqrt(z) - 1 - z / 3) / z ** 2, lambda z: z ** 2 / LOG2, 0, mpf("0.02945"), {"Single": 3}),
    "Exp2": Fit("(2^r - 1) / r, relative to 2^r", lambda r: (mpf(2) ** r - 1) / r, lambda r: abs(r) / mpf(2) ** r, mpf("-0.50001"), mpf("0.50001"),
                {"Single": 6}),
}
