#!/usr/bin/env python3
"""Writes the tables of the catalogue's tests: at chosen points the exact value of each loss and its exact derivatives.

    python3 make_tables.py [name ...]            (needs mpmath and numpy)

The losses are those of losses.py, the points follow from the kinds of the inputs in signatures.txt, and a derivative is a central difference in so many digits that it
is exact: it owes nothing to the compiler. Inputs are rounded to float first, so that one table serves both types. A number may carry its size, as 0.5~20: relative errors of 1 in all real
inputs together move it by 20, and so does their rounding inside of a kernel.
"""

import pathlib
import random
import sys

import numpy
from mpmath import fsum, inf, isinf, mp, mpf, nstr

from losses import LOSSES

# Far out in a tail a loss over elements is 1 less e^-1000: so many digits that some are left.
DIGITS, ELEMENT_DIGITS = 120, 500
mp.dps = DIGITS
STEP = mpf(10) ** -30
FOLDER = pathlib.Path(__file__).parent
EXACT = {"label", "bit", "sign", "index", "integer", "count"}
SIZES = (2, 3, 5, 2, 17, 70)
FLOOR = mpf(numpy.float64(1e-16).item())

REAL = [0.7, -1.3, 0.013, -3e-5, 4.7, -6.2, 12.5, -17.25, 45, -88, 210, -1000]
POINTS = dict(
    real=REAL,
    logits=[v if abs(v) < 100 else v / 10 for v in REAL] + [19.5, -31, 95, -99],
    lograte=[v if abs(v) < 50 else v / 20 for v in REAL],
    logprob=[-0.7, -1.3, -0.013, -3.7, -12.5, -33, -0.25, -75],
    probability=[0.3, 0.9, 0.5, 0.07, 0.999, 2e-5, 0.9999, 0.62],
    positive=[0.8, 3.5, 1.7, 0.03, 12, 140, 0.5, 1.25],
    cosine=[0.31, -0.52, 0.93, 0.07, -0.88],
    label=[1, 0, 0.3, 1, 0, 0.9], bit=[1, 0, 0, 1, 1], sign=[1, -1, -1], count=[0, 3, 1, 17, 2.5], integer=[0, 3, 1, 17, 2],
)


class Signature:
    def __init__(self, line):
        name, method, row, inputs, options, gradients = (part.strip() for part in line.split("|"))
        self.name, self.method, self.row, self.gradients = name, method, row, gradients.split()
        self.inputs = {}
        for word in inputs.split():
            parameter, kind = word.split(":")
            self.inputs[parameter] = kind.split(".") if row else ("value", kind)
        self.options = {word.split("=")[0]: word.split("=")[1].split(",") for word in options.split()}
        self.value = LOSSES[name]


def single(value):
    return mpf(float(numpy.float32(value)))


def settings(signature):
    """The first values of all options together, then the second ones."""
    count = max((len(v) for v in signature.options.values()), default=1)
    return [{n: v[i] for n, v in signature.options.items()} for i in range(count)]


