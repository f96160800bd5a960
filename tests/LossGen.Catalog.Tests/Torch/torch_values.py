"""What PyTorch makes of the tables' calls: its own losses, with their reduction 'mean', and its gradients, in double.

    python3 torch_values.py FOLDER            (needs torch)

Reads the inputs of every table in the folder that has a loss below, and writes a line for each call: the table, the number of the call, the loss, and `name=v,v,...` for each
gradient. Where PyTorch has the loss, it is its own function with its own options; else what a user of PyTorch would write for it.
"""

import pathlib
import sys

import numpy
import torch
import torch.nn.functional as F


def smooth(y, e):
    return (1 - e) * y + e / 2


def select(x, y):
    return x.gather(1, y[:, None])[:, 0]


def one_hot(i):
    return F.one_hot(i.y, i.x.shape[1])


def focal(i):
    """As torchvision.ops.sigmoid_focal_loss."""
    p = torch.sigmoid(i.x)
    ce = F.binary_cross_entropy_with_logits(i.x, i.y, reduction="none")
    p_t = p * i.y + (1 - p) * (1 - i.y)
    return ((i.alpha * i.y + (1 - i.alpha) * (1 - i.y)) * ce * (1 - p_t) ** i.gamma).mean()


def kl_mean(input, target, log_target=False):
    return F.kl_div(input, target, reduction="batchmean", log_target=log_target)


def symmetric(i):
    p, q = i.x.log_softmax(1), i.z.log_softmax(1)
    return kl_mean(p, q, True) + kl_mean(q, p, True)


def ppo(i):
    r = (i.x - i.old).exp()
    return -torch.min(r * i.advantage, r.clamp(1 - i.epsilon, 1 + i.epsilon) * i.advantage).mean()


def dpo(i):
    h = i.beta * ((i.chosen - i.rejected) - (i.refChosen - i.refRejected))
    return (-(1 - i.labelSmoothing) * F.logsigmoid(h) - i.labelSmoothing * F.logsigmoid(-h)).mean()


def arc_face(i):
    return F.cross_entropy(i.scale * torch.where(one_hot(i) == 1, torch.cos(i.x.acos() + i.margin), i.x), i.y)


def overlap(i):
    p = torch.sigmoid(i.x)
    return (p * i.t).sum(1), p.sum(1), i.t.sum(1)


def dice(i):
    hits, p, t = overlap(i)
    return (1 - (2 * hits + i.smooth) / (p + t + i.smooth)).mean()


def jaccard(i):
    hits, p, t = overlap(i)
    return (1 - (hits + i.smooth) / (p + t - hits + i.smooth)).mean()


def tversky(i):
    hits, p, t = overlap(i)
    return 1 - (hits + i.smooth) / (hits + i.alpha * (p - hits) + i.beta * (t - hits) + i.smooth)


def soft_focal(i):
    ce = F.cross_entropy(i.x, i.y, reduction="none")
    ce = ce[i.y != -100]
    return ((1 - torch.exp(-ce)) ** i.gamma * ce).mean()


