#!/usr/bin/env python3
"""Holds the tables to PyTorch, in double: its own losses where it has them, and its derivatives. What PyTorch loses to overflow it cannot check.

    python3 check_rows.py            (needs torch, mpmath and numpy)
"""

import pathlib
import sys

import torch
import torch.nn.functional as F

from inputs import row as read_row, single

BOUND, LEAST = 1e-9, 1e-12


def select(x, y):
    return x.gather(1, y[:, None])[:, 0]


def off_class(x, y):
    return 1 - F.one_hot(y, x.shape[1])


def weighted(i, smoothing=0.0):
    return F.cross_entropy(i.x, i.y, i.w.detach(), ignore_index=-100, label_smoothing=smoothing, reduction="none")


def weight_sum(i):
    return i.w[i.y[i.y != -100]].sum().detach()


def jensen_shannon(i):
    p, q = i.x.softmax(1), i.z.softmax(1)
    m = ((p + q) / 2).log()
    return (F.kl_div(m, p, reduction="none").sum(1) + F.kl_div(m, q, reduction="none").sum(1)) / 2


def tversky(i):
    p = i.x.sigmoid()
    hits, alarms, misses = (p * i.t).sum(1), (p * (1 - i.t)).sum(1), ((1 - p) * i.t).sum(1)
    return 1 - (hits + 1) / (hits + i.α * alarms + i.β * misses + 1)


def focal(i):
    p = select(i.x.softmax(1), i.y)
    return -(1 - p) ** i.g * p.log()


def ranked(i):
    return -(i.t.softmax(1) * i.x.log_softmax(1)).sum(1)


# Losses of each row; for a weighted mean, before it is divided.
LOSSES = dict(
    CrossEntropy=lambda i: F.cross_entropy(i.x, i.y, reduction="none"),
    SoftCrossEntropy=lambda i: F.cross_entropy(i.x, i.t, reduction="none"),
    WeightedCrossEntropy=weighted,
    SmoothedSum=lambda i: weighted(i, float(i.eps.detach())),
    TorchCrossEntropy=lambda i: weighted(i, float(i.eps.detach())),
    Temperature=lambda i: F.cross_entropy(i.x / i.T, i.y, reduction="none"),
    SampleTemperature=lambda i: F.cross_entropy(i.x / i.s[:, None], i.y, reduction="none"),
    BiasedCrossEntropy=lambda i: F.cross_entropy(i.x + i.b, i.y, reduction="none"),
    Softcap=lambda i: F.cross_entropy(i.c * (i.x / i.c).tanh(), i.y, reduction="none"),
    ZLoss=lambda i: i.a * i.x.logsumexp(1) ** 2,
    FocalSoftmax=focal,
    GeneralizedCrossEntropy=lambda i: (1 - select(i.x.softmax(1), i.y) ** i.q) / i.q,
    NegativeLogLikelihood=lambda i: F.nll_loss(i.x, i.y, ignore_index=-100, reduction="none"),
    InfoNce=lambda i: F.cross_entropy(i.s / i.tau, i.y, reduction="none"),
    Entropy=lambda i: torch.distributions.Categorical(logits=i.x, validate_args=False).entropy(),
    KlFromLogits=lambda i: F.kl_div(i.x.log_softmax(1), i.t, reduction="none").sum(1),
    ListNet=ranked,
    KlOfSoftmaxes=lambda i: torch.distributions.kl_divergence(
        *(torch.distributions.Categorical(logits=v, validate_args=False) for v in (i.x, i.z))),
    JensenShannon=jensen_shannon,
    CrammerSinger=lambda i: F.relu((i.x + off_class(i.x, i.y)).max(1).values - select(i.x, i.y)),
    MultiMargin=lambda i: F.multi_margin_loss(i.x, i.y, reduction="none"),
    CosineEmbedding=lambda i: 1 - (i.a * i.b).sum(1) / (i.a.norm(dim=1) * i.b.norm(dim=1)),
    Triplet=lambda i: F.relu((i.a - i.p).norm(dim=1) - (i.a - i.n).norm(dim=1) + i.m),
    Dice=lambda i: 1 - (2 * (i.x.sigmoid() * i.t).sum(1) + 1) / (i.x.sigmoid().sum(1) + i.t.sum(1) + 1),
    Tversky=tversky,
    Variance=lambda i: i.x.var(1, unbiased=False),
    RowMax=lambda i: i.x.max(1).values,
    RowMin=lambda i: i.x.min(1).values,
    RowMean=lambda i: i.x.mean(1),
    RowNorm=lambda i: i.x.norm(dim=1),
)

