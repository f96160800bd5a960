#!/usr/bin/env python3
"""Writes the reference tables of the conformance tests, one CSV per loss, beside this file.

    python3 make_reference.py            (needs mpmath and numpy)

Inputs are floats, printed so that they read back exactly. Outputs are exact values to 25 digits; `inf` and `0` stand for numbers beyond
1e+-350. An output is right if it is within `ulps` units in the last place of its scale, the exact value unless the row says another one.
"""

import pathlib
import re

import numpy
from mpmath import cosh, inf, isinf, mp, mpf, nstr

from losses import LOSSES

DIGITS = 25
ULPS = 4


def exact(value):
    """A float, or a label's text, as the exact number that the kernel sees."""
    return mpf(float(numpy.float32(value)))


def input_text(value):
    value = numpy.float32(value)
    if numpy.isinf(value):
        return "inf" if value > 0 else "-inf"
    return "-0" if value == 0 and numpy.signbit(value) else re.sub(r"\.0$", "", str(value))


def output_text(value):
    value = mpf(value)
    if value == 0 or abs(value) < mpf(10) ** -350:
        return "0"
    if abs(value) > mpf(10) ** 350:
        return "inf" if value > 0 else "-inf"
    return re.sub(r"\.0$", "", nstr(value, DIGITS, min_fixed=-5, max_fixed=16))


def scale_text(scale, value):
    """The scale, where it is so much larger than the value that it matters."""
    return output_text(scale) if scale > 2 * abs(value) and not isinf(value) else ""


def agree(actual, expected, tolerance):
    return abs(actual - expected) <= tolerance * abs(expected)


def check(loss, x, y):
    """The value against the textbook formula, and the gradient against differences of the value, in as many digits as that takes."""
    if abs(x) > 10000:
        return
    before = mp.dps
    # (1 - sigmoid(x))^2 cancels 0.87*|x| digits, and x as small as 1e-45 another 90.
    mp.dps = 300 + int(abs(x))
    try:
        value = loss.value(x, y)
        assert agree(value, loss.textbook(x, y), mpf(10) ** -40), (loss.name, x, y, "value")
        if loss.smooth(x, y):
            h = mpf(10) ** -100
            slope = (loss.value(x + h, y) - loss.value(x - h, y)) / (2 * h)
            gradient = loss.gradient(x, y)
            assert abs(slope - gradient) <= mpf(10) ** -30 * (abs(gradient) + mpf(10) ** -60), (loss.name, x, y, "gradient")
    finally:
        mp.dps = before


def rows(loss):
    points = [(x, y) for y in loss.labels for x in loss.points] + list(loss.extra)
    for x, y in points:
        a, b = exact(x), exact(y)
        check(loss, a, b)
        value, gradient = loss.value(a, b), loss.gradient(a, b)
        yield (
            input_text(x), input_text(y),
            output_text(value), scale_text(loss.value_scale(a, b), value),
            output_text(gradient), scale_text(loss.gradient_scale(a, b), gradient))
    for x, y, value, gradient in loss.limits:
        yield (input_text(float(x)), input_text(y), output_text(value), "", output_text(gradient), "")


def write(loss, folder):
    table = list(rows(loss))
    assert len(table) >= 40, (loss.name, len(table))
    with open(folder / f"{loss.name}.csv", "w", encoding="utf-8", newline="\n") as file:
        file.write(f"# formula: {loss.formula}\n")
        for name, value in loss.hyper.items():
            file.write(f"# {name} = {input_text(float(value))}\n")
        file.write(f"# ulps: {ULPS}\n")
        file.write("x,y,value,value_scale,gradient,gradient_scale\n")
        for row in table:
            file.write(",".join(row) + "\n")
    return len(table)


def main():
    # Differences of numbers near 1 are printed down to 1e-350.
    mp.dps = 500
    assert output_text(inf) == "inf" and output_text(cosh(mpf(0))) == "1"
    folder = pathlib.Path(__file__).parent
    for loss in LOSSES:
        print(f"{loss.name}: {write(loss, folder)} rows")


if __name__ == "__main__":
    main()
