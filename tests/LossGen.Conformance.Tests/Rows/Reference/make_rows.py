#!/usr/bin/env python3
"""Writes the tables of the losses over rows, Tables/*.txt.

    python3 make_rows.py [name ...]            (needs mpmath and numpy)

A table is made of calls, each of a few rows of one length:

    call 3 2                       classes, rows
    hyper T 1.7                    inputs, a line for each row (element), for all rows (index, sample, class) or a number
    element x normal:1:0           a row by its rule (inputs.py)
    index y 0 2
    loss v~s~q                     what is returned: exact value, and the size whose ulps the error is counted in where that is not the value's own; of a
                                   loss that has them, q, an ulp of which is a size too
    values v v                     the loss of each row
    d-element dx 0:v 2:v           derivatives at some places, a line for each row; d-class likewise, one line; d-sample: one for each row; d-hyper: one

Numbers have 20 digits, sizes two; 0 stands for what is below 1e-340. A size is the exact value's own or, where that is larger, what a relative error of 1 in
each input (in a logit: in its distance from the largest one) and in each value that the formula marks as rounded makes of the result.
"""

import pathlib
import sys
from types import SimpleNamespace

from mpmath import fsum, inf, isinf, mp, mpf, nstr

from derivatives import Tape
from inputs import row as read_row, single
from losses import LOSSES
from rows import SHORT

DIGITS = 400
STEP = mpf(10) ** -60
ULPS = 4

# A class at -inf is masked: the limit, of which nothing is left at this number or another one.
MASKED = (-mpf(10) ** 40, -mpf(10) ** 41)


