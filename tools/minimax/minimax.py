#!/usr/bin/env python3
"""Minimax polynomials with float coefficients, for the elementary functions of LossGen.

The Remez exchange on a dense grid; then the coefficients are rounded to float one after the other, the lowest first,
the remaining ones being fitted again each time, so that they make up for what rounding spoilt.

    python3 tools/minimax/minimax.py              fit every row of fits.py and print its constants and error
    python3 tools/minimax/minimax.py exp log1p    those rows
    python3 tools/minimax/minimax.py --check      fail unless each constant stands, as printed here, in the row's C# file
"""

import pathlib
import sys

import numpy
from mpmath import mp, mpf, matrix, lu_solve, cos, pi

mp.dps = 45
GRID = 1500


class Fit:
    """Approximates target(x) by a polynomial of count coefficients on [low, high]; the error is multiplied by weight(x) >= 0."""

    def __init__(self, file, target, weight, count, low, high, note):
        self.file, self.target, self.weight, self.count = file, target, weight, count
        self.low, self.high, self.note = mpf(low), mpf(high), note


def remez(xs, ts, ws, n):
    """The n coefficients of the minimax fit on the grid."""
    basis = [[x ** p for p in range(n)] for x in xs]

    def errors_of(c):
        return [w * (t - sum(cj * f for cj, f in zip(c, b))) for w, t, b in zip(ws, ts, basis)]

    # least squares already alternates about right
    sample = range(0, len(xs), 10)
    normal = matrix(n, n)
    right = matrix(n, 1)
    for i in sample:
        for j in range(n):
            right[j] += ws[i] ** 2 * basis[i][j] * ts[i]
            for k in range(n):
                normal[j, k] += ws[i] ** 2 * basis[i][j] * basis[i][k]
    best = list(lu_solve(normal, right))
    errors = errors_of(best)
    least = max(abs(e) for e in errors)
    for _ in range(30):
        picks = alternation(errors, n + 1)
        if len(picks) < n + 1:
            break
        a, b = matrix(n + 1, n + 1), matrix(n + 1, 1)
        for row, i in enumerate(picks):
            for j in range(n):
                a[row, j] = basis[i][j] * ws[i]
            a[row, n] = (-1) ** row
            b[row] = ts[i] * ws[i]
        solution = list(lu_solve(a, b))
        errors = errors_of(solution[:n])
        worst = max(abs(e) for e in errors)
        if worst < least:
            best, least = solution[:n], worst
        if worst <= abs(solution[n]) * mpf("1.0005"):
            break
    return best


def alternation(errors, count):
    """The largest error of each run of one sign; of too many runs, the largest that still alternate."""
    runs = []
    for i, e in enumerate(errors):
        if runs and (errors[runs[-1]] > 0) == (e > 0):
            if abs(e) > abs(errors[runs[-1]]):
                runs[-1] = i
        else:
            runs.append(i)
    while len(runs) > count:
        least = min(range(len(runs)), key=lambda k: abs(errors[runs[k]]))
        if least in (0, len(runs) - 1) or len(runs) == count + 1:
            runs.pop(0 if abs(errors[runs[0]]) < abs(errors[runs[-1]]) else -1)
        else:
            other = min(least - 1, least + 1, key=lambda k: abs(errors[runs[k]]))
            del runs[min(least, other):max(least, other) + 1]
    return runs


def to_float(value):
    # through a double: a double rounding is possible, and harmless here, since the later coefficients make up for it
    return mpf(float(numpy.float32(float(value))))


def fit(row):
    """The coefficients, each a float, and the weighted error that they leave."""
    # off the grid's ends and 0, where a target such as (log1p(x) - x) / x^2 would divide by 0
    xs = [(row.low + row.high) / 2 - (row.high - row.low) / 2 * cos(pi * (k + mpf("0.5")) / GRID) for k in range(GRID)]
    rest, ws, chosen = [row.target(x) for x in xs], [row.weight(x) for x in xs], []
    for degree in range(row.count - 1, -1, -1):
        lowest = to_float(remez(xs, rest, ws, degree + 1)[0])
        chosen.append(lowest)
        worst = max(abs(w * (t - lowest)) for w, t in zip(ws, rest))
        # what is left is again a polynomial with a constant term, of one degree less
        rest, ws = [(t - lowest) / x for t, x in zip(rest, xs)], [w * abs(x) for w, x in zip(ws, xs)]
    return chosen, worst


def text(value):
    """The shortest decimal that is this float, as it stands in the C# sources."""
    return numpy.format_float_scientific(numpy.float32(float(value)), unique=True, trim="-", exp_digits=1) \
        if abs(value) < mpf("1e-4") else numpy.format_float_positional(numpy.float32(float(value)), unique=True, trim="0")


def main(arguments):
    from fits import FITS
    check = "--check" in arguments
    names = [a for a in arguments if a != "--check"] or list(FITS)
    root = pathlib.Path(__file__).resolve().parents[2]
    missing = 0
    for name in names:
        row = FITS[name]
        coefficients, error = fit(row)
        print(f"{name}: {row.note}; error {mp.nstr(error, 3)} = 2^{mp.nstr(mp.log(error, 2), 4)}")
        source = (root / "src/LossGen.Generator/Functions" / row.file).read_text() if check else ""
        for power, c in enumerate(coefficients):
            found = "" if not check or text(c) in source else "   MISSING in " + row.file
            missing += bool(found)
            print(f"    x^{power}: {text(c)}{found}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
