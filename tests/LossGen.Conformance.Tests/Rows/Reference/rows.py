"""The rows at which the losses are evaluated: calls of a few rows each, of one length. Numbers of the inputs are written as inputs.py reads them.

Short rows come in two calls: tame ones, whose sums over rows (derivatives by hyper-parameters and per class) mean something, and wild ones.
"""

SHORT = (1, 2, 3, 7, 10)
LONG = (64, 100, 1000)
LENGTHS = SHORT + LONG


def seeds(start):
    """A seed for each row that asks."""
    return iter(range(start, start + 10_000))


def place(length, seed):
    """Some place of a row."""
    return seed * 7 % length


# --- rows of logits, each with its class ----------------------------------------------------------------------------------------------

def tame_logits(length, seed):
    """(logits, class), near and far from one another; margins at which the true class has all but lost its gradient."""
    few = length in SHORT
    yield f"normal:{next(seed)}:0", place(length, 3)
    yield f"normal:{next(seed)}:2", place(length, 4)
    yield "flat:0.5", length - 1
    yield f"normal:{next(seed)}:0 0=5 {length // 2}=5", 0
    for margin in (20, 50, 90) if few else (50,):
        y = place(length, margin)
        yield f"normal:{next(seed)}:-2 {y}={margin}", y
    if few:
        yield f"normal:{next(seed)}:-3 0=15", length - 1
        yield f"normal:{next(seed)}:-1", 0


def wild_logits(length, seed, masked=True):
    few = length in SHORT
    y, z = place(length, 5), length - 1
    yield f"normal:{next(seed)}:0 {y}=1e4", y
    yield f"normal:{next(seed)}:0 {y}=1e30", z
    yield "flat:-1e30", y
    if few:
        yield f"normal:{next(seed)}:0 {y}=1e4", z
        yield f"normal:{next(seed)}:0 {y}=1e30", y
        yield f"mixed:{next(seed)}:0", y
        yield f"mixed:{next(seed)}:-24", z
        yield f"normal:{next(seed)}:0 {z}=-1e30", 0
        yield f"flat:1e4 {z}=1e4", 0
    if masked and length > 1:
        yield f"normal:{next(seed)}:0 0=-inf", z
        if length > 2:
            yield f"normal:{next(seed)}:0 0=-inf {z}=-inf", 1
    # More than a group of sixteen rows.
    if length == 3:
        for _ in range(18):
            yield f"normal:{next(seed)}:1", next(seed) % 3


def call(length, **inputs):
    return length, inputs


def of_pairs(length, pairs, x="x", **others):
    logits, classes = zip(*pairs)
    return call(length, **{x: list(logits), "y": list(classes)}, **others)


def classified():
    seed = seeds(1)
    for length in LENGTHS:
        yield of_pairs(length, tame_logits(length, seed))
        yield of_pairs(length, wild_logits(length, seed))


def smoothed():
    """The same without masked classes: each has its part in a smoothed label, which is then infinite."""
    return weighted(masked=False)


def weighted(masked=True):
    """Class weights, and rows that do not count: whatever they hold."""
    seed = seeds(300)
    for length in LENGTHS:
        for pairs in (tame_logits(length, seed), wild_logits(length, seed, masked)):
            pairs = list(pairs)
            pairs.insert(1, (f"normal:{next(seed)}:0 0=nan", -100))
            # Not 0, for the weight is a divisor of the smoothed formula.
            yield of_pairs(length, pairs, w=f"uniform:{next(seed)}:1 {length - 1}=0.25")


def biased():
    seed = seeds(600)
    for length in LENGTHS:
        yield of_pairs(length, tame_logits(length, seed), b=f"normal:{next(seed)}:-1")
        yield of_pairs(length, wild_logits(length, seed), b="flat:0.125")


def with_temperatures():
    seed = seeds(900)
    for length in LENGTHS:
        for pairs in (tame_logits(length, seed), wild_logits(length, seed)):
            pairs = list(pairs)
            yield of_pairs(length, pairs, s=[str(0.25 * (1 + i % 7)) for i in range(len(pairs))])


def capped():
    seed = seeds(1200)
    for length in LENGTHS:
        yield of_pairs(length, tame_logits(length, seed))
        yield of_pairs(length, wild_logits(length, seed, masked=False))


def similarities():
    """A matrix of cosines: each row's partner stands in its column."""
    seed = seeds(1500)
    for length in LENGTHS:
        count = min(length, 10 if length < 64 else 4)
        yield of_pairs(length, [(f"uniform:{next(seed)}:0", i) for i in range(count)], x="s")
        yield of_pairs(length, [(f"normal:{next(seed)}:-4 {i}=1", i) for i in range(count)], x="s")


def log_probabilities():
    seed = seeds(1800)
    for length in LENGTHS:
        pairs = [(f"uniform:{next(seed)}:1", place(length, i)) for i in range(4)] + [("flat:-1e30", 0), (f"flat:0 {length - 1}=-104", length - 1)]
        pairs.insert(2, ("flat:nan", -100))
        yield of_pairs(length, pairs)


# --- rows of logits alone, or with targets --------------------------------------------------------------------------------------------

def logits_of(pairs):
    return [logits for logits, _ in pairs]


def plain():
    seed = seeds(2100)
    for length in LENGTHS:
        yield call(length, x=logits_of(tame_logits(length, seed)))
        yield call(length, x=logits_of(wild_logits(length, seed)))