class Point:
    """One row: a list of numbers for each input."""

    def __init__(self, loss, call, index):
        self.loss = loss
        self.classes, self.given = call
        self.values = {}
        for name, shape in loss.inputs.items():
            if shape == "hyper":
                self.values[name] = [single(loss.hyper[name])]
            elif shape == "sample":
                self.values[name] = [single(self.given[name][index])]
            elif shape == "class":
                self.values[name] = read_row(self.given[name], self.classes)
            elif shape == "element":
                self.values[name] = read_row(self.given[name][index], self.classes)
            else:
                self.label = self.given[name][index]
        self.is_counted = loss.ignored is None or self.label != loss.ignored

    def evaluate(self, choices=None, moved=None, by=0, masked=MASKED[0]):
        """(value, derivatives by each input, by each hidden 1, choices), beside the point if one of its numbers is moved."""
        tape, row, nodes = Tape(choices), SimpleNamespace(), {}
        for name, values in self.values.items():
            nodes[name] = [tape.node((masked if v == -inf else v) + (by if moved == (name, i) else 0)) for i, v in enumerate(values)]
            shape = self.loss.inputs[name]
            setattr(row, name, nodes[name][0] if shape in ("hyper", "sample") else nodes[name])
        if "index" in self.loss.inputs.values():
            row.y = self.label
        row.top = lambda name: max(self.values[name])
        result = self.loss.function(row)
        adjoint = tape.derivatives(result)
        return (
            result.value, {name: [adjoint[n.index] for n in ns] for name, ns in nodes.items()}, [adjoint[n.index] for n in tape.hidden], tape.choices)

    def size(self, slopes, hidden, of_logits):
        """What relative errors of 1 make of a result with these derivatives."""
        result = fsum(abs(d) for d in hidden)
        for name, values in self.values.items():
            pairs = [(d, v) for d, v in zip(slopes[name], values) if not isinf(v)]
            if of_logits and name in self.loss.logits:
                top = max(v for _, v in pairs)
                result += fsum(abs(d * (v - top)) for d, v in pairs) + abs(fsum(d for d, _ in pairs) * top)
            else:
                result += fsum(abs(d * v) for d, v in pairs)
        return result

    def places(self, name):
        """Where derivatives are looked at: everywhere in a short row."""
        values = self.values[name]
        if len(values) <= max(SHORT):
            return range(len(values))
        chosen = {0, len(values) - 1, len(values) // 3, len(values) * 5 // 8, values.index(max(values))}
        return sorted(chosen | {self.label} if "index" in self.loss.inputs.values() and self.label >= 0 else chosen)


def result(point):
    """(value, its size, derivatives as name -> place -> (derivative, its size))."""
    loss = point.loss
    if not point.is_counted:
        return mpf(0), mpf(0), {name: {i: (mpf(0), mpf(0)) for i in point.places(name)} for name in loss.gradients}
    value, slopes, hidden, choices = point.evaluate()
    derivatives = {}
    for name in loss.gradients:
        derivatives[name] = {}
        for place in point.places(name):
            if isinf(point.values[name][place]):
                derivatives[name][place] = slopes[name][place], mpf(0)
                continue
            _, moved, moved_hidden, _ = point.evaluate(choices, (name, place), STEP)
            seconds = {n: [(b - a) / STEP for a, b in zip(slopes[n], moved[n])] for n in slopes}
            size = point.size(seconds, [(b - a) / STEP for a, b in zip(hidden, moved_hidden)], name in loss.logits)
            derivatives[name][place] = slopes[name][place], size
    check(point, value, slopes, choices)
    return value, point.size(slopes, hidden, True), derivatives


def check(point, value, slopes, choices):
    """That masked classes have a limit; and the chain rule against differences of the value, away from kinks."""
    if any(isinf(v) for values in point.values.values() for v in values):
        again, others, _, _ = point.evaluate(masked=MASKED[1])
        near = mpf(10) ** -350
        assert abs(again - value) <= near, point.given
        assert all(abs(a - b) <= near for name in point.loss.gradients for a, b in zip(slopes[name], others[name])), point.given
    if point.classes > max(SHORT):
        return
    h = mpf(10) ** -100
    for name in point.loss.gradients:
        for place, at in list(enumerate(point.values[name]))[:3]:
            if isinf(at):
                continue
            (after, _, _, right), (before, _, _, left) = (point.evaluate(None, (name, place), s) for s in (h, -h))
            if right == choices == left:
                slope, exact = (after - before) / (2 * h), slopes[name][place]
                assert abs(slope - exact) <= mpf(10) ** -40 * abs(exact) + mpf(10) ** -100 * (1 + abs(value)), (point.loss.name, name, place, point.given)


# --- text -----------------------------------------------------------------------------------------------------------------------------

def text(value, digits=20):
    if abs(value) < mpf(10) ** -340:
        return "0"
    return nstr(value, digits, min_fixed=-5, max_fixed=digits).removesuffix(".0")


def sized(value, size, second=0):
    own = f"~{text(size * mpf('1.05'), 2)}" if second or size > mpf("1.25") * abs(value) and text(size) != "0" else ""
    return text(value) + own + (f"~{text(second, 2)}" if second else "")


def second(point):
    return point.loss.second(point.values) if point.loss.second else mpf(0)


def placed(derivatives, factor):
    return " ".join(f"{i}:{sized(d * factor, s * factor)}" for i, (d, s) in derivatives.items())


def lines(loss, call):
    classes, given = call
    count = len(next(v for name, v in given.items() if loss.inputs[name] == "element"))
    points = [Point(loss, call, i) for i in range(count)]
    yield f"call {classes} {count}"
    for name, shape in loss.inputs.items():
        if shape == "hyper":
            yield f"hyper {name} {loss.hyper[name]}"
        elif shape == "element":
            yield from (f"element {name} {rule}" for rule in given[name])
        else:
            yield f"{shape} {name} " + (given[name] if shape == "class" else " ".join(str(v) for v in given[name]))

    weights = [loss.weight(SimpleNamespace(y=p.label, **p.values)) if loss.weight and p.is_counted else mpf(int(p.is_counted)) for p in points]
    total = fsum(weights) if loss.is_mean else mpf(1)
    results = [result(p) for p in points]
    yield "loss " + sized(
        fsum(w * v for w, (v, _, _) in zip(weights, results)) / total, fsum(w * max(s, abs(v)) for w, (v, s, _) in zip(weights, results)) / total,
        fsum(second(p) for p in points))
    yield "values " + " ".join(sized(w * v, w * s, second(p)) for w, (v, s, _), p in zip(weights, results, points))
    for name in loss.gradients:
        shape, derivatives = loss.inputs[name], [r[2][name] for r in results]
        if shape == "element":
            yield from (f"d-element d{name} {placed(d, w / total)}" for w, d in zip(weights, derivatives))
        elif shape == "sample":
            yield f"d-sample d{name} " + " ".join(sized(*(x * w / total for x in d[0])) for w, d in zip(weights, derivatives))
        else:
            # Summed over the rows.
            places = set.intersection(*(set(d) for d in derivatives))
            sums = {
                i: (fsum(w * d[i][0] for w, d in zip(weights, derivatives)), fsum(w * max(d[i][1], abs(d[i][0])) for w, d in zip(weights, derivatives)))
                for i in sorted(places)}
            yield f"d-{shape} d{name} " + (placed(sums, 1 / total) if shape == "class" else sized(*(x / total for x in sums[0])))


def write(loss, folder):
    table = [line for call in loss.calls() for line in lines(loss, call)]
    with open(folder / f"{loss.name}.txt", "w", encoding="utf-8", newline="\n") as file:
        for formula in loss.formulas:
            file.write(f"# formula: {formula}\n")
        file.write(f"# ulps: {ULPS}\n")
        file.writelines(line + "\n" for line in table)
    return len(table)


def main():
    mp.dps = DIGITS
    folder = pathlib.Path(__file__).parent / "Tables"
    for loss in LOSSES:
        if len(sys.argv) == 1 or loss.name in sys.argv[1:]:
            print(f"{loss.name}: {write(loss, folder)} lines", flush=True)


if __name__ == "__main__":
    main()
