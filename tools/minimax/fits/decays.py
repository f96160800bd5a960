"""The polynomial of log(1 + e), e = e^-|x|."""

from mpmath import log1p, mpf

from fit import Fit

HALF = mpf(1) / 2
SLOPE = mpf(7) / 8  # what DecayLog adds by itself

FITS = {
    "Log1p": Fit("log(1 + u)/u - 7/8 in v = u - 1/2, for 0 <= u <= 1, relative to log(1 + u)/u",
                 lambda v: log1p(v + HALF) / (v + HALF) - SLOPE, lambda v: (v + HALF) / log1p(v + HALF),
                 -HALF, HALF, {"Single": 10, "Double": 21}),
}
