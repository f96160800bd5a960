#!/usr/bin/env python3
"""Writes the tables with second derivatives, Second/*.csv: for kernels in double, and for Hessians in float and double.

    python3 make_second.py            (needs mpmath and numpy)

The form is that of make_reference.py with two more columns. The inputs are doubles, printed as such, most of them floats too: those that
are not serve the kernels in double only.
"""

import pathlib

from mpmath import mp, mpf

from curvatures import CURVATURES
from losses import single
from make_reference import check, input_text, output_text, scale_text

ULPS = 4
HEADER = "x,y,value,value_scale,gradient,gradient_scale,hessian,hessian_scale"


def double_text(value):
    return repr(float(value)).removesuffix(".0")


def check_curvature(curvature, x, y):
    if abs(x) > 10000 or not curvature.loss.smooth(x, y) or not curvature.smooth(x, y):
        return
    before = mp.dps
    mp.dps = 300 + int(abs(x))
    try:
        h = mpf(10) ** -100
        slope = (curvature.loss.gradient(x + h, y) - curvature.loss.gradient(x - h, y)) / (2 * h)
        hessian = curvature.hessian(x, y)
        assert abs(slope - hessian) <= mpf(10) ** -30 * (abs(hessian) + mpf(10) ** -60), (curvature.loss.name, x, y, "hessian")
    finally:
        mp.dps = before


def points(curvature):
    for y in curvature.loss.labels:
        for x in curvature.loss.points:
            yield mpf(float(x)), single(y), double_text(x), double_text(single(y))
        for x in curvature.doubles:
            yield mpf(x), single(y), double_text(x), double_text(single(y))
    for x, y in curvature.loss.extra:
        yield single(x), single(y), double_text(single(x)), double_text(single(y))


def rows(curvature):
    loss = curvature.loss
    for x, y, x_text, y_text in points(curvature):
        # Nearer to 0 the textbook forms cancel more digits than the check works in, and its differences reach across a kink.
        if x == 0 or abs(x) > mpf(10) ** -100:
            check(loss, x, y)
            check_curvature(curvature, x, y)
        value, gradient, hessian = loss.value(x, y), loss.gradient(x, y), curvature.hessian(x, y)
        yield (
            x_text, y_text,
            output_text(value), scale_text(loss.value_scale(x, y), value),
            output_text(gradient), scale_text(loss.gradient_scale(x, y), gradient),
            output_text(hessian), scale_text(curvature.hessian_scale(x, y), hessian))


def write(curvature, folder):
    loss, table = curvature.loss, list(rows(curvature))
    with open(folder / f"{loss.name}.csv", "w", encoding="utf-8", newline="\n") as file:
        file.write(f"# formula: {loss.formula}\n")
        for name, value in loss.hyper.items():
            file.write(f"# {name} = {input_text(float(value))}\n")
        file.write(f"# ulps: {ULPS}\n{HEADER}\n")
        for row in table:
            file.write(",".join(row) + "\n")
    return len(table)


def main():
    mp.dps = 800
    folder = pathlib.Path(__file__).parent / "Second"
    for curvature in CURVATURES:
        print(f"{curvature.loss.name}: {write(curvature, folder)} rows")


if __name__ == "__main__":
    main()
