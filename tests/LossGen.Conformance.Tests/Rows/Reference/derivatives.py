"""Exact derivatives of a formula that is evaluated in mpmath's numbers: each operation is written down, and the list read backwards (the chain rule).

A choice (which element is the largest, whether a hinge is closed) is noted when a formula is first evaluated, and can be made the same again when it is
evaluated beside that point: derivatives are then those of the branch that was taken. `rounded` marks a value that any way to compute the formula rounds: it is
multiplied by a hidden 1, and what the result owes to a relative change of that 1 is what it owes to the rounding. `path` marks a value through which
a term of each derivative comes: the size of that term is counted, whether or not others cancel it.
"""

import mpmath
from mpmath import mpf


class Tape:
    """The operations of one evaluation, in order, and the choices made."""

    def __init__(self, choices=None):
        self.count = 0
        self.parents = []
        self.hidden = []
        self.choices = []
        self.given = choices

    def node(self, value, *parents):
        self.parents.append(parents)
        self.count += 1
        return Node(self, self.count - 1, value)

    def choose(self, choice):
        if self.given is not None:
            choice = self.given[len(self.choices)]
        self.choices.append(choice)
        return choice

    def derivatives(self, result):
        """Of the result by every node."""
        adjoint = [0] * self.count
        adjoint[result.index] = mpf(1)
        for index in range(result.index, -1, -1):
            if adjoint[index]:
                for parent, derivative in self.parents[index]:
                    adjoint[parent] += adjoint[index] * derivative
        return adjoint


class Node:
    """A number with its place on the tape."""

    __slots__ = ("tape", "index", "value")

    def __init__(self, tape, index, value):
        self.tape, self.index, self.value = tape, index, value

    def __add__(self, other):
        if isinstance(other, Node):
            return self.tape.node(self.value + other.value, (self.index, 1), (other.index, 1))
        return self.tape.node(self.value + other, (self.index, 1))

    def __mul__(self, other):
        if isinstance(other, Node):
            return self.tape.node(self.value * other.value, (self.index, other.value), (other.index, self.value))
        return self.tape.node(self.value * other, (self.index, other))

    def __truediv__(self, other):
        if isinstance(other, Node):
            quotient = self.value / other.value
            return self.tape.node(quotient, (self.index, 1 / other.value), (other.index, -quotient / other.value))
        return self.tape.node(self.value / other, (self.index, 1 / mpf(other)))

    def __rtruediv__(self, other):
        return self.tape.node(other / self.value, (self.index, -other / self.value ** 2))

    def __neg__(self):
        return self.tape.node(-self.value, (self.index, -1))

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    __radd__ = __add__
    __rmul__ = __mul__


# --- functions of one number ------------------------------------------------------------------------------------------------------------

def exp(a):
    e = mpmath.exp(a.value)
    return a.tape.node(e, (a.index, e))


def log(a):
    return a.tape.node(mpmath.log(a.value), (a.index, 1 / a.value))


def tanh(a):
    # 1 - tanh^2 would cancel all digits in the tails.
    return a.tape.node(mpmath.tanh(a.value), (a.index, mpmath.sech(a.value) ** 2 if abs(a.value) < 10 ** 6 else mpf(0)))


def sigmoid(a):
    p, q = (1 / (1 + mpmath.exp(s)) for s in (-a.value, a.value))
    return a.tape.node(p, (a.index, p * q))


def power(a, b):
    """a^b for a >= 0, by both."""
    if a.value == 0:
        return a.tape.node(mpf(0))
    result = a.value ** b.value
    return a.tape.node(result, (a.index, b.value * a.value ** (b.value - 1)), (b.index, result * mpmath.log(a.value)))


def relu(a):
    """max(0, a), whose derivative at the tie is that of the constant."""
    return a if a.tape.choose(a.value > 0) else a.tape.node(mpf(0))


def rounded(a):
    one = a.tape.node(mpf(1))
    a.tape.hidden.append(one)
    return a * one


def path(a):
    one = a.tape.node(mpf(1))
    a.tape.hidden.append(one)
    base = a.tape.choose(a.value)
    return (a - base) * one + base


# --- functions of a row -----------------------------------------------------------------------------------------------------------------

def total(v):
    tape = v[0].tape
    return tape.node(mpmath.fsum(a.value for a in v), *((a.index, 1) for a in v))


def dot(u, v):
    return total([a * b for a, b in zip(u, v)])


def mean(v):
    return total(v) / len(v)


def largest(v):
    """The first of the largest."""
    return v[v[0].tape.choose(max(range(len(v)), key=lambda i: (v[i].value, -i)))]


def smallest(v):
    return v[v[0].tape.choose(min(range(len(v)), key=lambda i: (v[i].value, i)))]


def norm(v):
    """The root of the sum of squares; its derivative at 0 is 0."""
    tape = v[0].tape
    if tape.choose(all(a.value == 0 for a in v)):
        return tape.node(mpf(0))
    root = mpmath.sqrt(mpmath.fsum(a.value ** 2 for a in v))
    return tape.node(root, *((a.index, a.value / root) for a in v))


def softmax(v):
    powers = [exp(a) for a in v]
    s = total(powers)
    return [e / s for e in powers]


def logsumexp(v):
    return log(total([exp(a) for a in v]))


def logsoftmax(v):
    s = logsumexp(v)
    return [a - s for a in v]
