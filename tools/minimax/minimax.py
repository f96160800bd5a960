#!/usr/bin/env python3
"""Minimax polynomials for the elementary functions of LossGen, their coefficients rounded to float or double.

The Remez exchange on a dense grid; then the coefficients are rounded to the format one after the other, the lowest first,
the remaining ones being fitted again each time, so that they make up for what rounding spoilt.

    python3 tools/minimax/minimax.py                  fit every row of fits/*.py and write the C# tables
    python3 tools/minimax/minimax.py logarithms       the rows of one family
    python3 tools/minimax/minimax.py --check [...]    write nothing; fail unless the tables are what would be written

Each module of fits/ is a family: its FITS, name by name, become the properties of src/LossGen.Generator/Functions/Polynomials/<Family>Polynomials.cs.
Needs mpmath and numpy.
"""

import importlib
import pathlib
import sys
from concurrent.futures import ProcessPoolExecutor

from mpmath import mp, mpf, matrix, lu_solve, cos, pi

import table

mp.dps = 60
GRID = 1200

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parents[1] / "src/LossGen.Generator/Functions/Polynomials"


def remez(xs, ts, ws, n):
    """The n coefficients of the minimax fit on the grid."""
    basis = [[x ** p for p in range(n)] for x in xs]

    def errors_of(c):
        return [w * (t - mp.fdot(c, b)) for w, t, b in zip(ws, ts, basis)]

    # The grid is denser at its ends, as Chebyshev's points are: even steps on it alternate about right.
    picks = [min(len(xs) - 1, round(len(xs) * k / n)) for k in range(n + 1)]
    best, least = None, mp.inf
    for _ in range(40):
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
        picks = alternation(errors, n + 1)
        if len(picks) < n + 1:
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


def fit(row, variant):
    """The coefficients, each a number of the format, and the weighted error that they leave."""
    low, high = mpf(variant.low), mpf(variant.high)
    # off the interval's ends and 0, where a target such as (log1p(x) - x) / x^2 would divide by 0
    xs = [(low + high) / 2 - (high - low) / 2 * cos(pi * (k + mpf("0.5")) / GRID) for k in range(GRID)]
    rest, ws, chosen = [row.target(x) for x in xs], [row.weight(x) for x in xs], []
    for degree in range(variant.count - 1, -1, -1):
        lowest = variant.round(remez(xs, rest, ws, degree + 1)[0])
        chosen.append(lowest)
        worst = max(abs(w * (t - lowest)) for w, t in zip(ws, rest))
        # what is left is again a polynomial with a constant term, of one degree less
        rest, ws = [(t - lowest) / x for t, x in zip(rest, xs)], [w * abs(x) for w, x in zip(ws, xs)]
    return chosen, worst


def fit_named(family, name, precision):
    row = importlib.import_module("fits." + family).FITS[name]
    return fit(row, row.variants[precision])


def main(arguments):
    check = "--check" in arguments
    families = [a for a in arguments if a != "--check"] or sorted(p.stem for p in (HERE / "fits").glob("*.py") if p.stem != "__init__")
    jobs = [(f, n, p) for f in families for n, row in importlib.import_module("fits." + f).FITS.items() for p in row.variants]
    with ProcessPoolExecutor() as pool:
        results = dict(zip(jobs, pool.map(fit_named, *zip(*jobs))))
    stale = 0
    for family in families:
        module = importlib.import_module("fits." + family)
        rows = [(n, row, {p: results[family, n, p] for p in row.variants}) for n, row in module.FITS.items()]
        for name, _, fits in rows:
            for precision, (coefficients, error) in fits.items():
                print(f"{family}.{name} {precision}: {len(coefficients)} coefficients, error 2^{mp.nstr(mp.log(error, 2), 4)}")
        text, path = table.write(family, module.__doc__, rows), OUT / f"{table.class_name(family)}.cs"
        if not check:
            path.write_text(text)
        elif not path.exists() or path.read_text() != text:
            stale += 1
            print(f"{path.name} is not what the fits give")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    sys.exit(main(sys.argv[1:]))