LOSSES = dict(
    BinaryCrossEntropy=lambda i: F.binary_cross_entropy(i.p, i.y),
    BinaryCrossEntropyWithLogits=lambda i: F.binary_cross_entropy_with_logits(i.x, i.y),
    BinaryCrossEntropyWithLogitsWithOptions=lambda i: F.binary_cross_entropy_with_logits(i.x, smooth(i.y, i.labelSmoothing), pos_weight=i.posWeight),
    SoftMargin=lambda i: F.soft_margin_loss(i.x, i.y),
    SigmoidFocal=focal,
    Focal=focal,
    HingeEmbedding=lambda i: F.hinge_embedding_loss(i.x, i.y, margin=i.margin),
    BrierWithLogits=lambda i: F.mse_loss(torch.sigmoid(i.x), i.y),
    CrossEntropy=lambda i: F.cross_entropy(i.x, i.y),
    CrossEntropyWithOptions=lambda i: F.cross_entropy(i.x, i.y, ignore_index=i.ignoreIndex, label_smoothing=i.labelSmoothing),
    CrossEntropyWeighted=lambda i: F.cross_entropy(i.x, i.y, weight=i.w, ignore_index=i.ignoreIndex, label_smoothing=i.labelSmoothing),
    CrossEntropySoft=lambda i: F.cross_entropy(i.x, i.t, label_smoothing=i.labelSmoothing),
    CategoricalCrossEntropy=lambda i: -(i.t * i.p.log()).sum(1).mean(),
    SparseCategoricalCrossEntropy=lambda i: F.nll_loss(i.p.log(), i.y),
    NegativeLogLikelihood=lambda i: F.nll_loss(i.x, i.y),
    NegativeLogLikelihoodWeighted=lambda i: F.nll_loss(i.x, i.y, weight=i.w),
    TemperatureCrossEntropy=lambda i: F.cross_entropy(i.x / i.temperature, i.y),
    SoftcapCrossEntropy=lambda i: F.cross_entropy(i.softcap * torch.tanh(i.x / i.softcap), i.y),
    CrossEntropyWithZLoss=lambda i: F.cross_entropy(i.x, i.y) + i.zWeight * (torch.logsumexp(i.x[i.y != -100], 1) ** 2).mean(),
    SoftmaxFocal=soft_focal,
    MultiMargin=lambda i: F.multi_margin_loss(i.x[i.y != -100], i.y[i.y != -100], p=1, margin=i.margin),
    SquaredMultiMargin=lambda i: F.multi_margin_loss(i.x[i.y != -100], i.y[i.y != -100], p=2, margin=i.margin),
    MulticlassBrier=lambda i: ((i.x.softmax(1)[i.y != -100] - F.one_hot(i.y[i.y != -100], i.x.shape[1])) ** 2).sum(1).mean(),
    MultiLabelSoftMargin=lambda i: F.multilabel_soft_margin_loss(i.x, i.y),
    MultiLabelSoftMarginWeighted=lambda i: F.multilabel_soft_margin_loss(i.x, i.y, weight=i.w),
    BinaryCrossEntropyWithLogitsPerClass=lambda i: F.binary_cross_entropy_with_logits(i.x, i.y, pos_weight=i.posWeight),
    SequenceCrossEntropy=lambda i: F.cross_entropy(i.x[i.counts], i.y[i.counts]),
    KLDivergence=lambda i: kl_mean(i.x, i.t),
    KLDivergenceWithLogTarget=lambda i: kl_mean(i.x, i.t, True),
    KLDivergenceWithLogits=lambda i: kl_mean(i.x.log_softmax(1), i.t),
    KLDivergenceOfProbabilities=lambda i: kl_mean(i.p.log(), i.t),
    ReverseKLDivergenceWithLogits=lambda i: kl_mean(i.t.log(), i.x.softmax(1)),
    Distillation=lambda i: i.temperature ** 2 * kl_mean((i.x / i.temperature).log_softmax(1), (i.z / i.temperature).softmax(1)),
    SymmetricKLDivergence=symmetric,
    TotalVariation=lambda i: (i.p - i.q).abs().sum(1).mean() / 2,
    EntropyWithLogits=lambda i: torch.distributions.Categorical(logits=i.x).entropy().mean(),
    EntropyBonus=lambda i: -torch.distributions.Categorical(logits=i.x).entropy().mean(),
    GaussianKL=lambda i: (-0.5 * (1 + i.logvar - i.mu ** 2 - i.logvar.exp())).sum(1).mean(),
    MeanSquaredError=lambda i: F.mse_loss(i.x, i.y),
    HalfSquaredError=lambda i: F.mse_loss(i.x, i.y) / 2,
    MeanAbsoluteError=lambda i: F.l1_loss(i.x, i.y),
    Huber=lambda i: F.huber_loss(i.x, i.y, delta=i.delta),
    SmoothL1=lambda i: F.smooth_l1_loss(i.x, i.y, beta=i.beta),
    PoissonNll=lambda i: F.poisson_nll_loss(i.x, i.y, log_input=True, full=False),
    PoissonNllWithRate=lambda i: F.poisson_nll_loss(i.x, i.y, log_input=False, eps=0),
    GaussianNll=lambda i: F.gaussian_nll_loss(i.x, i.y, i.v, eps=1e-300),
    GaussianNllWithLogVariance=lambda i: F.gaussian_nll_loss(i.x, i.y, i.s.exp(), eps=1e-300),
    LaplaceNll=lambda i: -torch.distributions.Laplace(i.x, i.b).log_prob(i.y).mean(),
    CosineEmbedding=lambda i: F.cosine_embedding_loss(i.a, i.b, i.y, margin=i.margin),
    CosineDistance=lambda i: 1 - F.cosine_similarity(i.a, i.b).mean(),
    TripletMargin=lambda i: F.triplet_margin_loss(i.a, i.p, i.n, margin=i.margin, eps=0),
    MarginRanking=lambda i: F.margin_ranking_loss(i.a, i.b, i.y, margin=i.margin),
    InfoNce=lambda i: F.cross_entropy(i.s / i.temperature, i.y),
    SupervisedContrastive=lambda i: (-(i.t * (i.s / i.temperature).log_softmax(1)).sum(1) / i.t.sum(1)).mean(),
    SigmoidContrastive=lambda i: -F.logsigmoid(i.y * (i.t * i.s + i.b)).mean(),
    CosFace=lambda i: F.cross_entropy(i.scale * (i.x - i.margin * F.one_hot(i.y.clamp(min=0), i.x.shape[1])), i.y),
    Dice=dice,
    Jaccard=jaccard,
    Tversky=lambda i: tversky(i).mean(),
    FocalTversky=lambda i: (tversky(i) ** i.gamma).mean(),
    PairwiseLogistic=lambda i: -F.logsigmoid(i.a - i.b).mean(),
    ListNet=lambda i: F.cross_entropy(i.x, i.t.softmax(1)),
    RankingSoftmax=lambda i: -(i.t * i.x.log_softmax(1)).sum(1).mean(),
    PolicyGradient=lambda i: (i.advantage * F.cross_entropy(i.x, i.action, reduction="none")).mean(),
    PpoClipped=ppo,
    ReverseKLEstimate=lambda i: ((i.reference - i.x).exp() - (i.reference - i.x) - 1).mean(),
    Dpo=dpo,
    SimPo=lambda i: -F.logsigmoid(i.beta * (i.chosen - i.rejected) - i.gamma).mean(),
    Orpo=lambda i: -F.logsigmoid(i.chosen - i.rejected - torch.log1p(-i.chosen.exp()) + torch.log1p(-i.rejected.exp())).mean(),
    Coral=lambda i: F.binary_cross_entropy_with_logits(i.x[:, None] + i.b, i.t, reduction="none").sum(1).mean(),
)