class Point:
    """The arguments of one element or row: numbers, or lists of them."""

    def __init__(self, signature, values, hyper, weight=mpf(1), counts=True):
        self.signature, self.values, self.hyper, self.weight, self.counts = signature, values, hyper, weight, counts

    def at(self, *moves):
        """The value, with some numbers moved: (name, place, by)."""
        values = {n: list(v) if isinstance(v, list) else v for n, v in (self.values | self.hyper).items()}
        for name, place, by in moves:
            if place is None:
                values[name] += by
            else:
                values[name][place] += by
        values.pop("counts", None)
        values.pop("ignoreIndex", None)
        return self.signature.value(**values)

    def scale(self, name, place):
        given = (self.values | self.hyper)[name]
        value = given if place is None else given[place]
        return STEP * (abs(value) if 0 < abs(value) < 1 else 1), value

    def slope(self, name, place, *moves):
        h, value = self.scale(name, place)
        return mpf(0) if isinf(value) else (self.at((name, place, h), *moves) - self.at((name, place, -h), *moves)) / (2 * h)

    def curvature(self, name, place, *moves):
        h, _ = self.scale(name, place)
        return (self.at((name, place, h), *moves) - 2 * self.at(*moves) + self.at((name, place, -h), *moves)) / h ** 2

    def bend(self, name, place, other, spot):
        h, _ = self.scale(other, spot)
        return (self.curvature(name, place, (other, spot, h)) - self.curvature(name, place, (other, spot, -h))) / (2 * h)

    def mixed(self, name, place, other, spot):
        h, value = self.scale(other, spot)
        return mpf(0) if isinf(value) else (self.slope(name, place, (other, spot, h)) - self.slope(name, place, (other, spot, -h))) / (2 * h)

    def reals(self):
        for name, (_, kind) in self.signature.inputs.items():
            if kind not in EXACT:
                yield name, range(len(self.values[name])) if isinstance(self.values[name], list) else [None]
        for name in self.hyper:
            if name != "ignoreIndex":
                yield name, [None]

    def size(self, derivative):
        """What relative errors of 1 in all real numbers make, where `derivative(name, place)` is that of the result; logits count by their distance from the greatest."""
        total = mpf(0)
        for name, places in self.reals():
            given = (self.values | self.hyper)[name]
            pairs = [(derivative(name, place), given if place is None else given[place]) for place in places]
            pairs = [(d, v) for d, v in pairs if not isinf(v)]
            # A shift of all logits costs nothing but its own rounding.
            top = max(v for _, v in pairs) if self.signature.inputs.get(name, ("", ""))[1] == "logits" and len(pairs) > 1 else mpf(0)
            total += fsum(abs(d * (v - top)) for d, v in pairs) + abs(fsum(d for d, _ in pairs) * top)
        return total

    def places(self, name):
        given = self.values[name]
        if not isinstance(given, list):
            return [None]
        label = self.values.get("y", self.values.get("action"))
        chosen = {0, len(given) - 1} | ({label} if isinstance(label, int) and 0 <= label < len(given) else set())
        return range(len(given)) if len(given) <= 6 else sorted(chosen)


def text(value, digits=20):
    return "0" if abs(value) < mpf(10) ** -330 else "inf" if value == inf else nstr(value, digits, min_fixed=-5, max_fixed=digits).removesuffix(".0")


def sized(value, size):
    return text(value) + (f"~{text(size, 3)}" if size > mpf("1.25") * abs(value) and text(size) != "0" else "")


def number(value):
    return str(value) if isinstance(value, int) else "-inf" if value == -inf else "inf" if value == inf else repr(float(value)).removesuffix(".0")


def joined(given):
    return ",".join(map(number, given)) if isinstance(given, list) else number(given)


def line(point):
    signature = point.signature
    words = [f"{n}={joined(v)}" for n, v in point.values.items() if signature.inputs[n][0] != "class"]
    value = point.at() if point.counts else mpf(0)
    results = [sized(value, point.size(point.slope) if point.counts else 0)]
    if point.weight != 1 or not point.counts:
        results.append(f"weight={number(point.weight if point.counts else 0)}")
    for name in signature.gradients:
        parts = []
        for place in point.places(name):
            if point.counts:
                slope = sized(point.slope(name, place), point.size(lambda other, spot: point.mixed(name, place, other, spot)))
            else:
                slope = "0"
            parts.append(slope if place is None else f"{place}:{slope}")
        results.append(f"d{name}=" + ",".join(parts))
        if signature.name.endswith("Objective"):
            parts = []
            for place in point.places(name):
                size = point.size(lambda other, spot: point.bend(name, place, other, spot))
                parts.append(("" if place is None else f"{place}:") + sized(max(FLOOR, point.curvature(name, place)), size))
            results.append(f"d2{name}=" + ",".join(parts))
    return f"point {' '.join(words)} -> {' '.join(results)}"


