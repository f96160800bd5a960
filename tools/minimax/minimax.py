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
    """approximate target(x) by sum of c[j] * x**powers[j] on [low, high]; the error is multiplied by weight(x)."""

    def __init__(self, file, target, weight, powers, low, high, note, fixed=()):
        self.file, self.target, self.weight, self.powers = file, target, weight, list(powers)
        self.low, self.high, self.note, self.fixed = mpf(low), mpf(high), note, list(fixed)


def remez(xs, ts, ws, powers):
    """Coefficients of the minimax fit on the grid, and its error."""
    n = len(powers)
    basis = [[x ** p for p in powers] for x in xs]
    picks = [round((1 - float(cos(pi * k / n))) / 2 * (len(xs) - 1)) for k in range(n + 1)]
    for _ in range(60):
        a, b = matrix(n + 1, n + 1), matrix(n + 1, 1)
        for row, i in enumerate(picks):
            for j in range(n):
                a[row, j] = basis[i][j] * ws[i]
            a[row, n] = (-1) ** row
            b[row] = ts[i] * ws[i]
        solution = lu_solve(a, b)
        c, level = [solution[j] for j in range(n)], abs(solution[n])
        errors = [ws[i] * (ts[i] - sum(cj * f for cj, f in zip(c, basis[i]))) for i in range(len(xs))]
        worst = max(abs(e) for e in errors)
        if worst <= level * mpf("1.0005"):
            break
        picks = alternation(errors, n + 1)
    return c, worst


def alternation(errors, count):
    """The largest error of each run of one sign; of more than count runs, the best consecutive ones."""
    runs = []
    for i, e in enumerate(errors):
        if runs and (errors[runs[-1]] > 0) == (e > 0):
            if abs(e) > abs(errors[runs[-1]]):
                runs[-1] = i
        else:
            runs.append(i)
    while len(runs) > count:
        runs.pop(0 if abs(errors[runs[0]]) < abs(errors[runs[-1]]) else -1)
    while len(runs) < count:  # too flat to alternate: pad with neighbours, the next exchange puts it right
        runs.append(min(runs[-1] + 1, len(errors) - 1) if runs else 0)
    return runs


def to_float(value):
    # through a double: a double rounding is possible, and harmless here, since the later coefficients make up for it
    return mpf(float(numpy.float32(float(value))))


def fit(row):
    """The coefficients, each a float, and the weighted error that they leave."""
    # off the grid's ends and 0, where a target such as (log1p(x) - x) / x would divide by 0
    xs = [(row.low + row.high) / 2 - (row.high - row.low) / 2 * cos(pi * (k + mpf("0.5")) / GRID) for k in range(GRID)]
    ws = [row.weight(x) for x in xs]
    rest, chosen = [row.target(x) for x in xs], []
    powers = list(row.powers)
    while powers:
        c, _ = remez(xs, rest, ws, powers)
        lowest = to_float(c[0])
        rest = [t - lowest * x ** powers[0] for t, x in zip(rest, xs)]
        chosen.append(lowest)
        powers.pop(0)
    return chosen, max(abs(w * t) for w, t in zip(ws, rest))


def text(value):
    """The shortest decimal that is this float, as it stands in the C# sources."""
    return numpy.format_float_scientific(numpy.float32(float(value)), unique=True, trim="-", exp_digits=1) \
        if abs(value) < mpf("1e-3") else numpy.format_float_positional(numpy.float32(float(value)), unique=True, trim="0")


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
        for power, c in zip(row.powers, coefficients):
            found = "" if not check or text(c) in source else "   MISSING in " + row.file
            missing += bool(found)
            print(f"    x^{power}: {text(c)}{found}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