INTEGERS = {"action", "ignoreIndex"}
NUMBERS = {"posWeight"}


class Call:
    """The inputs of a call as tensors: one number per point, or one row."""

    def __init__(self, table, shared):
        self.table, self.shared, self.points = table, dict(shared), []

    def load(self):
        self.gradients = {}
        row = next((n for n in ("classes", "dimensions", "latents", "candidates", "pixels", "items", "actions", "bounds", "thresholds") if n in self.shared), None)
        for name, text in self.shared.items():
            values = [float(numpy.float32(v)) for v in text.split(",")]
            self.set(name, values if row and len(values) > 1 else values[0])
        for name in self.points[0]:
            columns = [[float(v) for v in p[name].split(",")] for p in self.points]
            self.set(name, columns if row and len(columns[0]) > 1 else [c[0] for c in columns])

    def set(self, name, values):
        if name == "counts":
            self.counts = torch.tensor(values) > 0
        elif name == "ignoreIndex":
            self.ignoreIndex = int(values)
        elif name in INTEGERS or name == "y" and self.table in INDEXED:
            setattr(self, name, torch.tensor([int(v) for v in values]))
        elif isinstance(values, list) or name in NUMBERS:
            setattr(self, name, torch.tensor(values, dtype=torch.float64, requires_grad=name in WANTED[self.table]))
        else:
            setattr(self, name, values)


INDEXED, WANTED = set(), {}


def pairs(text):
    return [word.split("=") for word in text.split()]


def read(path):
    calls = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("call"):
            calls.append(Call(path.stem, pairs(line[4:])))
        elif line.startswith("point"):
            inputs, results = line[5:].split(" -> ")
            calls[-1].points.append(dict(pairs(inputs)))
            WANTED[path.stem] = [w.split("=")[0][1:] for w in results.split()[1:] if w.startswith("d")]
            if "classes" in calls[-1].shared or "candidates" in calls[-1].shared:
                if "," not in calls[-1].points[-1].get("y", ","):
                    INDEXED.add(path.stem)
    return calls


def main():
    torch.set_num_threads(1)
    print(f"# PyTorch {torch.__version__}")
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
        if path.stem not in LOSSES:
            continue
        for number, call in enumerate(read(path)):
            call.load()
            loss = LOSSES[path.stem](call)
            inputs = [getattr(call, name) for name in WANTED[path.stem]]
            gradients = torch.autograd.grad(loss, inputs)
            words = [f"d{n}=" + ",".join(repr(v) for v in g.flatten().tolist()) for n, g in zip(WANTED[path.stem], gradients)]
            print(path.stem, number, repr(loss.item()), *words)


if __name__ == "__main__":
    main()
