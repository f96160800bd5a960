"""A row of a family: what is approximated, where, and how well in each precision."""

import numpy
from mpmath import mpf


class Variant:
    """How many coefficients of which format, on which interval."""

    def __init__(self, precision, count, low, high):
        self.is_single = precision.startswith("Single")
        self.count, self.low, self.high = count, low, high

    def round(self, value):
        # A float by way of a double: a double rounding is possible, and harmless here, since the later coefficients make up for it.
        return mpf(float(numpy.float32(float(value)))) if self.is_single else mpf(float(value))


class Fit:
    """
    Approximates target(x) by a polynomial on [low, high]; the error is multiplied by weight(x) >= 0. counts: precision to number of coefficients
    (Single, SingleFast, Double, DoubleFast; what a Fast one lacks it takes from its Precise one), or to (count, low, high) where the interval differs.
    """

    def __init__(self, note, target, weight, low, high, counts):
        self.note, self.target, self.weight = note, target, weight
        self.variants = {p: Variant(p, *(c if isinstance(c, tuple) else (c, low, high))) for p, c in counts.items()}