def elements(signature, hyper, source):
    """So many elements that each kind's values come by, every input at a pace of its own."""
    count = max(len(POINTS[k]) for _, k in signature.inputs.values() if k in POINTS)
    for i in range(count):
        values = {}
        for pace, (name, (_, kind)) in enumerate(signature.inputs.items()):
            if kind == "low":
                values[name] = -inf if i % 4 == 0 else single(source.uniform(-3, 0))
            elif kind == "high":
                values[name] = inf if i % 4 == 1 else single(source.uniform(0.5, 4))
            else:
                given = POINTS[kind]
                value = given[(i + pace * (i // 3 + 1)) % len(given)] if pace else given[i % len(given)]
                values[name] = value if kind == "integer" else single(value)
        yield Point(signature, values, hyper)


def drawn(kind, size, source, far):
    if kind == "probability":
        weights = [source.random() ** (4 if far else 1) + 1e-4 for _ in range(size)]
        return [single(w / sum(weights)) for w in weights]
    if kind == "logprob":
        weights = [source.random() ** (4 if far else 1) + 1e-4 for _ in range(size)]
        return [single(numpy.log(w / sum(weights))) for w in weights]
    if kind in ("label", "bit", "sign", "count", "integer"):
        values = [single(source.choice(POINTS[kind])) for _ in range(size)]
        values[source.randrange(size)] = mpf(1)
        return values
    if kind in ("positive", "cosine"):
        return [single(source.uniform(0.1, 4) if kind == "positive" else source.uniform(-0.95, 0.95)) for _ in range(size)]
    reach = {"real": 3, "logits": 40 if far else 3, "lograte": 10 if far else 2}[kind]
    return [single(source.uniform(-reach, reach)) for _ in range(size)]


def rows(signature, hyper, size, source):
    shared = {}
    for name, (shape, kind) in signature.inputs.items():
        if shape == "class" and kind == "bounds":
            shared[name] = [-inf] + sorted(single(source.uniform(-4, 4)) for _ in range(size - 2)) + [inf]
        elif shape == "class":
            shared[name] = drawn(kind, size, source, False)
    for i in range(4 if size < 10 else 2):
        values, counts = {}, True
        for name, (shape, kind) in signature.inputs.items():
            if shape == "class":
                values[name] = shared[name]
            elif shape == "element":
                values[name] = drawn(kind, size, source, i % 2 == 1)
            elif kind == "index":
                values[name] = source.randrange(size - ("θ" in shared))
                ignored = int(hyper.get("ignoreIndex", -100))
                # What does not count may be anything; where the label 1 does not, the last row shows it.
                if i == 3 and signature.method not in ("SoftmaxObjective", "InfoNce", "PolicyGradient", "CumulativeLogits", "SequenceCrossEntropy"):
                    values[name], counts = ignored, False
                elif values[name] == ignored:
                    values[name] = 0
            elif name == "counts":
                values[name], counts = int(i != 1), i != 1
            elif kind in ("sign", "bit"):
                values[name] = int(POINTS[kind][i % 3])
            else:
                values[name] = single(source.uniform(-2, 2))
        # Where a mean is weighted, by the weight of the row's class.
        weight = values["w"][values["y"]] if counts and signature.name.endswith("Weighted") and "y" in values and isinstance(values["y"], int) else mpf(1)
        yield Point(signature, values, hyper, weight, counts)


def write(signature):
    mp.dps = DIGITS if signature.row else ELEMENT_DIGITS
    source = random.Random(signature.name)
    lines = [f"# {signature.name}", f"method {signature.method}", f"inputs {' '.join(signature.inputs)}", f"options {' '.join(signature.options)}".rstrip()]
    for setting in settings(signature):
        hyper = {n: single(v) for n, v in setting.items()}
        options = [f"{n}={v}" for n, v in setting.items()]
        if not signature.row:
            lines.append(" ".join(["call", *options]))
            lines += [line(point) for point in elements(signature, hyper, source)]
            continue
        for size in SIZES[: None if setting == settings(signature)[0] else 3]:
            if "bounds" in [k for _, k in signature.inputs.values()] and size < 3:
                continue
            points = list(rows(signature, hyper, size, source))
            shared = [f"{n}={joined(points[0].values[n])}" for n, (shape, _) in signature.inputs.items() if shape == "class"]
            lines.append(" ".join(["call", f"{signature.row}={size}", *options, *shared]))
            lines += [line(point) for point in points]
    (FOLDER / "Tables").mkdir(exist_ok=True)
    (FOLDER / "Tables" / f"{signature.name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    signatures = [Signature(s) for s in (FOLDER / "signatures.txt").read_text(encoding="utf-8").splitlines() if s and not s.startswith("#")]
    assert {s.name for s in signatures} == set(LOSSES)
    for signature in signatures:
        if len(sys.argv) == 1 or signature.name in sys.argv[1:]:
            write(signature)
            print(signature.name, flush=True)


if __name__ == "__main__":
    main()