# Of all logits -1e30 the logarithm of the sum is -1e30, and the distance of the logits from it is lost: PyTorch's probabilities are then all 1.
LOST_AT = "flat:-1e30"
LOSING = ("Entropy", "ZLoss")
WEIGHTED_MEANS = ("WeightedCrossEntropy", "TorchCrossEntropy")


class Call:
    """The lines of one call: inputs as tensors, expectations as (what, row or place, value, size)."""

    def __init__(self, classes, rows):
        self.classes, self.rows = classes, rows
        self.lists, self.seen, self.expected, self.lost = {}, {}, [], set()

    def read(self, shape, name, *rest):
        row = self.seen[name] = self.seen.get(name, -1) + 1
        if shape == "element":
            self.lost |= {row} if rest[0] == LOST_AT else set()
            self.lists.setdefault(name, []).append([float(v) for v in read_row(" ".join(rest), self.classes)])
        elif shape == "class":
            self.lists[name] = [float(v) for v in read_row(" ".join(rest), self.classes)]
        elif shape == "index":
            self.lists[name] = [int(v) for v in rest]
        elif shape == "hyper":
            self.lists[name] = float(single(rest[0]))
        elif shape == "sample":
            self.lists[name] = [float(single(v)) for v in rest]
        elif shape in ("loss", "values"):
            self.expected += [(shape, i, *sized(v)) for i, v in enumerate((name, *rest))]
        else:
            for i, v in enumerate(rest):
                place, number = v.split(":") if ":" in v else (i, v)
                self.expected.append((name, int(place) + (row * self.classes if shape == "d-element" else 0), *sized(number)))

    def results(self, loss):
        for name, values in self.lists.items():
            tensor = torch.tensor(values, dtype=torch.long if name == "y" else torch.float64)
            setattr(self, name, tensor if name == "y" else tensor.requires_grad_())
        values = LOSSES[loss](self)
        total = values.sum() / (weight_sum(self) if loss in WEIGHTED_MEANS else 1)
        names = {what[1:] for what, *_ in self.expected if what.startswith("d")}
        gradients = torch.autograd.grad(total, [getattr(self, name) for name in names])
        return dict(loss=[total], values=values, **{f"d{name}": g.flatten() for name, g in zip(names, gradients)})


def sized(text):
    value, *size = text.split("~")
    return float(value), max(abs(float(value)), float(size[0]) if size else 0)


def calls(path):
    call = None
    for line in path.read_text(encoding="utf-8").splitlines():
        first, *rest = line.split()
        if first == "call":
            if call:
                yield call
            call = Call(*map(int, rest))
        elif first != "#":
            call.read(first, *rest)
    yield call


def main():
    torch.set_num_threads(1)
    failures = 0
    folder = pathlib.Path(__file__).parent / "Tables"
    assert {path.stem for path in folder.glob("*.txt")} == set(LOSSES)
    for name in LOSSES:
        compared, skipped = 0, 0
        for number, call in enumerate(calls(folder / f"{name}.txt"), 1):
            results = call.results(name)
            for what, place, value, size in call.expected:
                actual = float(results[what][place])
                if name in LOSING and call.lost and (what == "loss" or (place if what == "values" else place // call.classes) in call.lost):
                    skipped += 1
                    continue
                if actual != actual or abs(actual) == float("inf"):
                    skipped += 1
                    continue
                compared += 1
                if abs(actual - value) > BOUND * size + LEAST:
                    failures += 1
                    print(f"{name}, call {number} ({call.rows} x {call.classes}), {what}[{place}], row {place // call.classes}: {value!r}, PyTorch {actual!r}")
        print(f"{name}: {compared} compared, {skipped} beyond PyTorch", flush=True)
    sys.exit(failures != 0)


if __name__ == "__main__":
    main()