def targets(length, pairs, seed):
    """One-hot, smoothed, and any; 0 where a class is masked."""
    for i, (logits, y) in enumerate(pairs):
        masked = " ".join(p.split("=")[0] + "=0" for p in logits.split()[1:] if p.endswith(("-inf", "-1e30")))
        if i % 3 == 0:
            yield f"flat:0 {y}=1"
        elif i % 3 == 1:
            yield f"uniform:{next(seed)}:{-(length - 1).bit_length()} {masked}".strip()
        else:
            yield f"flat:{0.25 / length} {y}=0.75 {masked}".strip()


def targeted():
    seed = seeds(2400)
    for length in LENGTHS:
        for pairs in (tame_logits(length, seed), wild_logits(length, seed)):
            pairs = list(pairs)
            yield call(length, x=logits_of(pairs), t=list(targets(length, pairs, seed)))


def two_logits():
    """Two rows of logits each: far from one another, equal, and near."""
    seed = seeds(2700)
    for length in LENGTHS:
        x = logits_of(tame_logits(length, seed))
        near = next(seed)
        yield call(
            length,
            x=x + ["normal:5:0", f"normal:{near}:0", f"normal:{near}:0 0=0.5"],
            z=logits_of(tame_logits(length, seed))[::-1] + ["normal:5:0", f"normal:{near}:0 {length - 1}=0.25", f"normal:{near}:0 0=0.5009765625"])
        if length > 2:
            yield call(
                length,
                x=[f"normal:{next(seed)}:0 0=1e4", f"normal:{next(seed)}:1 1=-inf", f"normal:{next(seed)}:0 1=-inf 2=-inf"],
                z=[f"normal:{next(seed)}:1", f"normal:{next(seed)}:0 1=-inf", f"normal:{next(seed)}:2 1=-inf 2=-inf"])


def margins():
    """No larger numbers: that a margin of 1 is open between two of -1e30 is not to be seen in them."""
    seed = seeds(3000)
    for length in LENGTHS:
        yield of_pairs(length, tame_logits(length, seed))
        yield of_pairs(length, [
            (f"normal:{next(seed)}:0", 0), (f"normal:{next(seed)}:0 0=2 {length - 1}=1", 0), ("flat:1e4", length - 1),
            (f"normal:{next(seed)}:0 0=1e4", 0), (f"normal:{next(seed)}:0 0=1e4", length - 1), ("flat:-1e4", 0)])


# --- vectors --------------------------------------------------------------------------------------------------------------------------

def vectors():
    """Of all sizes; parallel, opposite, nearly parallel. Those at right angles are in the first: of one class they are not."""
    seed = seeds(3300)
    for length in LENGTHS:
        one = next(seed)
        a = [f"normal:{next(seed)}:0" for _ in range(6)] + [f"normal:{one}:0"] * 4
        b = [f"normal:{next(seed)}:{k}" for k in (0, 0, 3, -100, 98, -100)]
        b += [f"normal:{one}:0", f"normal:{one}:2", f"normal:{one}:-99", f"normal:{one}:0 0=0.5"]
        a[4], a[5] = f"normal:{next(seed)}:98", f"normal:{next(seed)}:-100"
        if length in SHORT:
            a += ["flat:1e30", "flat:1e-30", "flat:1e-30", f"mixed:{next(seed)}:0"]
            b += ["flat:1e30", "flat:1e-30", "flat:-1e30", f"mixed:{next(seed)}:0"]
        yield call(length, a=a, b=b)


def triplets():
    seed = seeds(3600)
    for length in LENGTHS:
        a = [f"normal:{next(seed)}:0" for _ in range(4)] + ["flat:1e30", "flat:1e-30", f"normal:{next(seed)}:98", "normal:7:0"]
        p = [f"normal:{next(seed)}:{k}" for k in (0, 0, 4, -4)] + ["flat:-1e30", "flat:3e-30", f"normal:{next(seed)}:98", "normal:7:0"]
        n = [f"normal:{next(seed)}:{k}" for k in (0, 4, 0, 0)] + ["flat:1e29", "flat:-1e-30", f"normal:{next(seed)}:96", f"normal:{next(seed)}:-4"]
        yield call(length, a=a, p=p, n=n)


def overlaps():
    seed = seeds(3900)
    for length in LENGTHS:
        x = [f"normal:{next(seed)}:{k}" for k in (0, 1, 3, 6)] + ["flat:20", "flat:-20", "flat:0"]
        t = [f"bits:{next(seed)}:0" for _ in x[:4]] + ["flat:1", "flat:0", f"bits:{next(seed)}:0"]
        if length in SHORT:
            x += ["flat:1e4", "flat:-1e30", f"mixed:{next(seed)}:0"]
            t += ["flat:1", "flat:0", f"bits:{next(seed)}:0"]
        yield call(length, x=x, t=t)


def reduced(large="1e30"):
    seed = seeds(4200)
    for length in LENGTHS:
        x = [f"normal:{next(seed)}:0", f"normal:{next(seed)}:0", "flat:0.1", f"mixed:{next(seed)}:0"]
        x += [f"normal:{next(seed)}:-100", f"normal:{next(seed)}:98", "flat:0"]
        if length in SHORT:
            x += [f"normal:{next(seed)}:0 0=9 {length - 1}=9", f"normal:{next(seed)}:0 0=-9 {length - 1}=-9"]
            x += [f"flat:{large}", f"flat:-{large}", f"normal:{next(seed)}:0 0=1e4"]
        yield call(length, x=x)
