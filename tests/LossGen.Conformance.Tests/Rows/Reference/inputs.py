"""Rows of exact floats, by a rule that the tests have too (RowValues.cs).

    flat:v           the number v in every place
    normal:s:k       nearly normal numbers times 2^k, by the seed s: sums of four draws, 18 bits
    uniform:s:k      in [0, 1), times 2^k: 16 bits
    mixed:s:k        of all magnitudes from 2^-30 to 2^30, times 2^k
    bits:s:k         0 or 1
    ... i=v j=w      with v in place i, and so on
"""

import numpy
from mpmath import mpf

MASK = 0xFFFFFFFF


def draws(seed):
    """16 bits each: the upper half of a linear congruential generator's state."""
    state = (seed * 2654435761 + 12345) & MASK
    while True:
        state = (state * 1664525 + 1013904223) & MASK
        yield state >> 16


def element(kind, draw):
    if kind == "normal":
        return mpf(sum(next(draw) for _ in range(4)) - 131070) / 2 ** 15
    if kind == "uniform":
        return mpf(next(draw)) / 2 ** 16
    if kind == "mixed":
        return mpf(next(draw) - 32768) / 2 ** 15 * mpf(2) ** (next(draw) % 61 - 30)
    assert kind == "bits", kind
    return mpf(next(draw) >> 15)


def single(text):
    """The exact value of the float nearest to a number."""
    return mpf(float(numpy.float32(text)))


def row(spec, length):
    rule, *patches = spec.split()
    kind, *arguments = rule.split(":")
    if kind == "flat":
        values = [single(arguments[0])] * length
    else:
        draw, factor = draws(int(arguments[0])), mpf(2) ** int(arguments[1])
        values = [element(kind, draw) * factor for _ in range(length)]
    for patch in patches:
        place, value = patch.split("=")
        values[int(place)] = single(value)
    assert all(v == single(v) or v != v for v in values), spec
    return values
