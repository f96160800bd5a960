#!/usr/bin/env python3
"""Writes the reference tables of the elementary functions in double, one CSV a function, beside this file.

    python3 make_tables.py [names...]            (needs mpmath)

A row has the arguments, the double nearest to the exact value, and what the exact value has beyond it, in units of that double's last place. Beyond the greatest
double that unit is its, and the double is infinite.
"""

import math
import pathlib
import random
import sys

from mpmath import isinf, mp, mpf

from functions import FUNCTIONS, PAIRS

ORDINARY, SIZES, STEPS = 110, 90, 2
GREATEST = sys.float_info.max


def unit(x):
    return math.ulp(min(abs(x), GREATEST))


def nearest(value):
    """The nearest double, ties to even, gradual underflow: mpmath's own conversion rounds twice below the normal range."""
    if isinf(value) or abs(value) >= mpf(2) ** 1024 - mpf(2) ** 970:
        return math.inf if value > 0 else -math.inf
    exponent = max(mp.frexp(value)[1] - 53, -1074) if value else 0
    whole = int(mp.nint(mp.ldexp(value, -exponent)))
    return math.ldexp(whole, exponent) if whole else math.copysign(0.0, value)


def parts(value):
    """High and rest."""
    if value == 0:
        return "0", "0"
    high = nearest(value)
    origin = mpf(2) ** 1024 * (1 if value > 0 else -1) if math.isinf(high) else mpf(high)
    rest = (value - origin) / mpf(unit(high))
    return text(high), text(nearest(rest))


def text(x):
    return repr(float(x)).removesuffix(".0")


def neighbours(x):
    found = [x]
    for direction in (math.inf, -math.inf):
        near = x
        for _ in range(STEPS):
            near = math.nextafter(near, direction)
            found.append(near)
    return found


def inside(x, domain):
    return domain[0] < x < domain[1] and math.isfinite(x) and x != 0


def arguments(name, domain, limit, hard):
    """Ordinary ones, every size, hard neighbourhoods: the same on every run."""
    source = random.Random(name)
    low, high = max(domain[0], -limit, -800), min(domain[1], limit, 800)
    wanted = [source.uniform(max(low, -10), min(high, 10)) for _ in range(ORDINARY // 2)]
    wanted += [source.uniform(low, high) for _ in range(ORDINARY // 2)]
    sizes = [math.ldexp(source.uniform(1, 2), source.randint(-1074, 1023)) for _ in range(SIZES // 3)]
    sizes += [math.ldexp(source.uniform(1, 2), source.randint(-40, 12)) for _ in range(2 * SIZES // 3)]
    wanted += [x * source.choice((-1, 1)) for x in sizes]
    wanted += [near for center in hard for near in neighbours(float(center))]
    wanted = [x if inside(x, domain) else -x for x in wanted]
    # Beyond the limit the value is 0, 1, infinite or x itself: one such argument on each side is enough.
    wanted = [x for x in wanted if abs(x) <= 2 * limit] + [2.5 * limit, -2.5 * limit, 1e300, -1e300]
    return sorted({x for x in wanted if inside(x, domain)})


def evaluate(value, *points):
    """In as many digits as its smallest and greatest parts need."""
    largest = max(abs(p) for p in points)
    mp.dps = 60 + (700 if largest < 1e-5 else 400 if largest < 1000 else 60)
    return value(*(mpf(p) for p in points))


def rows(name):
    value, domain, limit, hard, special = FUNCTIONS[name]
    for x in arguments(name, domain, limit, hard):
        # An exponential of more would have more digits in its exponent than mpmath is quick with.
        if abs(x) > 1e6 and math.isfinite(limit):
            continue
        yield (text(x),) + parts(evaluate(value, x))
    for x, expected in special.items():
        yield (x, expected, "inf" if expected == "inf" else "-inf" if expected == "-inf" else "0")
    yield ("nan", "nan", "0")


def pair_rows(name):
    value, domain, special = PAIRS[name]
    source = random.Random(name)
    for i in range(300):
        x = source.choice((source.uniform(0, 10), math.ldexp(source.uniform(1, 2), source.randint(-1070, 1000)), 1 + source.uniform(-1, 1) * 10 ** -source.randint(1, 15)))
        if name == "Pow":
            y = source.uniform(-1080, 1026) / math.log2(x) if i % 3 else float(source.randint(-40, 40))
            y = float(round(y)) if i % 4 == 0 and math.isfinite(y) else y
            x = -x if i % 8 == 0 else x
        elif name == "LogRatio":
            y = source.choice((x * (1 + source.uniform(-1, 1) * 10 ** -source.randint(0, 15)), math.ldexp(source.uniform(1, 2), source.randint(-1074, 1000))))
        else:
            x, y = math.ldexp(source.uniform(-2, 2), source.choice((0, 0, 3, source.randint(-500, 400)))), x
        yield (text(x), text(y)) + parts(evaluate(value, x, y))
    for x, y, expected in special:
        yield (x, y, expected, "inf" if expected == "inf" else "-inf" if expected == "-inf" else "0")


def main():
    folder = pathlib.Path(__file__).parent
    names = sys.argv[1:] or list(FUNCTIONS) + list(PAIRS)
    for name in names:
        table = list(rows(name) if name in FUNCTIONS else pair_rows(name))
        with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="\n") as file:
            file.write("x,high,rest\n" if name in FUNCTIONS else "x,y,high,rest\n")
            file.writelines(",".join(row) + "\n" for row in table)
        print(f"{name}: {len(table)} rows")


if __name__ == "__main__":
    main()
